package io.github.plex4j.mcp.engine.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.schema.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The command at a terminal that makes the same call: required arguments by their place, the others as options. */
final class TerminalCommand {
    private static final Pattern CAPITAL = Pattern.compile("([A-Z])");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/:,@%+-]+");

    private TerminalCommand() {}

    /**
     * The command.
     *
     * @param arguments of the call, a JSON object; {@code confirm} is left out, because the command asks by itself
     */
    static String of(Tool<?, ?> tool, JsonNode arguments) {
        List<String> words = new ArrayList<>();
        words.add("plex-cli --mode " + tool.effect().needed().wireName());
        words.add(tool.name().replaceFirst("^get_", "").replace('_', '-'));
        for (Argument argument : tool.arguments()) {
            JsonNode value = arguments.path(argument.name());
            if (!value.isMissingNode() && !value.isNull()) {
                words.add(argument.required() ? values(value) : option(argument) + " " + values(value));
            }
        }
        return String.join(" ", words);
    }

    private static String option(Argument argument) {
        return "--" + CAPITAL.matcher(argument.name()).replaceAll("-$1").toLowerCase(Locale.ROOT);
    }

    private static String values(JsonNode value) {
        if (!value.isArray()) {
            return quoted(value.asText());
        }
        List<String> texts = new ArrayList<>();
        value.forEach(element -> texts.add(quoted(element.asText())));
        return String.join(" ", texts);
    }

    /** Quoted for the shells of Unix, so that a title cannot become a command. */
    private static String quoted(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
