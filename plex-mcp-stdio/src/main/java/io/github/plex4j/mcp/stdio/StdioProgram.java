package io.github.plex4j.mcp.stdio;

import io.github.plex4j.mcp.config.ContextFactory;
import io.github.plex4j.mcp.config.FlagParser;
import io.github.plex4j.mcp.config.FlagParser.Flags;
import io.github.plex4j.mcp.config.HelpText;
import io.github.plex4j.mcp.config.Settings;
import io.github.plex4j.mcp.config.Surface;
import io.github.plex4j.mcp.engine.Offer;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.log.Log;
import io.github.plex4j.mcp.server.Instructions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The program: from arguments and environment to a served client. Until the client has done more than look who is there,
 * it opens no file and no socket; it never starts another program.
 */
final class StdioProgram {

    static final int DONE = 0;
    static final int BAD_USAGE = 2;

    private static final String NAME = "plex-mcp";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String USAGE = """
        plex-mcp: the tools for a Plex Media Server, for a program that speaks MCP over standard input and output.

        Such a program starts this one; at a terminal take plex-cli. Settings are flags or environment variables:

        """;
    private static final String SWITCHES = """
          --demo
              Serve a demonstration library in place of a Plex server.
          --help, --version
              Say how this program is used, or which version it is, and end.
        """;

    private final Offer offer;
    private final ToolCatalog catalog;
    private final StandardStreams streams;

    StdioProgram(Offer offer, StandardStreams streams) {
        this.offer = offer;
        this.catalog = offer.tools();
        this.streams = streams;
    }

    /**
     * Runs until the client's input ends.
     *
     * @return the exit status
     */
    int run(List<String> arguments, Map<String, String> environment) throws InterruptedException {
        Flags flags = FlagParser.parse(arguments);
        if (!flags.problems().isEmpty()) {
            flags.problems().forEach(problem -> streams.complain(NAME + ": " + problem));
            streams.complain(NAME + ": --help lists the flags.");
            return BAD_USAGE;
        }
        if (flags.has(FlagParser.HELP)) {
            streams.show(USAGE + HelpText.ofSettings(catalog) + SWITCHES);
        } else if (flags.has(FlagParser.VERSION)) {
            streams.show(NAME + " " + version() + "\n");
        } else {
            Settings settings = Settings.of(environment, flags.settings());
            boolean demo = flags.has(FlagParser.DEMO);
            serve(demo ? settings.ofDemonstration() : settings, demo);
        }
        return DONE;
    }

    private void serve(Settings settings, boolean demo) throws InterruptedException {
        try (ContextFactory factory = new ContextFactory(settings, catalog, Surface.MCP, NAME, version());
                ToolInvoker invoker = new ToolInvoker(offer.callable(), factory.redactor(), factory.audit());
                DemoPlex demoPlex = new DemoPlex(settings, catalog, version())) {
            Log.configure(settings.logLevel(), factory.redactor());
            factory.policy().problem().ifPresent(problem -> streams.complain(NAME + ": " + problem));
            Supplier<ToolContext> contexts = demo
                    ? () -> factory.context().toBuilder()
                            .plex(demoPlex::client)
                            .account(demoPlex::account)
                            .build()
                    : factory::context;
            Offer allowed = offer.filter(factory.policy());
            Sessions sessions = new Sessions(
                    allowed,
                    invoker,
                    contexts,
                    factory.context().program(),
                    Instructions.of(catalog, allowed.tools()),
                    new WarmUp(allowed.tools(), contexts)::begin);
            StdioServer server = new StdioServer(sessions.mapper(), streams.input(), streams.output(), PATIENCE);
            new ChangesAtExit(invoker, factory.audit()).during(() -> server.serve(sessions::router));
        }
    }

    private static String version() {
        return Optional.ofNullable(StdioProgram.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
