package io.github.plex4j.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Values as people read them, by what their field is called: seconds as hours and minutes, bytes as gigabytes, short times. */
final class Values {
    private static final int SHORT_TIME_LENGTH = "2026-11-21T20:15".length();
    private static final List<String> SIZE_UNITS = List.of("B", "kB", "MB", "GB", "TB", "PB", "EB");

    /** From here on digits are grouped; years and numbers of episodes stay below. */
    private static final long GROUPED_FROM = 10_000;

    private Values() {}

    /** The value of a field in one line; empty when it is absent. */
    static String text(String name, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? "yes" : "no";
        }
        if (value.isNumber()) {
            return number(name, value);
        }
        if (value.isArray()) {
            return list(name, value);
        }
        return value.isObject() ? Labels.of(value) : line(scalarText(name, value.textValue()));
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

    /** The entries of an object whose names are data: {@code movie 120, show 31}. */
    static String entries(JsonNode map) {
        List<String> entries = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : map.properties()) {
            entries.add(line(entry.getKey()) + " " + text(entry.getKey(), entry.getValue()));
        }
        return String.join(", ", entries);
    }

    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String whole(long number) {
        return number < GROUPED_FROM && number > -GROUPED_FROM ? Long.toString(number) : grouped(number);
    }

    private static String list(String name, JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(text(name, value)));
        return String.join(", ", texts);
    }

    private static String scalarText(String name, String text) {
        boolean time = name.endsWith("At") || name.equals("since") || name.equals("until") || name.endsWith("Since");
        if (time && text.length() > SHORT_TIME_LENGTH && text.charAt(10) == 'T') {
            return text.substring(0, SHORT_TIME_LENGTH).replace('T', ' ');
        }
        return text;
    }

    private static String number(String name, JsonNode value) {
        if (name.endsWith("Seconds")) {
            return duration(value.longValue());
        }
        if (name.endsWith("Bytes")) {
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
