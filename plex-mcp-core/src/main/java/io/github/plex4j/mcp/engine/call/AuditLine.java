package io.github.plex4j.mcp.engine.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolJson;
import io.github.plex4j.mcp.engine.confirm.ConfirmedBy;
import io.github.plex4j.mcp.engine.schema.Argument;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One line of the audit log. It is made of names that this program has itself, of numbers and of Plex keys: whatever else a caller or
 * a server sent is counted at most.
 */
final class AuditLine {
    /** The form of times, always with three digits behind the second, so that lines can be sorted as text. */
    private static final DateTimeFormatter UTC =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    /**
     * A line that says when, which call of which program, and what it was about.
     *
     * @param tool empty when there is none of the name that was called, which is not repeated
     */
    AuditLine(Instant time, String call, String program, Optional<Tool<?, ?>> tool) {
        json.put("time", UTC.format(time)).put("call", call).put("program", program);
        tool.ifPresent(known ->
                json.put("tool", known.name()).put("effect", known.effect().wireName()));
    }

    AuditLine outcome(Outcome outcome) {
        json.put("outcome", outcome.wireName());
        return this;
    }

    AuditLine code(FailureCode code) {
        json.put("code", code.wireName());
        return this;
    }

    AuditLine took(Duration duration) {
        json.put("millis", Math.max(0, duration.toMillis()));
        return this;
    }

    AuditLine confirmed(ConfirmedBy by) {
        json.put("confirmed", by.wireName());
        return this;
    }

    AuditLine items(long count) {
        json.put("items", count);
        return this;
    }

    AuditLine keys(String name, List<String> keys) {
        ArrayNode array = json.putArray(name);
        keys.forEach(array::add);
        return this;
    }

    /** The names of the arguments that were given: those of the tool in its own spelling, and the number of others. */
    AuditLine arguments(Optional<Tool<?, ?>> tool, JsonNode arguments) {
        List<String> given = new ArrayList<>();
        arguments.properties().stream()
                .filter(entry -> !entry.getValue().isNull())
                .forEach(entry -> given.add(entry.getKey()));
        ArrayNode names = json.putArray("arguments");
        int known = 0;
        for (Accepted accepted : tool.map(AuditLine::accepted).orElse(List.of())) {
            long matching = given.stream().filter(accepted.names()::contains).count();
            known += (int) matching;
            if (matching > 0) {
                names.add(accepted.name());
            }
        }
        if (given.size() > known) {
            json.put("otherArguments", given.size() - known);
        }
        return this;
    }

    private static List<Accepted> accepted(Tool<?, ?> tool) {
        Stream<Accepted> own = tool.arguments().stream().map(Accepted::of);
        Stream<Accepted> confirm =
                tool.mayAsk() ? Stream.of(new Accepted(Tool.CONFIRM, List.of(Tool.CONFIRM))) : Stream.empty();
        return Stream.concat(own, confirm).toList();
    }

    /** The line as JSON, without its end. */
    String text() {
        return ToolJson.text(json);
    }

    /**
     * An argument of a tool.
     *
     * @param names under which it is accepted
     */
    private record Accepted(String name, List<String> names) {
        static Accepted of(Argument argument) {
            List<String> names = new ArrayList<>(argument.synonyms());
            names.add(argument.name());
            return new Accepted(argument.name(), names);
        }
    }
}
