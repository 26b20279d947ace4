package io.github.plex4j.mcp.engine.bind;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.schema.Argument;
import io.github.plex4j.mcp.engine.schema.ArgumentType;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads texts, which may also be given as numbers: a title such as 1917, a key, a resolution. */
final class TextReader {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,19}");

    private final Argument argument;
    private final Remarks remarks;

    TextReader(Argument argument, Remarks remarks) {
        this.argument = argument;
        this.remarks = remarks;
    }

    /** Returns a {@code String}, or null after a problem was added. */
    @Nullable
    Object read(String place, JsonNode node) {
        if (!node.isTextual() && !node.isNumber()) {
            return remarks.refuse(place, "must be " + wanted() + ", not " + JsonKinds.of(node));
        }
        return checked(place, node.asText());
    }

    private @Nullable Object checked(String place, String text) {
        if (text.isBlank() && !argument.mayBeEmpty()) {
            return remarks.refuse(place, "must not be empty");
        }
        if (text.length() > argument.maxLength()) {
            return remarks.refuse(
                    place, "has " + text.length() + " characters; at most " + argument.maxLength() + " are allowed");
        }
        if (argument.key() == KeyKind.DIGITS && !DIGITS.matcher(text).matches()) {
            return remarks.refuse(place, shown(text) + "it must be 1 to 19 digits");
        }
        if (isUnreadable(text)) {
            return remarks.refuse(place, "contains a control character or half of a character");
        }
        return argument.allowed().isEmpty() || argument.type() == ArgumentType.TEXT_MAP ? text : allowed(place, text);
    }

    private @Nullable Object allowed(String place, String text) {
        String meantText = withoutSuffix(text.strip());
        Optional<String> meant = argument.allowed().stream()
                .filter(candidate -> candidate.equalsIgnoreCase(meantText))
                .findFirst();
        return meant.isPresent()
                ? meant.get()
                : remarks.refuse(place, shown(text) + "it must be one of " + String.join(", ", argument.allowed()));
    }

    private String withoutSuffix(String text) {
        String suffix = argument.suffix();
        String number = suffix.isEmpty() || !text.toLowerCase(Locale.ROOT).endsWith(suffix)
                ? ""
                : text.substring(0, text.length() - suffix.length());
        return DIGITS.matcher(number).matches() ? number : text;
    }

    /** Line breaks and tabs are part of a summary; other controls and unpaired surrogates are no text. */
    private static boolean isUnreadable(String text) {
        return text.codePoints()
                .anyMatch(codePoint -> Character.getType(codePoint) == Character.SURROGATE
                        || (Character.isISOControl(codePoint)
                                && codePoint != '\n'
                                && codePoint != '\r'
                                && codePoint != '\t'));
    }

    private String wanted() {
        return argument.key() == KeyKind.DIGITS ? "a text of 1 to 19 digits" : "text";
    }

    private String shown(String value) {
        return argument.sensitive() ? "is refused; " : "is " + Remarks.quoted(value) + "; ";
    }
}
