package io.github.plex4j.client.server;

/**
 * An account that uses a server.
 *
 * @param id   the number of the account on this server, which differs from that at plex.tv; 1 is the owner, and 0 stands
 *             for use without an account
 * @param name the name; empty for account 0
 */
public record Account(long id, String name) {
    /** The number of the owner's account on every server. */
    public static final long OWNER_ID = 1;

    /** The number that stands for use without an account. */
    public static final long NOBODY_ID = 0;

    /** Whether this is the owner. */
    public boolean owner() {
        return id == OWNER_ID;
    }
}
