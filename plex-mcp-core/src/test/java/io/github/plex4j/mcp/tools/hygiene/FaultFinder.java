package io.github.plex4j.mcp.tools.hygiene;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.tools.ToolBench;
import java.util.ArrayList;
import java.util.List;

/** Asks a tool that searches for faults again and again, each time from where the answer before says to go on. */
final class FaultFinder {
    private static final int TOO_MANY_CALLS = 5_000;

    private final ToolBench bench;
    private final ToolContext context;
    private final List<JsonNode> answers = new ArrayList<>();

    FaultFinder(ToolBench bench) {
        this(bench, bench.context());
    }

    FaultFinder(ToolBench bench, ToolContext context) {
        this.bench = bench;
        this.context = context;
    }

    /** All findings of all answers, in their order. */
    List<JsonNode> all(String tool, String arguments) {
        answers.clear();
        String cursor = "";
        do {
            ObjectNode asked = (ObjectNode) ToolBench.json(arguments);
            if (!cursor.isEmpty()) {
                asked.put("cursor", cursor);
            }
            ToolResult result = bench.invoker.invoke(tool, asked, context);
            assertThat(result).as("%s %s", tool, asked).isInstanceOf(Success.class);
            JsonNode answer = ((Success) result).structured();
            assertThat(answer.path("nextCursor").asText()).isNotEqualTo(cursor.isEmpty() ? "none" : cursor);
            answers.add(answer);
            cursor = answer.path("nextCursor").asText();
        } while (!cursor.isEmpty() && answers.size() < TOO_MANY_CALLS);
        List<JsonNode> found = new ArrayList<>();
        answers.forEach(answer -> answer.path("items").forEach(found::add));
        return found;
    }

    List<String> keys(String tool, String arguments) {
        return all(tool, arguments).stream()
                .map(item -> item.path("ratingKey").asText())
                .toList();
    }

    /** The keys of each group. */
    List<List<String>> groups(String arguments) {
        return all("find_duplicates", arguments).stream()
                .map(group -> group.path("items").findValuesAsText("ratingKey"))
                .toList();
    }

    int calls() {
        return answers.size();
    }

    /** The number of items that the first call looked at, and the number that there are. */
    void looksAtAll(long items) {
        assertThat(answers.get(0).path("scanned").asLong()).isEqualTo(items);
        assertThat(answers.get(0).path("of").asLong()).isEqualTo(items);
    }

    /** Each answer says how many findings there are, as the first call read everything. */
    void countsAll(long findings) {
        assertThat(answers).extracting(answer -> answer.path("total").asLong()).containsOnly(findings);
    }

    /** The answers together look at each item once. */
    long scanned() {
        return answers.stream()
                .mapToLong(answer -> answer.path("scanned").asLong())
                .sum();
    }
}
