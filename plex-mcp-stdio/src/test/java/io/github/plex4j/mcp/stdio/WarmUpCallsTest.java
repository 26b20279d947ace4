package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.PlexClient;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.PlexTools;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WarmUpCallsTest {

    @Test
    void everyRehearsedToolIsThereAndReadsTheAnswerFromMemory() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        new WarmUpCalls(PlexTools.catalog(), context(asked)).run(Pause.none(), heard);
        List<String> answers = heard.toString(StandardCharsets.UTF_8).lines().toList();

        assertThat(answers).hasSizeGreaterThan(5).noneMatch(answer -> answer.contains("\"error\""));
        assertThat(answers.subList(1, answers.size() - 1)).noneMatch(answer -> answer.contains("\"isError\":true"));
        assertThat(answers.get(answers.size() - 1)).contains("\"isError\":true").contains("invalid_input");
        assertThat(asked).hasValue(0);
    }

    @Test
    void rehearsesNoToolThatChangesAnything() {
        ToolCatalog catalog = PlexTools.catalog();

        assertThat(catalog.tools())
                .filteredOn(tool -> new WarmUpCalls(catalog, context(new AtomicInteger()))
                        .script().stream().anyMatch(line -> line.contains('"' + tool.name() + '"')))
                .isNotEmpty()
                .allMatch(tool -> tool.effect() == Effect.READ);
    }

    @Test
    void leavesOutToolsThatAreNotAllowed() {
        assertThat(new WarmUpCalls(TestTools.catalog(), context(new AtomicInteger())).script())
                .noneMatch(line -> line.contains("tools/call"));
    }

    @Test
    void theNextLineComesOnceTheLastIsAnswered() throws IOException {
        RecordedLines lines = new RecordedLines(
                List.of("{\"id\":1}", "{\"note\":1}", "{\"id\":2}"),
                Duration.ofMillis(20),
                Pause.none(),
                OutputStream.nullOutputStream());
        InputStream input = lines.input();
        OutputStream output = lines.output();

        assertThat(line(input)).isEqualTo("{\"id\":1}");
        output.write("answer\n".getBytes(StandardCharsets.UTF_8));
        assertThat(line(input)).isEqualTo("{\"note\":1}");
        assertThat(line(input)).isEqualTo("{\"id\":2}");
        assertThat(input.read()).isEqualTo(-1);
    }

    @Test
    void theLinesEndWhenAnAnswerDoesNotCome() throws IOException {
        InputStream input = new RecordedLines(
                        List.of("{\"id\":1}", "{\"id\":2}"),
                        Duration.ofMillis(20),
                        Pause.none(),
                        OutputStream.nullOutputStream())
                .input();

        assertThat(new String(input.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("{\"id\":1}\n");
    }

    private static ToolContext context(AtomicInteger asked) {
        return ToolContext.builder()
                .plex(() -> {
                    asked.incrementAndGet();
                    return PlexClient.builder().build();
                })
                .build();
    }

    private static String line(InputStream input) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = input.read(); next != '\n' && next >= 0; next = input.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8);
    }
}
