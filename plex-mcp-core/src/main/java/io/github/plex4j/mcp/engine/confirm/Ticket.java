package io.github.plex4j.mcp.engine.confirm;

import java.time.Instant;

/**
 * Stands for one question to a person. It holds no text of the question: digests made with a key of this process alone.
 *
 * @param tool the name of the tool
 * @param question the digest of tool and arguments
 * @param target the digest of title, kind and number of what is changed
 * @param expires the moment from which it no longer counts
 * @param nonce makes it the only one of its kind, so that it can be used once
 */
public record Ticket(String tool, String question, String target, Instant expires, String nonce) {
    /** Whether it was issued for another target than this. */
    boolean isOfOther(String targetDigest) {
        return !target.equals(targetDigest);
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expires);
    }
}
