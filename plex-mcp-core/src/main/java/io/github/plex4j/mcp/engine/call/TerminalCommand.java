package io.github.plex4j.mcp.engine.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.Selected;
import io.github.plex4j.mcp.engine.SelectionFilters;
import io.github.plex4j.mcp.engine.Selector;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.schema.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The command at a terminal that makes the same call. A selection is written as the library and the filters that it came from,
 * else as the keys of its items. Where the command would not arrive as it was written there is none.
 */
final class TerminalCommand {
    private static final String TOO_MANY =
            "A command at a terminal cannot name so many items. Select fewer of them, or all that a"
                    + " library and filters of `get_library_items` match.";

    private static final String KEYS = "ratingKeys";

    /** As many keys as a person can copy. */
    private static final int MOST_KEYS = 200;

    /** As much as a person can copy, and less than a hint may have. */
    private static final int LONGEST = 2_000;

    private final ToolCatalog catalog;
    private final Sanitizer sanitizer;
    private final TerminalShell shell;

    /**
     * @param sanitizer cleans the hint
     * @param shell of the user
     */
    TerminalCommand(ToolCatalog catalog, Sanitizer sanitizer, TerminalShell shell) {
        this.catalog = catalog;
        this.sanitizer = sanitizer;
        this.shell = shell;
    }

    /**
     * The hint with the command, which ends it; without one it says how the user gets there.
     *
     * @param arguments of the call, a JSON object; {@code confirm} is left out, because the command asks by itself
     * @param selector finds the items of a selection among them
     */
    String hint(Tool<?, ?> tool, JsonNode arguments, Selector selector) throws InterruptedException {
        ObjectNode own = tool.canonical(ChangeStage.withoutConfirm(arguments));
        JsonNode handle = own.remove(Tool.SELECTION);
        List<Argument> known = new ArrayList<>(tool.arguments());
        if (handle != null && !putSelected(tool, selector.select(handle.asText()), own, known)) {
            return TOO_MANY;
        }
        return Optional.of(own)
                .filter(CommandWords::areKept)
                .flatMap(all -> shell.line(CommandWords.of(tool, all, known)))
                .filter(this::arrives)
                .map(line -> "Show the user this command and leave it to them: " + line)
                .orElseGet(() -> unwritten(tool));
    }

    /** Whether there is a way to write the items. */
    private boolean putSelected(Tool<?, ?> tool, Selected selected, ObjectNode own, List<Argument> known) {
        Optional<SelectionFilters> filters = SelectionFilters.of(tool, catalog)
                .filter(those -> those.list().name().equals(selected.list()));
        if (filters.isEmpty()) {
            return putKeys(own, selected, known);
        }
        own.setAll(filters.get().written(selected.question()));
        known.addAll(filters.get().arguments());
        return true;
    }

    private static boolean putKeys(ObjectNode own, Selected selected, List<Argument> known) {
        List<String> keys = selected.items().stream()
                .flatMap(item -> item.ratingKeys().stream())
                .toList();
        if (keys.size() > MOST_KEYS
                || known.stream().noneMatch(argument -> argument.name().equals(KEYS))) {
            return false;
        }
        keys.forEach(own.putArray(KEYS)::add);
        return true;
    }

    /** Cleaning would change another text; so would the words of a surface, which are marked by backticks. */
    private boolean arrives(String line) {
        return line.length() <= LONGEST
                && line.indexOf('`') < 0
                && sanitizer.text(line).equals(line);
    }

    private static String unwritten(Tool<?, ?> tool) {
        return "Leave it to the user at a terminal: this call is too long, or has characters that are too unusual, to"
                + " be written here as a command. All arguments are listed by: "
                + String.join(" ", CommandWords.name(tool)) + " --help";
    }
}
