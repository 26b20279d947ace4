package io.github.plex4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.schema.Argument;
import io.github.plex4j.mcp.tools.PlexTools;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A terminal speaks of commands and options, and never of tools and arguments. */
@TestInstance(Lifecycle.PER_CLASS)
class WordsTest {
    private static final ToolCatalog CATALOG = PlexTools.catalog();

    private final PlexTestServer server = PlexTestServer.start(DemoLibrary.create());

    static List<String> commands() {
        return CATALOG.tools().stream().map(CommandNames::ofTool).toList();
    }

    @AfterAll
    void close() {
        server.close();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpNamesNoToolAndNoArgument(String command) {
        String values = "(?s)One of\\s.+?\\.";
        assertThat(CliRun.of(CATALOG).run(command, "--help").out().replaceAll(values, ""))
                .satisfies(WordsTest::isOfATerminal);
    }

    @Test
    void helpOfTheProgramNamesNoToolAndNoArgument() {
        String commands = CliRun.of(CATALOG).run("--help").out().split("Options:", 2)[0];
        assertThat(commands).satisfies(WordsTest::isOfATerminal);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        library-items Movies --year-from abc          | --year-from must be a whole number
        watch-stats --group-by nothing                | --group-by is "nothing"; it must be one of
        watch-stats --days 0                          | --days is 0; it must be 1 to 36500.
        watch-stats --time-range 0                    | --time-range is 0; it must be 1 to 36500.
        watch-stats --days 3 --since 2026-01-01       | --days cannot be combined with --since or --until.
        find-low-quality Movies                       | Use --resolution-below, --bitrate-below-kbps or both.
        children 101                                  | use plex-cli media-details.
        find-by-external-id nonsense                  | ID is not an id that can be looked up.
        media-details                                 | Exactly one of --rating-key and --rating-keys is required.
        """)
    void messagesNameNoToolAndNoArgument(String line, String part) {
        CliRun.Written written = CliRun.of(CATALOG)
                .with("PLEX_URL", server.uri().toString())
                .with("PLEX_TOKEN", server.token())
                .run(line.split(" "));

        assertThat(written.err()).contains(part).satisfies(WordsTest::isOfATerminal);
        assertThat(written.err()).doesNotContainIgnoringCase("call again");
    }

    private static void isOfATerminal(String text) {
        Stream<String> tools = CATALOG.tools().stream().map(Tool::name).filter(name -> name.indexOf('_') > 0);
        Set<String> arguments = CATALOG.tools().stream()
                .flatMap(tool -> tool.arguments().stream())
                .map(Argument::name)
                .filter(name -> name.chars().anyMatch(Character::isUpperCase))
                .collect(Collectors.toSet());
        Pattern foreign = Pattern.compile("\\b("
                + Stream.concat(tools, arguments.stream()).map(Pattern::quote).collect(Collectors.joining("|"))
                + ")\\b");
        assertThat(text).doesNotContainPattern(foreign).doesNotContain("`");
    }
}
