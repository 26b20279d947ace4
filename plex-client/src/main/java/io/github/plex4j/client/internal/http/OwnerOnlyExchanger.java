package io.github.plex4j.client.internal.http;

import io.github.plex4j.client.PlexStatusException;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.client.PlexUnauthorizedException;
import io.github.plex4j.client.http.BodyReader;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.ResponseBody;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Distinguishes a token that is not the owner's from a bad one. Older servers answer both with 401 on a call for owners alone,
 * so one look is taken at something every good token opens; what it shows is remembered for that token.
 */
final class OwnerOnlyExchanger implements Exchanger {
    private static final PlexRequest LOOK = PlexRequest.get("/library/sections");

    private final Exchanger next;
    /** The hash of the token that was last seen to open the server. */
    private final AtomicReference<@Nullable String> opens = new AtomicReference<>();

    OwnerOnlyExchanger(Exchanger next) {
        this.next = next;
    }

    @Override
    public <T extends @Nullable Object> T exchange(Call call, BodyReader<T> reader) {
        try {
            return next.exchange(call, reader);
        } catch (PlexUnauthorizedException unauthorized) {
            if (call.request().isOwnerOnly() && call.token().isPresent()) {
                if (opens(call, call.token().get())) {
                    throw StatusFailures.ownerOnly(call);
                }
            } else {
                opens.set(null);
            }
            throw unauthorized;
        }
    }

    private boolean opens(Call call, PlexToken token) {
        String hash = hash(token);
        if (hash.equals(opens.get())) {
            return true;
        }
        try {
            next.exchange(call.asking(LOOK), ResponseBody::status);
        } catch (PlexStatusException closed) {
            return false;
        }
        opens.set(hash);
        return true;
    }

    private static String hash(PlexToken token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.reveal().getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
