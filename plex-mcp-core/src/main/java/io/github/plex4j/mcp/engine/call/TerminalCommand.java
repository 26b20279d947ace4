package io.github.plex4j.mcp.engine.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.Selected;
import io.github.plex4j.mcp.engine.SelectionFilters;
import io.github.plex4j.mcp.engine.Selector;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.schema.Argument;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The command at a terminal that makes the same call: required arguments by their place, the others as options. A selection is
 * written as the library and the filters that it came from, else as the keys of its items.
 */
final class TerminalCommand {
    /** The advice where a command would be too long. */
    static final String TOO_MANY =
            "A command at a terminal cannot name so many items. Select fewer of them, or all that a"
                    + " library and filters of `get_library_items` match.";

    private static final Pattern CAPITAL = Pattern.compile("([A-Z])");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/:,@%+-]+");
    private static final String KEYS = "ratingKeys";

    /** As many keys as a person can copy. */
    private static final int MOST_KEYS = 200;

    private final ToolCatalog catalog;

    TerminalCommand(ToolCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The command; empty when it would name too many items.
     *
     * @param arguments of the call, a JSON object; {@code confirm} is left out, because the command asks by itself
     * @param selector finds the items of a selection among them
     */
    Optional<String> of(Tool<?, ?> tool, JsonNode arguments, Selector selector) throws InterruptedException {
        ObjectNode own = JsonNodeFactory.instance.objectNode();
        tool.arguments().stream()
                .map(Argument::name)
                .filter(name -> arguments.hasNonNull(name))
                .forEach(name -> own.set(name, arguments.get(name)));
        JsonNode handle = own.remove(Tool.SELECTION);
        List<Argument> known = new ArrayList<>(tool.arguments());
        if (handle != null) {
            Selected selected = selector.select(handle.asText());
            Optional<SelectionFilters> filters = SelectionFilters.of(tool, catalog)
                    .filter(those -> those.list().name().equals(selected.list()));
            if (filters.isPresent()) {
                own.setAll(filters.get().written(selected.question()));
                known.addAll(filters.get().arguments());
            } else if (!putKeys(own, selected, known)) {
                return Optional.empty();
            }
        }
        return Optional.of(command(tool, own, known));
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

    private static String command(Tool<?, ?> tool, ObjectNode arguments, List<Argument> known) {
        List<String> places = new ArrayList<>();
        List<String> options = new ArrayList<>();
        for (Argument argument : known) {
            JsonNode value = arguments.path(argument.name());
            if (!value.isMissingNode()) {
                (argument.required() ? places : options)
                        .addAll(argument.required() ? texts(value) : options(argument, value));
            }
        }
        List<String> words = new ArrayList<>();
        words.add("plex-cli --mode " + tool.effect().needed().wireName());
        words.add(tool.name().replaceFirst("^get_", "").replace('_', '-'));
        // Whatever the caller gave must not become an option, such as the one that leaves out the question.
        boolean divided = places.stream().anyMatch(text -> text.startsWith("-"));
        List<String> quoted = places.stream().map(TerminalCommand::quoted).toList();
        words.addAll(divided ? options : quoted);
        words.addAll(divided ? List.of("--") : options);
        words.addAll(divided ? quoted : List.of());
        return String.join(" ", words);
    }

    private static List<String> options(Argument argument, JsonNode value) {
        String option =
                "--" + CAPITAL.matcher(argument.name()).replaceAll("-$1").toLowerCase(Locale.ROOT);
        if (value.isBoolean()) {
            return List.of(value.booleanValue() ? option : option + "=false");
        }
        List<String> texts = argument.key() == KeyKind.DIGITS ? List.of(String.join(",", texts(value))) : texts(value);
        return texts.stream()
                .map(text -> option + (text.startsWith("-") ? "=" : " ") + quoted(text))
                .toList();
    }

    private static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isObject()) {
            value.properties()
                    .forEach(entry ->
                            texts.add(entry.getKey() + "=" + entry.getValue().asText()));
        } else if (value.isArray()) {
            value.forEach(element -> texts.add(element.asText()));
        } else {
            texts.add(value.asText());
        }
        return texts;
    }

    /** Quoted for the shells of Unix, so that a title cannot become a command. */
    private static String quoted(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
