package io.github.plex4j.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.Role;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The facts about an answer beside the rows of its list: how many there are, what they add up to, whether that is all, and
 * how to see the rest.
 */
final class Summary {
    private static final String ALL = "--all";

    private final List<Field> fields;
    private final JsonNode answer;
    private final boolean walkable;

    /**
     * @param walkable whether the rest can be asked for with {@code --all}
     */
    Summary(List<Field> fields, JsonNode answer, boolean walkable) {
        this.fields = fields;
        this.answer = answer;
        this.walkable = walkable;
    }

    /** Whether there are more rows than the answer holds. */
    boolean hasMore() {
        return value(Role.NEXT_OFFSET).isNumber() || value(Role.NEXT_CURSOR).isTextual();
    }

    /** Whether the rows are not all there are. */
    boolean isPart() {
        JsonNode complete = value(Role.COMPLETE);
        return hasMore() || value(Role.TRUNCATED).asBoolean() || (complete.isBoolean() && !complete.booleanValue());
    }

    /** One line on the rows; empty when there is nothing to say but that these are all. */
    Optional<String> line(int shown) {
        List<String> parts = new ArrayList<>();
        count(shown).ifPresent(parts::add);
        sums().ifPresent(parts::add);
        if (value(Role.TRUNCATED).asBoolean()) {
            parts.add("cut where the answer grew too large");
        }
        incomplete().ifPresent(parts::add);
        next().ifPresent(parts::add);
        return parts.isEmpty() ? Optional.empty() : Optional.of(Names.capital(String.join("; ", parts)));
    }

    /** Sentences that a reader must know, the most important first. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        Roles.fields(fields, Role.NOTE)
                .map(field -> Values.text(field, answer.path(field.name())))
                .filter(note -> !note.isEmpty())
                .forEach(notes::add);
        range().ifPresent(notes::add);
        return notes;
    }

    private Optional<String> count(int shown) {
        JsonNode total = value(Role.TOTAL);
        if (total.isNumber()) {
            return Optional.of(Values.grouped(shown) + " of " + Values.grouped(total.longValue()));
        }
        boolean paged = hasMore() || Roles.has(fields, Role.NEXT_OFFSET) || Roles.has(fields, Role.NEXT_CURSOR);
        if (!paged || shown == 0) {
            return Optional.empty();
        }
        boolean search = Roles.has(fields, Role.NEXT_CURSOR);
        return Optional.of(Values.grouped(shown) + (search ? " found" : "") + (hasMore() ? "" : " in all"));
    }

    private Optional<String> sums() {
        String sums = Roles.fields(fields, Role.SUM)
                .filter(field -> answer.path(field.name()).asDouble() > 0)
                .map(field -> Names.of(field) + " " + Values.text(field, answer.get(field.name())))
                .collect(Collectors.joining(", "));
        return sums.isEmpty() ? Optional.empty() : Optional.of(sums);
    }

    /** A search that can go on says how far it is; an answer that cannot says that it is not whole. */
    private Optional<String> incomplete() {
        JsonNode complete = value(Role.COMPLETE);
        if (!complete.isBoolean() || complete.booleanValue()) {
            return Optional.empty();
        }
        JsonNode scanned = value(Role.SCANNED);
        JsonNode of = value(Role.SCANNED_OF);
        boolean allRead = of.isNumber() && scanned.longValue() >= of.longValue();
        if (allRead && hasMore()) {
            return Optional.empty();
        }
        if (scanned.isNumber() && !allRead) {
            return Optional.of("scanned " + Values.grouped(scanned.longValue())
                    + (of.isNumber() ? " of " + Values.grouped(of.longValue()) : ""));
        }
        return Optional.of("not complete"
                + Roles.given(fields, answer, Role.COVERED_SINCE)
                        .map(field -> ", only since " + Values.text(field, answer.get(field.name())))
                        .orElse(""));
    }

    private Optional<String> next() {
        JsonNode offset = value(Role.NEXT_OFFSET);
        if (offset.isNumber()) {
            return Optional.of("next: --offset " + offset.longValue() + (walkable ? ", or " + ALL : ""));
        }
        JsonNode cursor = value(Role.NEXT_CURSOR);
        if (!cursor.isTextual()) {
            return Optional.empty();
        }
        return Optional.of(walkable ? "more with " + ALL : "next: --cursor " + Values.line(cursor.textValue()));
    }

    private Optional<String> range() {
        Optional<Field> since = Roles.given(fields, answer, Role.SINCE);
        Optional<Field> until = Roles.given(fields, answer, Role.UNTIL);
        if (since.isEmpty() || until.isEmpty()) {
            return Optional.empty();
        }
        String from = answer.path(since.get().name()).asText();
        String to = answer.path(until.get().name()).asText();
        return Optional.of(
                "From " + Values.text(since.get(), answer.path(since.get().name())) + " to "
                        + Values.text(until.get(), answer.path(until.get().name())) + length(from, to) + ".");
    }

    private static String length(String since, String until) {
        Duration length = Duration.between(OffsetDateTime.parse(since), OffsetDateTime.parse(until));
        boolean wholeDays = !length.isZero() && length.equals(Duration.ofDays(length.toDays()));
        if (!wholeDays) {
            return "";
        }
        return length.toDays() == 1 ? " (24 hours)" : " (" + Values.grouped(length.toDays()) + " days)";
    }

    private JsonNode value(Role role) {
        return Roles.value(fields, answer, role);
    }
}
