package io.github.plex4j.testserver.model;

/**
 * A person known to the server.
 *
 * @param id the server's own number; 1 is the owner, 0 a local placeholder
 * @param name the name, empty for the placeholder
 */
public record Account(int id, String name) {}
