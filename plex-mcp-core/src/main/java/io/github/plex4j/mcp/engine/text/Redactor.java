package io.github.plex4j.mcp.engine.text;

import io.github.plex4j.client.PlexToken;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * The last look at every text that goes out: where a secret stands in it, plain or encoded, {@value #REPLACEMENT} takes its
 * place. Thread-safe.
 */
public final class Redactor {
    /** The replacement of a secret. */
    public static final String REPLACEMENT = "[redacted]";

    private final Supplier<? extends Collection<PlexToken>> secrets;
    private volatile Known known = new Known(List.of(), List.of());

    private Redactor(Supplier<? extends Collection<PlexToken>> secrets) {
        this.secrets = secrets;
    }

    /** A redactor that knows no secret. */
    public static Redactor none() {
        return of(List::of);
    }

    /**
     * A redactor of these secrets.
     *
     * @param secrets asked for every text, so that it knows a token that was read meanwhile; it answers at once and opens
     *     nothing
     */
    public static Redactor of(Supplier<? extends Collection<PlexToken>> secrets) {
        return new Redactor(secrets);
    }

    /** The text without any secret. */
    public String redact(String text) {
        String redacted = text;
        for (String form : forms()) {
            if (redacted.contains(form)) {
                redacted = redacted.replace(form, REPLACEMENT);
            }
        }
        return redacted;
    }

    private List<String> forms() {
        List<PlexToken> current = List.copyOf(secrets.get());
        Known before = known;
        if (before.secrets().equals(current)) {
            return before.forms();
        }
        Known now = new Known(current, SecretForms.of(current));
        known = now;
        return now.forms();
    }

    private record Known(List<PlexToken> secrets, List<String> forms) {}
}
