package io.github.plex4j.mcp.config;

import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.client.TokenProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A token of the settings. A file is read when a token is asked for, each time, so that a token can be replaced while the
 * program runs; every token it ever had stays known for redaction. Thread-safe.
 */
final class TokenSource implements TokenProvider {
    private final Settings settings;
    private final Setting variable;
    private final Setting file;
    private final String absent;
    private volatile List<PlexToken> known;

    private TokenSource(Settings settings, Setting variable, Setting file, String absent) {
        this.settings = settings;
        this.variable = variable;
        this.file = file;
        this.absent = absent;
        this.known = variableToken();
    }

    /** The token of the server. */
    static TokenSource ofServer(Settings settings) {
        return new TokenSource(settings, Setting.TOKEN, Setting.TOKEN_FILE, "No Plex token is set.");
    }

    /** The token of the account. */
    static TokenSource ofAccount(Settings settings) {
        return new TokenSource(
                settings, Setting.ACCOUNT_TOKEN, Setting.ACCOUNT_TOKEN_FILE, "No token of a Plex account is set.");
    }

    /**
     * The token as it is now.
     *
     * @throws TokenProblem when no token is set, or it cannot be read
     */
    @Override
    public Optional<PlexToken> token() {
        PlexToken token = current();
        if (!known.contains(token)) {
            remember(token);
        }
        return Optional.of(token);
    }

    /** The tokens there were so far. Opens no file. */
    List<PlexToken> known() {
        return known;
    }

    /** Known before the first call, so that it is redacted. An invalid token is reported when it is first used. */
    private List<PlexToken> variableToken() {
        try {
            return settings.text(variable).map(PlexToken::of).map(List::of).orElse(List.of());
        } catch (PlexInputException exception) {
            return List.of();
        }
    }

    private PlexToken current() {
        Optional<String> text = settings.text(variable);
        if (text.isPresent()) {
            return ofVariable(text.get());
        }
        return TokenFile.read(settings.text(file).orElseThrow(() -> new TokenProblem(absent)));
    }

    private PlexToken ofVariable(String text) {
        try {
            return PlexToken.of(text);
        } catch (PlexInputException exception) {
            throw new TokenProblem(variable.environmentName() + " cannot be used. " + exception.getMessage());
        }
    }

    private synchronized void remember(PlexToken token) {
        List<PlexToken> more = new ArrayList<>(known);
        more.add(token);
        known = List.copyOf(more);
    }
}
