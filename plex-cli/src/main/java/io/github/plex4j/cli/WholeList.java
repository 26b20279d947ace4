package io.github.plex4j.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Argument;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * A list that is longer than the page a model reads: all of it with {@code --all}, or as much as {@code --limit} asks for. It is
 * one call of the tool, so a list that has to be read completely for any of its pages is read once.
 */
final class WholeList {
    static final String ALL = "--all";

    /** A table needs all of its rows at once. */
    static final int MOST_ROWS = 20_000;

    private final Tool<?, ?> tool;
    private final Optional<Argument> limit;

    WholeList(Tool<?, ?> tool) {
        this.tool = tool;
        this.limit = tool.arguments().stream().filter(Argument::rows).findFirst();
    }

    void addTo(CommandSpec spec) {
        if (isOffered()) {
            spec.addOption(OptionSpec.builder(ALL)
                    .type(Boolean.class)
                    .arity("0")
                    .description("The whole list, up to " + MOST_ROWS + " rows.")
                    .build());
        }
    }

    /** Whether the tool's answers are pages of a list. */
    boolean isOffered() {
        return limit.isPresent();
    }

    List<String> optionNames() {
        return isOffered() ? List.of(ALL) : List.of();
    }

    /** The arguments of the tool as this command takes them: a limit may be that of the whole list. */
    List<Argument> arguments() {
        return tool.arguments().stream()
                .map(argument -> argument.ofRows(MOST_ROWS))
                .toList();
    }

    boolean isAskedFor(ParseResult written) {
        return isOffered() && written.hasMatchedOption(ALL);
    }

    /** The arguments of the call. */
    ObjectNode question(ParseResult written, ObjectNode arguments) {
        return isAskedFor(written)
                ? arguments.deepCopy().put(limit.orElseThrow().name(), MOST_ROWS)
                : arguments;
    }

    /** The context of the call: an answer that is longer than a page is not cut to the bytes of one. */
    ToolContext context(ObjectNode question, ToolContext context) {
        boolean longer = limit.filter(rows -> question.path(rows.name()).asInt(0) > rows.max())
                .isPresent();
        return longer
                ? context.toBuilder()
                        .limits(context.limits().ofWholeLists(MOST_ROWS))
                        .build()
                : context;
    }
}
