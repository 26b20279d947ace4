package io.github.plex4j.testserver.model;

/**
 * A device that has played something.
 *
 * @param id the server's number
 * @param name the name its owner gave it
 * @param platform the system it runs
 * @param clientIdentifier its stable identifier
 * @param createdAt epoch seconds of its first visit
 */
public record Device(int id, String name, String platform, String clientIdentifier, long createdAt) {}
