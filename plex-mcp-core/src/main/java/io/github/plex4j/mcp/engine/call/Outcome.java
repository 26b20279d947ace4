package io.github.plex4j.mcp.engine.call;

import java.util.Locale;

/** The state of a call in the audit log. */
enum Outcome {
    /** The work of a change begins. */
    BEGUN,
    /** It was done. */
    OK,
    /** Some items were changed and others not: it was stopped, or they could not be. */
    PARTIAL,
    /** Nobody knows whether something was changed: the server's answer was lost, or this program failed. */
    UNKNOWN,
    /** A person was asked, and nothing was changed so far. */
    ASKED,
    /** It was refused, cancelled or failed; a change that failed changed nothing that is known. */
    FAILED;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
