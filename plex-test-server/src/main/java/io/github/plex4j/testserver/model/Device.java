package io.github.plex4j.testserver.model;

/**
 * A device that has played something.
 *
 * @param id the server's number
 * @param name the name its owner gave it
 * @param platform the system it runs
 * @param clientIdentifier its stable identifier
 * @param createdAt epoch seconds of its first visit
 * @param remote whether it plays from outside the server's network, over a narrower line
 */
public record Device(int id, String name, String platform, String clientIdentifier, long createdAt, boolean remote) {
    /** Creates a device in the server's network. */
    public Device(int id, String name, String platform, String clientIdentifier, long createdAt) {
        this(id, name, platform, clientIdentifier, createdAt, false);
    }
}
