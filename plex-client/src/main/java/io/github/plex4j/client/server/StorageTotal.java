package io.github.plex4j.client.server;

/**
 * How much the files of one library section take.
 *
 * @param sectionKey the key of the section
 * @param bytes      the size of its files
 */
public record StorageTotal(String sectionKey, long bytes) {}
