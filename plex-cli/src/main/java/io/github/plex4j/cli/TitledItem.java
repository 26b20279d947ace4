package io.github.plex4j.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An item that a title may mean.
 *
 * @param key what other tools know it by
 * @param title as Plex has it
 * @param year null when it has none
 * @param type empty when it has none
 * @param around what it is part of: a show, a library
 * @param edition empty when it has none
 */
record TitledItem(String key, String title, @Nullable Integer year, String type, String around, String edition) {
    private static final int MOST_LISTED = 10;
    private static final String LIST_OF_KEYS = "s";

    /** The rows of an answer that have a key. */
    static List<TitledItem> in(JsonNode answer, String argument) {
        String keyName = argument.endsWith(LIST_OF_KEYS) ? argument.substring(0, argument.length() - 1) : argument;
        List<TitledItem> items = new ArrayList<>();
        for (JsonNode list : answer) {
            if (list.isArray()) {
                list.forEach(row -> items.add(of(row, keyName)));
            }
        }
        return items.stream().filter(item -> !item.key().isEmpty()).toList();
    }

    private static TitledItem of(JsonNode row, String keyName) {
        String show = row.path("show").asText(row.path("artist").asText(""));
        String library = row.path("libraryTitle").asText("");
        JsonNode year = row.path("year");
        return new TitledItem(
                row.path(keyName).asText(""),
                row.path("title").asText(""),
                year.isInt() ? (Integer) year.intValue() : null,
                row.path("type").asText(""),
                show.isEmpty() || library.isEmpty() ? show + library : show + ", " + library,
                row.path("editionTitle").asText(""));
    }

    /** Whether the other is the same title in another library. */
    boolean isCopyOf(TitledItem other) {
        return equals(other)
                || (year != null
                        && Objects.equals(year, other.year)
                        && type.equals(other.type)
                        && edition.equals(other.edition)
                        && !around.equals(other.around)
                        && title.equalsIgnoreCase(other.title));
    }

    /** Keys with what each is, as many as a person reads. */
    static String list(List<TitledItem> items) {
        String listed = items.stream().limit(MOST_LISTED).map(TitledItem::text).collect(Collectors.joining("; "));
        return items.size() > MOST_LISTED ? listed + "; and others" : listed;
    }

    private String text() {
        List<String> facts = new ArrayList<>(List.of(title + (year == null ? "" : " (" + year + ")")));
        facts.addAll(List.of(edition, type, around));
        facts.removeIf(String::isEmpty);
        return key + " " + String.join(", ", facts);
    }
}
