package io.github.plex4j.checks.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.plex4j.checks.Repository;
import io.github.plex4j.mcp.engine.Prompt;
import io.github.plex4j.mcp.engine.ToolJson;
import io.github.plex4j.mcp.tools.PlexTools;
import io.github.plex4j.mcp.tools.prompt.PromptFeature;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/prompts.md: each prompt with the calls that it leads to. */
class FollowedPromptsTest {
    private static final String DOCUMENT = "docs/prompts.md";
    private static final String PART = "prompts";

    /** A prompt with values, and the calls that an assistant made of it. */
    private record Followed(String name, Map<String, String> values, List<AskedQuestion.Call> calls) {
        /** Reads the name, the values as a JSON object, then the calls, one on each line. */
        static Followed of(String block) {
            List<String> lines = block.lines().toList();
            String[] first = lines.get(0).split(" ", 2);
            try {
                Map<String, String> values = new HashMap<>();
                ToolJson.parse(first[1])
                        .properties()
                        .forEach(value ->
                                values.put(value.getKey(), value.getValue().asText()));
                return new Followed(
                        first[0],
                        values,
                        lines.stream()
                                .filter(line -> line.startsWith("> "))
                                .map(line -> AskedQuestion.Call.of(line.substring(2)))
                                .toList());
            } catch (JsonProcessingException malformed) {
                throw new IllegalArgumentException(block, malformed);
            }
        }
    }

    private final List<Followed> followed = Arrays.stream(
                    Repository.text(Repository.root().resolve("plex-checks/src/test/resources/prompts.txt"))
                            .split("\n\n"))
            .map(Followed::of)
            .toList();

    @Test
    void eachPromptIsFollowedWithTheToolsThatItNames() {
        assertThat(followed)
                .extracting(Followed::name)
                .containsExactlyElementsOf(
                        PromptFeature.prompts().stream().map(Prompt::name).toList());
        assertThat(followed)
                .allSatisfy(one -> assertThat(prompt(one).tools())
                        .containsAll(one.calls().stream()
                                .map(AskedQuestion.Call::tool)
                                .toList()));
    }

    @Test
    void theDocumentHoldsThePromptsTheirCallsAndTheirBytes() throws IOException {
        StringBuilder text = new StringBuilder();
        try (DemoCalls calls = new DemoCalls()) {
            for (Followed one : followed) {
                text.append(section(one, calls));
            }
        }
        GeneratedFile.requirePartUpToDate(DOCUMENT, PART, text.toString());
    }

    private static Prompt prompt(Followed one) {
        return PromptFeature.prompts().stream()
                .filter(prompt -> prompt.name().equals(one.name()))
                .findFirst()
                .orElseThrow();
    }

    private static String section(Followed one, DemoCalls calls) {
        Prompt prompt = prompt(one);
        StringBuilder text = new StringBuilder(
                "## " + prompt.name() + "\n\n" + PlexTools.offer().description(prompt) + "\n\n");
        text.append("| argument | meaning | required |\n|---|---|---|\n");
        prompt.arguments()
                .forEach(argument -> text.append("| `" + argument.name() + "` | " + argument.description() + " | "
                        + (argument.required() ? "yes" : "no") + " |\n"));
        text.append("\n" + given(one) + "\n\n");
        text.append(prompt.filled(one.values()).lines().map(line -> "> " + line).collect(Collectors.joining("\n")));
        text.append("\n\n| call | bytes |\n|---|---:|\n");
        for (AskedQuestion.Call call : one.calls()) {
            int bytes = DemoCalls.bytes(calls.success(call));
            text.append("| " + call.markdown() + " | " + figure(call.markdown(), bytes) + " |\n");
        }
        return text.append("\n").toString();
    }

    private static String given(Followed one) {
        return one.values().isEmpty()
                ? "Without arguments:"
                : "With "
                        + one.values().entrySet().stream()
                                .map(value -> "`" + value.getKey() + "=" + value.getValue() + "`")
                                .sorted()
                                .collect(Collectors.joining(" and "))
                        + ":";
    }

    private static int figure(String call, int bytes) {
        Matcher written = Pattern.compile("\\| " + Pattern.quote(call) + " \\| ([0-9]+) \\|")
                .matcher(GeneratedFile.part(DOCUMENT, PART));
        return DemoCalls.figure(written.find() ? written.group(1) : "", bytes);
    }
}
