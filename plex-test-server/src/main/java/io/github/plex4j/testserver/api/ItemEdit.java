package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemBuilder;
import io.github.plex4j.testserver.model.WatchState;
import io.github.plex4j.testserver.query.Parameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The changes that one call makes to each item it names: values, locks and tags. */
final class ItemEdit {
    private static final Set<String> PICTURES = Set.of("thumb", "art", "theme", "banner", "clearLogo", "squareArt");
    private static final String USER_RATING = "userRating";
    private static final String LOCKED = ".locked";
    private static final String VALUE = ".value";

    private final List<Consumer<ItemBuilder>> values = new ArrayList<>();
    private final Map<String, Boolean> locks = new LinkedHashMap<>();
    private final TagEdit tags;
    private @Nullable String userRating;

    private ItemEdit(TagEdit tags) {
        this.tags = tags;
    }

    /** Reads {@code title.value=New}; other parameters choose the items. */
    static ItemEdit ofSection(Parameters parameters) {
        return read(parameters, false);
    }

    /** Reads {@code title.value=New} and {@code title=New}. */
    static ItemEdit ofItems(Parameters parameters) {
        return read(parameters, true);
    }

    private static ItemEdit read(Parameters parameters, boolean bare) {
        ItemEdit edit = new ItemEdit(TagEdit.of(parameters));
        for (Parameters.Parameter parameter : parameters.all()) {
            String name = parameter.name();
            String value = parameter.value();
            if (value != null && name.endsWith(LOCKED)) {
                edit.lock(without(name, LOCKED), value);
            } else if (value != null && (bare || name.endsWith(VALUE))) {
                edit.set(name.endsWith(VALUE) ? without(name, VALUE) : name, value);
            }
        }
        return edit;
    }

    private static String without(String name, String end) {
        return name.substring(0, name.length() - end.length());
    }

    private void lock(String field, String value) {
        if (ItemFields.has(field) || TagEdit.isTag(field) || PICTURES.contains(field) || field.equals(USER_RATING)) {
            locks.put(field, value.equals("1"));
        }
    }

    private void set(String field, String value) {
        if (field.equals(USER_RATING)) {
            if (!value.isEmpty()) {
                ItemFields.decimal(value);
            }
            userRating = value;
        } else {
            ItemFields.setter(field, value).ifPresent(values::add);
        }
    }

    /** Returns an item with these changes. */
    Item applied(Item item, long now) {
        ItemBuilder builder = item.toBuilder();
        values.forEach(value -> value.accept(builder));
        locks.forEach(builder::locked);
        return builder.tags(tags.applied(item.tags())).updatedAt(now).build();
    }

    /** Returns the watch state of the caller with the rating that the edit sets or clears. */
    WatchState rated(WatchState state) {
        if (userRating == null) {
            return state;
        }
        return state.rated(userRating.isEmpty() ? null : ItemFields.decimal(userRating));
    }
}
