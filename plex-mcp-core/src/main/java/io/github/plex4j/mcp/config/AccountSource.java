package io.github.plex4j.mcp.config;

import io.github.plex4j.client.PlexAccount;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ProgramInfo;
import io.github.plex4j.mcp.engine.ToolFailure;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The client of the account in the settings, made once when it is first needed. Thread-safe. */
final class AccountSource implements AutoCloseable {
    private static final String HINT =
            "Set PLEX_ACCOUNT_TOKEN, or PLEX_ACCOUNT_TOKEN_FILE to a file whose first line is the token of your"
                    + " account.";

    private final Settings settings;
    private final ProgramInfo program;
    private final TokenSource tokens;
    private @Nullable PlexAccount account;
    private boolean closed;

    AccountSource(Settings settings, ProgramInfo program) {
        this.settings = settings;
        this.program = program;
        this.tokens = TokenSource.ofAccount(settings);
    }

    /** The tokens there were so far. */
    List<PlexToken> knownTokens() {
        return tokens.known();
    }

    /**
     * The client; empty when no token of an account is set.
     *
     * @throws ToolFailure of code {@code unauthorized} when the token that is set cannot be read
     */
    Optional<PlexAccount> client() {
        if (!settings.hasAccount()) {
            return Optional.empty();
        }
        token();
        synchronized (this) {
            if (closed) {
                throw new ToolFailure(FailureCode.CANCELLED, "The program is shutting down.", "Start it again.");
            }
            PlexAccount made = account == null ? newClient() : account;
            account = made;
            return Optional.of(made);
        }
    }

    private PlexAccount newClient() {
        return PlexAccount.builder()
                .discover(settings.discoverUrl())
                .token(this::token)
                .timeout(settings.timeout())
                .product(program.name(), program.version())
                .build();
    }

    private Optional<PlexToken> token() {
        try {
            return tokens.token();
        } catch (TokenProblem problem) {
            throw new ToolFailure(FailureCode.UNAUTHORIZED, String.valueOf(problem.getMessage()), HINT);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (account != null) {
            account.close();
        }
    }
}
