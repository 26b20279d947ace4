package io.github.plex4j.mcp.engine;

import io.github.plex4j.mcp.engine.text.UntrustedText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request that a user can choose by its name and that a model then works through with the tools.
 *
 * @param name as programs name it: small letters and hyphens
 * @param title a short name for people
 * @param description its purpose, in a sentence
 * @param arguments the values that the user may give, in order
 * @param tools the names of the tools it speaks of; without one of them it is not offered
 * @param text the request; {@code {name}} stands for the value of an argument, and a part in double brackets is there only when
 *     all arguments in it were given
 */
public record Prompt(
        String name, String title, String description, List<Argument> arguments, Set<String> tools, String text) {
    private static final Pattern PART = Pattern.compile("\\[\\[(.*?)]]", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");
    private static final Pattern BLANK_LINES = Pattern.compile("\n{3,}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final int LONGEST_VALUE = 200;

    public Prompt {
        arguments = List.copyOf(arguments);
        tools = Set.copyOf(tools);
    }

    /**
     * A value that the user may give.
     *
     * @param name letters and digits
     * @param description its meaning, in a few words
     * @param required whether the prompt makes no sense without it
     * @param subject the kind of its values; null when they cannot be listed
     */
    public record Argument(
            String name,
            String description,
            boolean required,
            @Nullable Subject subject) {}

    /**
     * The request with these values. Line breaks and what cannot be seen are taken out of a value, and it stands in quotation marks
     * unless it is a number.
     *
     * @param values by the names of arguments; blank ones are as if absent
     */
    public String filled(Map<String, String> values) {
        String parts = PART.matcher(text)
                .replaceAll(part -> Matcher.quoteReplacement(isGiven(part.group(1), values) ? part.group(1) : ""));
        String filled = VALUE.matcher(parts)
                .replaceAll(value -> Matcher.quoteReplacement(shown(values.getOrDefault(value.group(1), ""))));
        return BLANK_LINES
                .matcher(filled.lines().map(String::stripTrailing).collect(Collectors.joining("\n")))
                .replaceAll("\n\n");
    }

    private static String shown(String value) {
        String line = UntrustedText.line(value, LONGEST_VALUE);
        return NUMBER.matcher(line).matches() ? line : '"' + line + '"';
    }

    private static boolean isGiven(String part, Map<String, String> values) {
        return VALUE.matcher(part)
                .results()
                .allMatch(value -> !values.getOrDefault(value.group(1), "").isBlank());
    }
}
