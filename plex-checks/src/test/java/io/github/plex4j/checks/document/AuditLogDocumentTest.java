package io.github.plex4j.checks.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.plex4j.mcp.engine.CallRecord.Fate;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Mode;
import io.github.plex4j.mcp.engine.NoInput;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolJson;
import io.github.plex4j.mcp.engine.ToolPolicy;
import io.github.plex4j.mcp.engine.ToolsetChoice;
import io.github.plex4j.mcp.engine.audit.AuditLog;
import io.github.plex4j.mcp.engine.audit.AuditSink;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.engine.confirm.ConfirmedBy;
import io.github.plex4j.mcp.engine.text.Redactor;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The document of the audit log says of each field what it means, and of no other. */
@Tag("S-15")
class AuditLogDocumentTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[a-z].*?) \\|");
    private static final Pattern NAME = Pattern.compile("`([a-zA-Z]+)`");

    private final Readme document = Readme.at("docs/audit-log.md");

    record Changed(boolean changed) {}

    private static Changed change(NoInput input, ToolContext context) {
        context.record().begin(List.of("101", "102"));
        context.record().settle("101", Fate.CHANGED);
        context.record().settle("102", Fate.UNKNOWN);
        return new Changed(true);
    }

    /** The lines of a change, and of a call that is refused because of an argument that the tool does not have. */
    private static List<JsonNode> written() throws JsonProcessingException {
        List<String> lines = new CopyOnWriteArrayList<>();
        ToolCatalog catalog = ToolCatalog.of(List.of(Tool.named("change_it")
                .title("Change")
                .description("Changes two items.")
                .toolset(Toolsets.LIBRARY)
                .effect(Effect.WRITE)
                .output(Changed.class)
                .handler(AuditLogDocumentTest::change)
                .build()));
        ToolContext context = ToolContext.builder()
                .policy(ToolPolicy.of(Mode.WRITE, ToolsetChoice.ofAll(), Set.of()))
                .build();
        try (AuditLog log = AuditLog.to(new Lines(lines));
                ToolInvoker invoker = new ToolInvoker(catalog, Redactor.none(), log)) {
            invoker.invoke("change_it", JsonNodeFactory.instance.objectNode(), context);
            invoker.invoke("change_it", JsonNodeFactory.instance.objectNode().put("other", 1), context);
            assertThat(log.problem()).isEmpty();
        }
        return parsed(lines);
    }

    private record Lines(List<String> lines) implements AuditSink {
        @Override
        public void check() {
            // It is always written.
        }

        @Override
        public void append(String line) {
            lines.add(line);
        }
    }

    private static List<JsonNode> parsed(List<String> lines) throws JsonProcessingException {
        List<JsonNode> parsed = new ArrayList<>();
        for (String line : lines) {
            parsed.add(ToolJson.parse(line));
        }
        return parsed;
    }

    private static Set<String> fields(List<JsonNode> lines) {
        return lines.stream()
                .flatMap(line -> line.properties().stream())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> documented() {
        return ROW.matcher(document.text())
                .results()
                .flatMap(row -> NAME.matcher(row.group(1)).results())
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyFieldIsDescribed() throws Exception {
        assertThat(fields(written())).isEqualTo(documented());
    }

    @Test
    void everyWayToConfirmIsDescribed() {
        assertThat(Arrays.stream(ConfirmedBy.values()).map(by -> '`' + by.wireName() + '`'))
                .allMatch(document.text()::contains);
    }

    @Test
    void theSamplesHaveTheFieldsOfLinesInTheirOrder() throws Exception {
        List<JsonNode> samples = parsed(document.blocks("json").get(0).lines().toList());

        assertThat(documented()).containsAll(fields(samples));
        List<JsonNode> lines = written();
        for (int line = 0; line < 2; line++) {
            assertThat(samples.get(line).properties())
                    .extracting(Map.Entry::getKey)
                    .containsExactlyElementsOf(lines.get(line).properties().stream()
                            .map(Map.Entry::getKey)
                            .toList());
        }
    }
}
