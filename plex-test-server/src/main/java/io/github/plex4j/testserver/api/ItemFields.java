package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.ItemBuilder;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of items that an edit can set, each with how its value is read. An empty value clears most of them. */
final class ItemFields {
    /** A day, or a day with a time, of which the day is kept. */
    private static final Pattern DAY =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[ T][0-9]{2}:[0-9]{2}(?::[0-9]{2})?)?");

    private static final Map<String, Function<String, Consumer<ItemBuilder>>> ALL = Map.ofEntries(
            required("title", Function.identity(), ItemBuilder::title),
            required("addedAt", ItemFields::seconds, ItemBuilder::addedAt),
            clearable("titleSort", Function.identity(), ItemBuilder::titleSort),
            clearable("originalTitle", Function.identity(), ItemBuilder::originalTitle),
            clearable("editionTitle", Function.identity(), ItemBuilder::editionTitle),
            clearable("summary", Function.identity(), (item, text) -> item.summary(text == null ? "" : text)),
            clearable("tagline", Function.identity(), ItemBuilder::tagline),
            clearable("studio", Function.identity(), ItemBuilder::studio),
            clearable("contentRating", Function.identity(), ItemBuilder::contentRating),
            clearable("originallyAvailableAt", ItemFields::date, ItemBuilder::originallyAvailableAt),
            clearable("year", ItemFields::whole, ItemBuilder::year),
            clearable("index", ItemFields::whole, ItemBuilder::index),
            clearable("parentIndex", ItemFields::whole, ItemBuilder::parentIndex),
            clearable("rating", ItemFields::decimal, ItemBuilder::rating),
            clearable("audienceRating", ItemFields::decimal, ItemBuilder::audienceRating));

    private ItemFields() {}

    static boolean has(String name) {
        return ALL.containsKey(name);
    }

    /** Returns what sets a field to a value, empty when an edit cannot set the field. */
    static Optional<Consumer<ItemBuilder>> setter(String name, String value) {
        return Optional.ofNullable(ALL.get(name)).map(field -> field.apply(value));
    }

    private static <T> Map.Entry<String, Function<String, Consumer<ItemBuilder>>> required(
            String name, Function<String, T> reader, BiConsumer<ItemBuilder, T> setter) {
        return Map.entry(name, text -> {
            if (text.isEmpty()) {
                throw new StatusException(400);
            }
            T value = reader.apply(text);
            return item -> setter.accept(item, value);
        });
    }

    private static <T> Map.Entry<String, Function<String, Consumer<ItemBuilder>>> clearable(
            String name, Function<String, T> reader, BiConsumer<ItemBuilder, @Nullable T> setter) {
        return Map.entry(name, text -> {
            T value = text.isEmpty() ? null : reader.apply(text);
            return item -> setter.accept(item, value);
        });
    }

    /** Returns a number from an edit. */
    static double decimal(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            throw new StatusException(400);
        }
    }

    private static int whole(String text) {
        return (int) decimal(text);
    }

    private static long seconds(String text) {
        return (long) decimal(text);
    }

    private static LocalDate date(String text) {
        Matcher day = DAY.matcher(text);
        try {
            if (day.matches()) {
                return LocalDate.parse(day.group(1));
            }
        } catch (DateTimeParseException noSuchDay) {
            throw new StatusException(400);
        }
        throw new StatusException(400);
    }
}
