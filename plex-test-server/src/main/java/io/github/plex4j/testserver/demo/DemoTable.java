package io.github.plex4j.testserver.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the tables of the demonstration library: values divided by tabs, names in the first line. */
final class DemoTable {
    private DemoTable() {}

    /** One line of a table. */
    static final class Row {
        private final Map<String, String> values;

        Row(Map<String, String> values) {
            this.values = values;
        }

        String text(String column) {
            String value = values.get(column);
            if (value == null) {
                throw new IllegalArgumentException("No column " + column);
            }
            return value;
        }

        @Nullable
        String textOrNull(String column) {
            String value = text(column);
            return value.isEmpty() ? null : value;
        }

        int number(String column) {
            return Integer.parseInt(text(column));
        }

        double decimal(String column) {
            return Double.parseDouble(text(column));
        }

        String[] list(String column, String separator) {
            String value = text(column);
            return value.isEmpty() ? new String[0] : value.split(separator);
        }
    }

    static List<Row> read(String name) {
        try (InputStream resource = DemoTable.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("The table " + name + " is missing from the program");
            }
            return parse(new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8)));
        } catch (IOException exception) {
            throw new UncheckedIOException("The table " + name + " cannot be read", exception);
        }
    }

    private static List<Row> parse(BufferedReader reader) {
        List<Row> rows = new ArrayList<>();
        List<String> lines = reader.lines().toList();
        String[] names = lines.get(0).split("\t", -1);
        for (String line : lines.subList(1, lines.size())) {
            String[] values = line.split("\t", -1);
            Map<String, String> row = new HashMap<>();
            for (int index = 0; index < names.length; index++) {
                row.put(names[index], values[index]);
            }
            rows.add(new Row(row));
        }
        return rows;
    }
}
