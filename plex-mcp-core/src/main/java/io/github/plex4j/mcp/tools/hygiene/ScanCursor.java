package io.github.plex4j.mcp.tools.hygiene;

import io.github.plex4j.mcp.analytics.hygiene.ScanPlace;
import io.github.plex4j.mcp.analytics.hygiene.Tally;
import io.github.plex4j.mcp.engine.ToolFailure;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The place at which a scan goes on, as text that a caller hands back. It holds the tool, the library, a check of the other arguments and the
 * place, and nothing that is a secret; with other arguments it is refused, because there the place means something else.
 *
 * @param stage which of a tool's lists the place is in, counted from 0
 * @param place the place
 * @param tally how much there is to find in all, as an earlier call found out; null when that is not known
 */
record ScanCursor(int stage, ScanPlace place, @Nullable Tally tally) {
    static final ScanCursor START = new ScanCursor(0, ScanPlace.START, null);

    private static final String NUMBER = ":(0|[1-9][0-9]{0,17}|-)";
    private static final Pattern FORM =
            Pattern.compile("(.*):([0-9]):(0|[1-9][0-9]{0,8})" + NUMBER.repeat(4) + ":([^:]{0,80})");

    /** Keys of any other form are not noted: the place is then found by its number alone. */
    private static final Pattern KEY = Pattern.compile("[0-9A-Za-z/._-]{1,80}");

    /**
     * The question a cursor belongs to.
     *
     * @param text tool, library and a check of the other arguments
     */
    record Question(String text) {
        static Question of(String tool, String libraryKey, @Nullable Object... arguments) {
            CRC32 check = new CRC32();
            check.update(Arrays.stream(arguments)
                    .map(String::valueOf)
                    .collect(Collectors.joining("\n"))
                    .getBytes(StandardCharsets.UTF_8));
            return new Question(String.join(":", tool, libraryKey, Long.toHexString(check.getValue())));
        }
    }

    /** The text of this cursor. */
    String text(Question question) {
        String skipped = place.skipped();
        List<String> parts = List.of(
                question.text(),
                Integer.toString(stage),
                Integer.toString(place.before()),
                Long.toString(place.offset()),
                number(place.until()),
                number(tally == null ? null : (Long) tally.findings()),
                number(tally == null ? null : (Long) tally.bytes()),
                skipped == null || !KEY.matcher(skipped).matches() ? "" : skipped);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(":", parts).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor.
     *
     * @param text what the caller handed back; null for the beginning
     * @throws ToolFailure if it is none, or belongs to another question
     */
    static ScanCursor of(@Nullable String text, Question question) {
        if (text == null) {
            return START;
        }
        Matcher parts = FORM.matcher(decoded(text));
        if (!parts.matches() || parts.group(4).equals("-")) {
            throw notACursor();
        }
        if (!parts.group(1).equals(question.text())) {
            throw refused("The cursor belongs to a call with other arguments.");
        }
        ScanCursor cursor = new ScanCursor(
                Integer.parseInt(parts.group(2)),
                new ScanPlace(
                        Long.parseLong(parts.group(4)),
                        Integer.parseInt(parts.group(3)),
                        parts.group(8).isEmpty() ? null : parts.group(8),
                        number(parts.group(5))),
                tally(number(parts.group(6)), number(parts.group(7))));
        if (!cursor.text(question).equals(text)) {
            throw notACursor();
        }
        return cursor;
    }

    /**
     * This cursor.
     *
     * @throws ToolFailure if the tool does not have so many lists
     */
    ScanCursor within(int stages) {
        if (stage >= stages) {
            throw notACursor();
        }
        return this;
    }

    private static @Nullable Tally tally(@Nullable Long findings, @Nullable Long bytes) {
        return findings == null || bytes == null ? null : new Tally(findings, bytes);
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            throw notACursor();
        }
    }

    private static String number(@Nullable Long number) {
        return number == null ? "-" : Objects.toString(number);
    }

    private static @Nullable Long number(String text) {
        return text.equals("-") ? null : (Long) Long.parseLong(text);
    }

    private static ToolFailure notACursor() {
        return refused("This is not a cursor.");
    }

    private static ToolFailure refused(String message) {
        return ToolFailure.invalidInput(
                message,
                "Pass the nextCursor of the previous answer with the same arguments, or omit it to start over.");
    }
}
