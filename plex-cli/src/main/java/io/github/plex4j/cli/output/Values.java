package io.github.plex4j.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.FieldType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Values as people read them, by the unit in the name of their field: seconds as hours and minutes, bytes as gigabytes. */
final class Values {
    private static final int SHORT_TIME_LENGTH = "2026-11-21T20:15".length();
    private static final List<String> SIZE_UNITS = List.of("B", "kB", "MB", "GB", "TB", "PB", "EB");

    /** From here on digits are grouped; years and numbers of episodes stay below. */
    private static final long GROUPED_FROM = 10_000;

    private Values() {}

    /** The value of a field in one line; empty when it is absent. */
    static String text(Field field, JsonNode value) {
        return cell(field, value).text();
    }

    /** The value of a field as a cell: each element of a list, each entry of a map is a piece of it. */
    static Cell cell(Field field, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return Cell.EMPTY;
        }
        List<String> pieces = new ArrayList<>();
        if (field.type() instanceof FieldType.ListOf list) {
            value.forEach(element -> pieces.add(single(field.name(), list.element(), element)));
        } else if (field.type() instanceof FieldType.MapOf map) {
            for (Map.Entry<String, JsonNode> entry : value.properties()) {
                pieces.add(line(entry.getKey()) + " " + single(entry.getKey(), map.value(), entry.getValue()));
            }
        } else {
            return Cell.of(single(field.name(), field.type(), value));
        }
        return Cell.of(pieces);
    }

    private static String single(String name, FieldType type, JsonNode value) {
        if (type instanceof FieldType.ObjectOf object) {
            return Labels.of(object.fields(), value, name);
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? "yes" : "no";
        }
        if (value.isNumber()) {
            return number(name, value);
        }
        boolean time =
                type instanceof FieldType.Scalar scalar && scalar.format().equals("date-time");
        return line(time ? shortTime(value.asText()) : value.asText());
    }

    /** The text without what would move the cursor or colour the screen; line breaks become spaces. */
    static String line(String text) {
        if (text.codePoints().noneMatch(Character::isISOControl)) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            if (!Character.isISOControl(codePoint)) {
                line.appendCodePoint(codePoint);
            } else if (Character.isWhitespace(codePoint)) {
                line.append(' ');
            }
        });
        return line.toString();
    }

    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String whole(long number) {
        return number < GROUPED_FROM && number > -GROUPED_FROM ? Long.toString(number) : grouped(number);
    }

    private static String shortTime(String text) {
        return text.length() > SHORT_TIME_LENGTH
                ? text.substring(0, SHORT_TIME_LENGTH).replace('T', ' ')
                : text;
    }

    /** A number with the unit that the name of its field tells. */
    static String number(String name, JsonNode value) {
        if (name.endsWith("Seconds")) {
            return duration(value.longValue());
        }
        if (name.endsWith("Bytes") || name.equals("bytes")) {
            return size(value.longValue());
        }
        if (name.endsWith("Percent")) {
            return plain(value.decimalValue(), 1) + " %";
        }
        if (name.endsWith("Kbps")) {
            return bitrate(value.longValue());
        }
        return value.isIntegralNumber() ? whole(value.longValue()) : plain(value.decimalValue(), 2);
    }

    private static String duration(long seconds) {
        if (seconds < 60) {
            return seconds + " s";
        }
        long minutes = seconds / 60;
        if (minutes < 60) {
            return joined(minutes, "min", seconds % 60, "s");
        }
        long hours = minutes / 60;
        return hours < 100 ? joined(hours, "h", minutes % 60, "min") : grouped(hours) + " h";
    }

    private static String joined(long large, String largeUnit, long small, String smallUnit) {
        String text = large + " " + largeUnit;
        return small == 0 ? text : text + " " + small + " " + smallUnit;
    }

    private static String size(long bytes) {
        BigDecimal size = BigDecimal.valueOf(bytes);
        int unit = 0;
        while (size.compareTo(BigDecimal.valueOf(1000)) >= 0 && unit < SIZE_UNITS.size() - 1) {
            size = size.movePointLeft(3);
            unit++;
        }
        return plain(size, 1) + " " + SIZE_UNITS.get(unit);
    }

    private static String bitrate(long kilobits) {
        return kilobits < 1000
                ? kilobits + " kbps"
                : plain(BigDecimal.valueOf(kilobits).movePointLeft(3), 1) + " Mbps";
    }

    private static String plain(BigDecimal value, int decimals) {
        BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.toPlainString();
    }
}
