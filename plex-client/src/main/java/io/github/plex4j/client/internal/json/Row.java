package io.github.plex4j.client.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One object of an answer, read leniently.
 *
 * <p>Plex gives the same field as a number here and as a string there, and flags as booleans, 0/1 or "0"/"1", depending
 * on the endpoint. A field that is absent, null or unreadable as what is asked for is null: absent stays absent.
 */
public final class Row {
    private final JsonNode node;

    Row(JsonNode node) {
        this.node = node;
    }

    /** Whether the server wrote the same fields with the same values. */
    boolean isSameAs(Row other) {
        return node.equals(other.node);
    }

    /** Whether the field is there with a value. */
    public boolean has(String field) {
        return node.hasNonNull(field);
    }

    /** The field as text; numbers and booleans as they are written. Null for objects and arrays. */
    public @Nullable String text(String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() || value.isContainerNode() ? null : value.asText();
    }

    /** The field as text, or the second one where the first is absent. */
    public @Nullable String text(String field, String otherwise) {
        String value = text(field);
        return value != null ? value : text(otherwise);
    }

    /** The field as text; the empty text where it is absent. For what is never absent in practice, such as a title. */
    public String textOrEmpty(String field) {
        String value = text(field);
        return value == null ? "" : value;
    }

    /** The field as a whole number; fractions are cut off, as Plex writes some whole numbers as 7.0. */
    public @Nullable Long number(String field) {
        JsonNode value = node.get(field);
        if (value == null) {
            return null;
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? 1L : 0L;
        }
        if (value.isNumber()) {
            return value.canConvertToLong() ? (Long) value.longValue() : null;
        }
        return value.isTextual() ? Scalars.wholeNumber(value.textValue()) : null;
    }

    /** The field as a whole number of 32 bits; null when it does not fit. */
    public @Nullable Integer integer(String field) {
        Long value = number(field);
        return value != null && value == value.intValue() ? (Integer) value.intValue() : null;
    }

    /** The field as a number with a fraction. */
    public @Nullable Double decimal(String field) {
        JsonNode value = node.get(field);
        if (value == null) {
            return null;
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? 1.0 : 0.0;
        }
        if (value.isNumber()) {
            return Scalars.finite(value.doubleValue());
        }
        return value.isTextual() ? Scalars.decimalNumber(value.textValue()) : null;
    }

    /** The field as yes or no: true, 1, "1", "true" and their opposites; any number but 0 is yes. */
    public @Nullable Boolean flag(String field) {
        JsonNode value = node.get(field);
        if (value == null) {
            return null;
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isNumber()) {
            return value.doubleValue() != 0;
        }
        return value.isTextual() ? Scalars.flag(value.textValue()) : null;
    }

    /** The field as a point in time, which Plex writes in seconds since 1970. */
    public @Nullable Instant time(String field) {
        Long seconds = number(field);
        try {
            return seconds == null ? null : Instant.ofEpochSecond(seconds);
        } catch (DateTimeException outOfRange) {
            return null;
        }
    }

    /** The field as a length of time, which Plex writes in milliseconds. */
    public @Nullable Duration duration(String field) {
        Long milliseconds = number(field);
        return milliseconds == null ? null : Duration.ofMillis(milliseconds);
    }

    /** The field as a date, which Plex writes as 1968-10-01, at times followed by a time of day. */
    public @Nullable LocalDate date(String field) {
        String value = text(field);
        return value == null ? null : Scalars.date(value);
    }

    /** The object in this field; the first one where there is an array. */
    public @Nullable Row row(String field) {
        List<Row> rows = rows(field);
        return rows.isEmpty() ? null : rows.get(0);
    }

    /** The object in this field turned into something else; null when it is absent. */
    public <T> @Nullable T object(String field, Function<Row, T> mapping) {
        Row row = row(field);
        return row == null ? null : mapping.apply(row);
    }

    /** The objects in this field, one where there is a single object, none where it is absent. */
    public List<Row> rows(String field) {
        JsonNode value = node.get(field);
        if (value == null) {
            return List.of();
        }
        if (value.isObject()) {
            return List.of(new Row(value));
        }
        List<Row> rows = new ArrayList<>(value.size());
        for (JsonNode element : value) {
            if (element.isObject()) {
                rows.add(new Row(element));
            }
        }
        return rows;
    }

    /** The objects in this field, each turned into something else; those for which that is null are left out. */
    public <T> List<T> list(String field, Function<Row, @Nullable T> mapping) {
        List<Row> rows = rows(field);
        if (rows.isEmpty()) {
            return List.of();
        }
        List<T> values = new ArrayList<>(rows.size());
        for (Row row : rows) {
            T value = mapping.apply(row);
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    /** One text of each object in this field; objects without it are left out. */
    public List<String> texts(String field, String textField) {
        return list(field, row -> row.text(textField));
    }
}
