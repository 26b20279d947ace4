package io.github.plex4j.cli;

import io.github.plex4j.cli.output.Question;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.ToolJson;
import io.github.plex4j.mcp.engine.bind.OutputShape;
import io.github.plex4j.mcp.engine.text.Wording;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.GeneratedLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import io.github.plex4j.testserver.PlexapiLibrary;
import io.github.plex4j.testserver.model.Library;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Serves a library made up for tests until it is interrupted, for other programs that speak to Plex. */
final class TestServerCommand implements CliCommand {
    static final String NAME = "test-server";
    static final String SUMMARY = "Serve an invented library for trying out Plex clients";

    private static final String PORT = "--port";
    private static final String LIBRARY = "--library";
    private static final String MOVIES = "--movies";
    private static final String EPISODES = "--episodes";
    private static final String HISTORY_ROWS = "--history-rows";
    private static final String SEED = "--seed";
    private static final String NO_PLEX_PASS = "--no-plex-pass";

    /** About how many episodes a generated show has. */
    private static final int EPISODES_OF_A_SHOW = 50;

    private static final int MOST = 10_000_000;

    private static final SortedMap<String, Supplier<Library>> LIBRARIES =
            new TreeMap<>(Map.of("demo", DemoLibrary::create, "plexapi", PlexapiLibrary::create));

    private final Terminal terminal;
    private final Interrupts interrupts;

    TestServerCommand(Terminal terminal, Interrupts interrupts) {
        this.terminal = terminal;
        this.interrupts = interrupts;
    }

    /**
     * The address and the tokens a client needs.
     *
     * @param url where the server listens
     * @param token the owner's token
     * @param sharedUserToken the token of a user the server is shared with
     * @param discoverUrl where the stand-in for Discover listens
     * @param accountToken the token of the owner's account, for Discover
     */
    record Started(String url, String token, String sharedUserToken, String discoverUrl, String accountToken) {
        static Started of(PlexTestServer server) {
            return new Started(
                    server.uri().toString(),
                    server.token(),
                    server.sharedUserToken(),
                    server.discoverUri().toString(),
                    server.accountToken());
        }
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name(NAME);
        spec.addOption(number(PORT, "The port on the loopback interface. Default: 0, any free port."));
        spec.addOption(OptionSpec.builder(LIBRARY)
                .type(String.class)
                .arity("1")
                .paramLabel("NAME")
                .completionCandidates(LIBRARIES.keySet())
                .description("The library: " + String.join(" or ", LIBRARIES.keySet())
                        + ", that of python-plexapi's tests. Default: demo.")
                .build());
        spec.addOption(number(MOVIES, "Generate a library with this many movies."));
        spec.addOption(number(EPISODES, "Generate a library with this many episodes."));
        spec.addOption(number(HISTORY_ROWS, "Generate a history of this many plays."));
        spec.addOption(number(SEED, "The seed of a generated library. Default: 1."));
        spec.addOption(OptionSpec.builder(NO_PLEX_PASS)
                .arity("0")
                .type(Boolean.class)
                .description("Serve without a Plex Pass: no statistics, no stopping of sessions.")
                .build());
        spec.usageMessage()
                .description(
                        "Serves the demonstration library, another one, or a generated one if a size is given, on this"
                                + " machine until it is interrupted. Prints the address and the tokens first. Saves"
                                + " nothing.");
        return spec;
    }

    @Override
    public int run(ParseResult arguments, GlobalOptions globals) {
        CountDownLatch interrupted = new CountDownLatch(1);
        Interrupts.Registration registration = interrupts.register(interrupted::countDown);
        try (PlexTestServer server = start(arguments)) {
            print(Started.of(server), globals.format());
            interrupted.await();
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        } finally {
            registration.close();
        }
        return 0;
    }

    private static PlexTestServer start(ParseResult arguments) {
        int port = arguments.matchedOptionValue(PORT, 0);
        if (port < 0 || port > 65_535) {
            throw ToolFailure.invalidInput("--port is " + port + "; it must be 0 to 65535.", "0 takes any free port.");
        }
        Library library = library(arguments);
        try {
            return PlexTestServer.builder(library)
                    .port(port)
                    .plexPass(!arguments.hasMatchedOption(NO_PLEX_PASS))
                    .start();
        } catch (UncheckedIOException exception) {
            throw notListening(port);
        }
    }

    private static ToolFailure notListening(int port) {
        return ToolFailure.invalidInput(
                "Port " + port + " is in use or not permitted.", "Use another --port, or omit it for any free port.");
    }

    private static Library library(ParseResult arguments) {
        int movies = size(arguments, MOVIES);
        int episodes = size(arguments, EPISODES);
        int historyRows = size(arguments, HISTORY_ROWS);
        String name = arguments.matchedOptionValue(LIBRARY, "");
        Supplier<Library> named = LIBRARIES.get(name.isEmpty() ? "demo" : name);
        if (named == null) {
            throw ToolFailure.invalidInput(
                    "There is no library " + name + ".", "Use one of " + String.join(", ", LIBRARIES.keySet()) + ".");
        }
        if (movies + episodes > 0) {
            if (!name.isEmpty()) {
                throw ToolFailure.invalidInput(
                        LIBRARY + " cannot be combined with " + MOVIES + " or " + EPISODES + ".",
                        "Omit one: these generate a library.");
            }
            return GeneratedLibrary.builder()
                    .movies(movies)
                    .shows((episodes + EPISODES_OF_A_SHOW - 1) / EPISODES_OF_A_SHOW)
                    .episodes(episodes)
                    .historyRows(historyRows)
                    .seed(arguments.matchedOptionValue(SEED, 1))
                    .build();
        }
        if (historyRows > 0 || arguments.hasMatchedOption(SEED)) {
            throw ToolFailure.invalidInput(
                    HISTORY_ROWS + " and " + SEED + " need a generated library.",
                    "Add " + MOVIES + " or " + EPISODES + ".");
        }
        return named.get();
    }

    private static int size(ParseResult arguments, String name) {
        int size = arguments.matchedOptionValue(name, 0);
        if (size < 0 || size > MOST) {
            throw ToolFailure.invalidInput(
                    name + " is " + size + "; it must be 0 to " + MOST + ".", "Use a number in this range.");
        }
        return size;
    }

    private static OptionSpec number(String name, String description) {
        return OptionSpec.builder(name)
                .type(Integer.class)
                .arity("1")
                .paramLabel("N")
                .description(description)
                .build();
    }

    private void print(Started started, OutputFormat format) {
        if (format == OutputFormat.TABLE) {
            terminal.out().println("PLEX_URL=" + started.url());
            terminal.out().println("PLEX_TOKEN=" + started.token());
            terminal.out().println("PLEX_DISCOVER_URL=" + started.discoverUrl());
            terminal.out().println("PLEX_ACCOUNT_TOKEN=" + started.accountToken());
            terminal.out().println("# token of a shared user: " + started.sharedUserToken());
        } else {
            new Reporter(terminal, format, Wording.ofPrograms())
                    .answers(Question.plain())
                    .print(OutputShape.of(Started.class).fields(), ToolJson.tree(started));
        }
        terminal.out().flush();
        terminal.err().println("Serving; stop with Ctrl-C.");
    }
}
