package io.github.plex4j.mcp.engine.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.schema.Argument;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of a command: required arguments by their place, the others as options. */
final class CommandWords {
    private static final Pattern CAPITAL = Pattern.compile("([A-Z])");

    private CommandWords() {}

    /** The words that name a tool's command. */
    static List<String> name(Tool<?, ?> tool) {
        return List.of(
                "plex-cli",
                "--mode",
                tool.effect().needed().wireName(),
                tool.name().replaceFirst("^get_", "").replace('_', '-'));
    }

    /**
     * All words, not quoted yet.
     *
     * @param arguments in canonical form
     * @param known in the order in which they are written
     */
    static List<String> of(Tool<?, ?> tool, ObjectNode arguments, List<Argument> known) {
        List<String> places = new ArrayList<>();
        List<String> options = new ArrayList<>();
        for (Argument argument : known) {
            JsonNode value = arguments.path(argument.name());
            if (!value.isMissingNode()) {
                (argument.required() ? places : options)
                        .addAll(argument.required() ? texts(value) : options(argument, value));
            }
        }
        List<String> words = new ArrayList<>(name(tool));
        // A value of the caller must not become an option, such as the one that leaves out the question.
        boolean divided = places.stream().anyMatch(text -> text.startsWith("-"));
        words.addAll(divided ? options : places);
        words.addAll(divided ? List.of("--") : options);
        words.addAll(divided ? places : List.of());
        return words;
    }

    /** The command line drops the spaces around the elements of a list. */
    static boolean areKept(ObjectNode arguments) {
        return arguments.properties().stream()
                .filter(entry -> entry.getValue().isArray())
                .flatMap(entry -> texts(entry.getValue()).stream())
                .allMatch(text -> text.equals(text.strip()));
    }

    private static List<String> options(Argument argument, JsonNode value) {
        String option =
                "--" + CAPITAL.matcher(argument.name()).replaceAll("-$1").toLowerCase(Locale.ROOT);
        if (value.isBoolean()) {
            return List.of(value.booleanValue() ? option : option + "=false");
        }
        List<String> texts = texts(value);
        return (argument.key() == KeyKind.DIGITS ? Stream.of(String.join(",", texts)) : texts.stream())
                .filter(text -> !(value.isArray() && text.isEmpty()))
                .flatMap(text -> text.startsWith("-") ? Stream.of(option + "=" + text) : Stream.of(option, text))
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
}
