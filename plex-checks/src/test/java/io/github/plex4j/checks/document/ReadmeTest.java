package io.github.plex4j.checks.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.plex4j.checks.Repository;
import io.github.plex4j.cli.PlexCli;
import io.github.plex4j.cli.Terminal;
import io.github.plex4j.mcp.config.Setting;
import io.github.plex4j.mcp.tools.PlexTools;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadmeTest {
    private static final Readme README = Readme.ofRepository();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)[^)]*\\)");
    private static final Pattern VARIABLE = Pattern.compile("\\bPLEX_[A-Z_]+\\b");

    /** The words after the program's name of each command line that the README shows. */
    static Stream<List<String>> terminalCommands() {
        return README.commands("bin/plex-cli").stream().map(words -> words.subList(1, words.size()));
    }

    @ParameterizedTest
    @MethodSource("terminalCommands")
    void everyCommandShownIsUnderstood(List<String> words) {
        Terminal terminal = new Terminal(
                new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), false, false, Map.of());
        PlexCli program = PlexCli.create(terminal, PlexTools.catalog(), action -> () -> {});

        assertThatCode(() -> program.commandLine().parseArgs(words.toArray(String[]::new)))
                .as("bin/plex-cli %s", String.join(" ", words))
                .doesNotThrowAnyException();
    }

    @Test
    void theMainCommandIsShown() {
        assertThat(README.commands("bin/plex-cli")).contains(List.of("bin/plex-cli", "--demo", "search", "night"));
    }

    @Test
    void everyFlagOfTheServerIsKnown() {
        List<String> known = Stream.concat(
                        Stream.of("--demo", "--help", "--version"),
                        Arrays.stream(Setting.values()).flatMap(setting -> setting.flag().stream()))
                .toList();

        assertThat(README.commands("bin/plex-mcp"))
                .isNotEmpty()
                .allSatisfy(words -> assertThat(words)
                        .filteredOn(word -> word.startsWith("--"))
                        .isSubsetOf(known));
    }

    @Test
    void everyVariableIsASetting() {
        List<String> known =
                Arrays.stream(Setting.values()).map(Setting::environmentName).toList();

        assertThat(VARIABLE.matcher(README.text()).results().map(MatchResult::group))
                .isNotEmpty()
                .isSubsetOf(known);
    }

    @Test
    void everyLinkWithinTheRepositoryLeadsSomewhere() {
        assertThat(LINK.matcher(README.text()).results().map(match -> match.group(1)))
                .filteredOn(target -> !target.contains("://"))
                .isNotEmpty()
                .allSatisfy(target -> assertThat(Files.exists(Repository.root().resolve(target)))
                        .as(target)
                        .isTrue());
    }

    @Test
    void theSettingsOfAssistantsAreJsonThatNamesTheLauncher() throws IOException {
        List<String> samples = README.blocks("json");
        assertThat(samples).isNotEmpty();
        for (String sample : samples) {
            JsonNode server =
                    new ObjectMapper().readTree(sample).path("mcpServers").path("plex");
            assertThat(server.path("command").asText()).endsWith("/bin/plex-mcp");
            assertThat(server.path("env").fieldNames())
                    .toIterable()
                    .isSubsetOf(Arrays.stream(Setting.values())
                            .map(Setting::environmentName)
                            .toList());
        }
    }
}
