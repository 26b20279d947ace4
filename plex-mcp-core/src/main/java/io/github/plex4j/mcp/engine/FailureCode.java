package io.github.plex4j.mcp.engine;

import java.util.Locale;

/** Why a call has no answer: a name programs can rely on, and the exit status of the command line. */
public enum FailureCode {
    /** An argument or a setting was refused, before anything was asked of Plex or after one cheap call. */
    INVALID_INPUT(2),
    /** No token, a wrong one, or one that was revoked. */
    UNAUTHORIZED(3),
    /** The token is good but may not do this. */
    FORBIDDEN(3),
    /** No connection: refused, reset, unknown host, TLS. */
    UNREACHABLE(4),
    /** The deadline passed. */
    TIMEOUT(4),
    /** The server says it cannot now: 502, 503, 504, Maintenance. */
    UNAVAILABLE(4),
    /** The caller cancelled, or the thread was interrupted. */
    CANCELLED(130),
    /** A bug of this program. */
    INTERNAL(70),
    /** The named thing does not exist. */
    NOT_FOUND(1),
    /** Plex answered 429, or too many calls wait here. */
    RATE_LIMITED(1),
    /** The answer passes what may be answered or read. */
    TOO_LARGE(1),
    /** This server, account or version does not have it. */
    NOT_SUPPORTED(1),
    /** A person must say yes first. */
    CONFIRMATION_REQUIRED(1),
    /** The state is no longer the expected one. */
    CONFLICT(1),
    /** Some of it was done and some not. */
    PARTIAL(1),
    /** Plex answered something that is no answer. */
    UPSTREAM_ERROR(1);

    private final int exitStatus;

    FailureCode(int exitStatus) {
        this.exitStatus = exitStatus;
    }

    /** The name in answers: {@code invalid_input}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The exit status of a command that fails with it; never 0. */
    public int exitStatus() {
        return exitStatus;
    }
}
