package io.github.plex4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.tools.PlexTools;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every question of docs/questions.md is answered by the command beside it, which is that of the tool beside it. */
@TestInstance(Lifecycle.PER_CLASS)
class QuestionsTest {
    private static final Pattern ROW = Pattern.compile("\\| ([^|`]+) \\| `(.+)` \\| `([a-z_]+)` \\|");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final PlexTestServer server = PlexTestServer.start(DemoLibrary.create());

    record Question(String text, String command, String tool) {
        @Override
        public String toString() {
            return text;
        }

        String[] words() {
            List<String> words = new ArrayList<>();
            Matcher matcher = WORD.matcher(command);
            while (matcher.find()) {
                words.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
            }
            return words.toArray(String[]::new);
        }
    }

    static Stream<Question> questions() throws IOException {
        return Files.readString(Path.of("../docs/questions.md"))
                .lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> new Question(row.group(1), row.group(2).replace("\\|", "|"), row.group(3)));
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void thereAreThirty() throws IOException {
        assertThat(questions()).hasSize(30);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void isAnswered(Question question) {
        String[] words = question.words();

        CliRun.Written written = CliRun.of(PlexTools.catalog())
                .with("PLEX_URL", server.uri().toString())
                .with("PLEX_TOKEN", server.token())
                .run(words);

        assertThat(written.err()).isEmpty();
        assertThat(written.status()).isZero();
        assertThat(written.lines()).hasSizeGreaterThan(1);
        assertThat(CommandNames.ofTool(PlexTools.catalog().find(question.tool()).orElseThrow()))
                .isEqualTo(words[0]);
    }
}
