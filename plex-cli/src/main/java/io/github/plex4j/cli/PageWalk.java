package io.github.plex4j.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.schema.Argument;
import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.FieldType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * Reads a list that is longer than a page: all of it with {@code --all}, or as much as {@code --limit} asks for. A tool answers
 * at most a page; the pages become one answer, that of the last page with the rows of all.
 */
final class PageWalk {
    static final String ALL = "--all";

    /** A table needs all of its rows at once. */
    static final int MOST_ROWS = 20_000;

    private static final String LIMIT = "limit";
    private static final String OFFSET = "offset";
    private static final String CURSOR = "cursor";
    private static final String SINCE = "since";
    private static final String UNTIL = "until";
    private static final String DAYS = "days";
    private static final String SCANNED = "scanned";

    private final Tool<?, ?> tool;
    private final Optional<Argument> limit;

    PageWalk(Tool<?, ?> tool) {
        this.tool = tool;
        this.limit = argument(LIMIT)
                .filter(found ->
                        argument(OFFSET).isPresent() || argument(CURSOR).isPresent());
    }

    void addTo(CommandSpec spec) {
        if (limit.isPresent()) {
            spec.addOption(OptionSpec.builder(ALL)
                    .type(Boolean.class)
                    .arity("0")
                    .description("The whole list, page by page, up to " + MOST_ROWS
                            + " rows. If a page fails, none are printed.")
                    .build());
        }
    }

    /** Whether the tool's answers are pages of a list. */
    boolean isOffered() {
        return limit.isPresent();
    }

    List<String> optionNames() {
        return limit.isPresent() ? List.of(ALL) : List.of();
    }

    /** The arguments of the tool as this command takes them: a limit may be that of many pages. */
    List<Argument> arguments() {
        return tool.arguments().stream()
                .map(argument -> limit.filter(argument::equals).isPresent() ? argument.upTo(MOST_ROWS) : argument)
                .toList();
    }

    /** The answer to these arguments, with as many pages as they ask for. */
    ToolResult read(ParseResult written, ObjectNode arguments, Function<JsonNode, ToolResult> call) {
        if (limit.isEmpty()) {
            return call.apply(arguments);
        }
        int page = (int) limit.get().max();
        int wanted = written.hasMatchedOption(ALL)
                ? MOST_ROWS
                : Math.min(MOST_ROWS, arguments.path(LIMIT).asInt(0));
        return wanted <= page ? call.apply(arguments) : walk(arguments, page, wanted, call);
    }

    private ToolResult walk(ObjectNode arguments, int page, int wanted, Function<JsonNode, ToolResult> call) {
        ObjectNode question = arguments.deepCopy();
        ObjectNode whole = null;
        while (true) {
            int missing = wanted - (whole == null ? 0 : rows(whole).size());
            question.put(LIMIT, Math.min(page, missing));
            ToolResult result = call.apply(question);
            if (result instanceof Failure failure) {
                return whole == null ? failure : afterRows(failure, rows(whole).size());
            }
            Success success = (Success) result;
            ObjectNode answer = success.structured().deepCopy();
            whole = whole == null ? answer : joined(whole, answer);
            if (rows(whole).size() >= wanted || !goOn(question, answer)) {
                return Success.of(whole);
            }
        }
    }

    /** The failure of a later page. A part of a list must not pass for the list, so the rows before it are only counted. */
    private static Failure afterRows(Failure failure, int rows) {
        return new Failure(
                failure.code(),
                failure.message() + " It happened on a later page of the list; the " + rows
                        + " rows before it are not printed.",
                failure.hint() + " Or use `" + LIMIT + "` " + rows + " for the rows before it.");
    }

    /** Whether there is more, with the question pointed at it. An answer that does not lead on ends the walk. */
    private boolean goOn(ObjectNode question, JsonNode answer) {
        JsonNode offset = answer.path("nextOffset");
        if (offset.isIntegralNumber()
                && offset.longValue() > question.path(OFFSET).asLong(0)) {
            question.put(OFFSET, offset.longValue());
            holdRange(question, answer);
            return true;
        }
        JsonNode cursor = answer.path("nextCursor");
        boolean leadsOn = cursor.isTextual() && !cursor.equals(question.path(CURSOR));
        if (leadsOn) {
            question.set(CURSOR, cursor);
        }
        return leadsOn;
    }

    /** The pages of a list that grows while it is read belong together when all of them end at the same time. */
    private void holdRange(ObjectNode question, JsonNode answer) {
        if (argument(UNTIL).isPresent()
                && answer.path(SINCE).isTextual()
                && answer.path(UNTIL).isTextual()) {
            question.remove(DAYS);
            question.set(SINCE, answer.path(SINCE));
            question.set(UNTIL, answer.path(UNTIL));
        }
    }

    /** A cursor goes on behind what was scanned; a page by its offset says what was scanned for the whole list. */
    private ObjectNode joined(ObjectNode before, ObjectNode answer) {
        ArrayNode rows = rows(before).addAll(rows(answer));
        long scanned = before.path(SCANNED).asLong() + answer.path(SCANNED).asLong();
        ObjectNode whole = answer.deepCopy();
        whole.set(list(), rows);
        if (before.has(OFFSET)) {
            whole.set(OFFSET, before.get(OFFSET));
        }
        if (answer.has(SCANNED) && argument(CURSOR).isPresent()) {
            whole.put(SCANNED, scanned);
        }
        return whole;
    }

    private ArrayNode rows(ObjectNode answer) {
        return answer.withArray(list());
    }

    private String list() {
        return tool.fields().stream()
                .filter(field ->
                        field.type() instanceof FieldType.ListOf list && list.element() instanceof FieldType.ObjectOf)
                .map(Field::name)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(tool.name() + " has pages and no list"));
    }

    private Optional<Argument> argument(String name) {
        return tool.arguments().stream()
                .filter(argument -> argument.name().equals(name))
                .findFirst();
    }
}
