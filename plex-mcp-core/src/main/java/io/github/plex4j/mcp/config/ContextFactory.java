package io.github.plex4j.mcp.config;

import io.github.plex4j.client.PlexAccount;
import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Limits;
import io.github.plex4j.mcp.engine.Mode;
import io.github.plex4j.mcp.engine.ProgramInfo;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.ToolPolicy;
import io.github.plex4j.mcp.engine.audit.AuditLog;
import io.github.plex4j.mcp.engine.confirm.Asking;
import io.github.plex4j.mcp.engine.journal.Journal;
import io.github.plex4j.mcp.engine.text.Redactor;
import io.github.plex4j.mcp.file.AuditFile;
import io.github.plex4j.mcp.file.JournalFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes of settings what tools run with. Opens nothing until a tool asks for the client; the client is then made once and
 * closed with this. Thread-safe.
 */
public final class ContextFactory implements AutoCloseable {
    private static final String NO_AUDIT_FOLDER = "its user has no home folder, and PLEX_MCP_AUDIT_DIR names no other";

    private static final String NO_STATE_FOLDER = "its user has no home folder, and PLEX_MCP_STATE_DIR names no other";

    private static final String TOKEN_HINT =
            "Set PLEX_TOKEN, or PLEX_TOKEN_FILE to a file whose first line is the token. Plex shows a token in the XML"
                    + " of any item: Get Info, View XML, X-Plex-Token in the address bar.";

    private final Settings settings;
    private final ToolPolicy policy;
    private final ProgramInfo program;
    private final TokenSource tokens;
    private final AccountSource account;
    private final ToolContext calls;
    private final AuditLog audit;
    private @Nullable PlexClient client;
    private boolean closed;

    /**
     * A factory for one program.
     *
     * @param programName {@code plex-mcp} or {@code plex-cli}; Plex shows it among its devices
     * @param programVersion as in the build
     */
    public ContextFactory(
            Settings settings, ToolCatalog catalog, Surface surface, String programName, String programVersion) {
        this.settings = settings;
        this.policy = policy(settings, catalog, surface);
        this.program = new ProgramInfo(programName, programVersion, policy.mode(), policy.toolsetsOf(catalog));
        this.tokens = TokenSource.ofServer(settings);
        this.account = new AccountSource(settings, program);
        this.calls = ToolContext.builder()
                .plex(this::client)
                .account(account::client)
                .timeZone(settings.timeZone())
                .limits(limits(settings, surface))
                .policy(policy)
                .asking(surface == Surface.TERMINAL ? Asking.PERSON : settings.asking())
                .program(program)
                .journal(journal(settings))
                .build();
        this.audit = settings.audit().orElse(policy.mode() != Mode.READ)
                ? settings.auditFolder()
                        .map(folder -> AuditLog.to(AuditFile.in(folder)))
                        .orElseGet(() -> AuditLog.unwritable(NO_AUDIT_FOLDER))
                : AuditLog.off();
    }

    private static Journal journal(Settings settings) {
        if (!settings.journal()) {
            return Journal.off();
        }
        return settings.journalInMemory()
                ? Journal.inMemory()
                : settings.stateFolder()
                        .map(folder -> Journal.in(JournalFolder.in(folder)))
                        .orElseGet(() -> Journal.unwritable(NO_STATE_FOLDER));
    }

    /**
     * The context a call starts from: client, limits, policy, time zone and what this program is. All calls share what they
     * remember of the server.
     */
    public ToolContext context() {
        return calls.toBuilder().build();
    }

    /** The policy of the settings; one that refuses every call when something about them is wrong. */
    public ToolPolicy policy() {
        return policy;
    }

    /** The log of the calls; closed with this. It opens no file before the first line. */
    public AuditLog audit() {
        return audit;
    }

    /** Knows every token this factory has read. */
    public Redactor redactor() {
        return Redactor.of(() -> Stream.of(tokens.known(), account.knownTokens())
                .flatMap(List::stream)
                .toList());
    }

    /**
     * The client of the settings, made on first use.
     *
     * @throws ToolFailure of code {@code unauthorized} when there is no token, with what to do about it
     */
    public PlexClient client() {
        token();
        synchronized (this) {
            if (closed) {
                throw new ToolFailure(FailureCode.CANCELLED, "The program is shutting down.", "Start it again.");
            }
            PlexClient made = client == null ? newClient() : client;
            client = made;
            return made;
        }
    }

    /**
     * The client of the account, made on first use.
     *
     * @return the client; empty when no token of an account is set
     * @throws ToolFailure of code {@code unauthorized} when the token that is set cannot be read
     */
    public Optional<PlexAccount> account() {
        return account.client();
    }

    /** Writes the last lines of the audit log and closes the clients that were made. */
    @Override
    public void close() {
        audit.close();
        closeClient();
        account.close();
    }

    private synchronized void closeClient() {
        closed = true;
        if (client != null) {
            client.close();
        }
    }

    /** A file can be removed, or lose its token, between two requests of one call: that is reported as a missing token. */
    private Optional<PlexToken> token() {
        try {
            return tokens.token();
        } catch (TokenProblem problem) {
            throw new ToolFailure(FailureCode.UNAUTHORIZED, String.valueOf(problem.getMessage()), TOKEN_HINT);
        }
    }

    private PlexClient newClient() {
        return PlexClient.builder()
                .server(settings.url())
                .token(this::token)
                .timeout(settings.timeout())
                .product(program.name(), program.version())
                .allowInsecureHttp(settings.allowHttp())
                .build();
    }

    /** A person at a terminal can wait, and can press Ctrl-C. */
    private static Limits limits(Settings settings, Surface surface) {
        boolean endless = surface == Surface.TERMINAL && !settings.isGiven(Setting.CALL_SECONDS);
        Optional<Duration> callTime = endless ? Optional.empty() : Optional.of(settings.callTime());
        return new Limits(settings.maxAnswerBytes(), callTime);
    }

    private static ToolPolicy policy(Settings settings, ToolCatalog catalog, Surface surface) {
        String toolsets = settings.toolsets().orElse(surface == Surface.TERMINAL ? "all" : "default");
        ToolPolicy policy = ToolPolicy.parse(settings.mode(), toolsets, settings.excludedTools(), catalog);
        List<String> problems = new ArrayList<>(settings.problems());
        policy.problem().ifPresent(problems::add);
        return problems.isEmpty()
                ? exportFolder(settings, surface)
                        .map(policy::exportingTo)
                        .orElse(policy)
                        .fetchingPicturesFrom(settings.artworkHosts())
                : ToolPolicy.invalid(String.join(" ", problems));
    }

    /** A person at a terminal stands in a folder; a program that speaks MCP was started in some folder by another. */
    private static Optional<Path> exportFolder(Settings settings, Surface surface) {
        Optional<Path> here =
                surface == Surface.TERMINAL ? Optional.of(Path.of("").toAbsolutePath()) : Optional.empty();
        return settings.exportFolder().or(() -> here);
    }
}
