package io.github.plex4j.mcp.analytics.history;

import io.github.plex4j.client.history.HistoryEntry;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.library.Tag;
import io.github.plex4j.mcp.analytics.history.ItemKeys.Level;
import io.github.plex4j.mcp.analytics.title.TitleIdentity;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The groups of an item, from itself or its ancestors. Immutable. */
final class ItemLabels {
    private final Grouping grouping;

    ItemLabels(Grouping grouping) {
        this.grouping = grouping;
    }

    /** The place of the groups of a type of item; empty for a type that has none of them. */
    Optional<Level> level(MediaType type) {
        boolean movie = type.equals(MediaType.MOVIE);
        boolean episode = type.equals(MediaType.EPISODE);
        boolean track = type.equals(MediaType.TRACK);
        return switch (grouping) {
            case TITLE -> Optional.of(Level.ITEM);
            case SHOW -> when(episode, Level.GRANDPARENT);
            case SEASON -> when(episode, Level.PARENT);
            case ARTIST -> when(track, Level.GRANDPARENT);
            case ALBUM -> when(track, Level.PARENT);
            case WORK -> Optional.of(episode || track ? Level.GRANDPARENT : Level.ITEM);
            case GENRE -> Optional.of(episode ? Level.GRANDPARENT : track ? Level.PARENT : Level.ITEM);
            case ACTOR -> episode ? Optional.of(Level.GRANDPARENT) : when(movie, Level.ITEM);
            case DIRECTOR -> when(movie || episode, Level.ITEM);
            case DECADE -> Optional.of(track ? Level.PARENT : Level.ITEM);
            default -> Optional.empty();
        };
    }

    private static Optional<Level> when(boolean holds, Level level) {
        return holds ? Optional.of(level) : Optional.empty();
    }

    /** The groups that the item at that level is in. */
    List<Label> of(MediaItem item) {
        return switch (grouping) {
            case GENRE -> tags(item.tags().genres());
            case ACTOR -> tags(item.tags().actors());
            case DIRECTOR -> tags(item.tags().directors());
            case DECADE -> decade(item);
            default ->
                List.of(new Label(
                        TitleIdentity.of(item),
                        name(item),
                        new Label.Item(
                                item.type(),
                                item.facts().year(),
                                item.ratingKey().orElse(null))));
        };
    }

    /** The groups of a row whose item is gone and has no successor: only its titles are left. */
    List<Label> ofGone(HistoryEntry row) {
        Level level = level(row.type()).orElse(null);
        if (level == null || !grouping.isItem()) {
            return List.of();
        }
        String name = nameOfGone(row, level);
        LocalDate released = level == Level.ITEM ? row.releasedOn() : null;
        String identity = "gone:" + row.type() + ':' + level + ':' + MatchKeys.title(name) + ':' + released;
        Integer year = released == null ? null : (Integer) released.getYear();
        return List.of(new Label(identity, name, new Label.Item(typeAt(level, row.type()), year, null)));
    }

    private static MediaType typeAt(Level level, MediaType type) {
        boolean episode = type.equals(MediaType.EPISODE);
        return switch (level) {
            case ITEM -> type;
            case PARENT -> episode ? MediaType.SEASON : MediaType.ALBUM;
            case GRANDPARENT -> episode ? MediaType.SHOW : MediaType.ARTIST;
        };
    }

    /** A person who directs twice in one movie directs one movie. */
    private static List<Label> tags(List<Tag> tags) {
        Map<String, Label> labels = new LinkedHashMap<>();
        for (Tag tag : tags) {
            labels.put(tag.name(), Label.named(tag.name()));
        }
        return List.copyOf(labels.values());
    }

    private static List<Label> decade(MediaItem item) {
        Integer year = item.facts().year();
        LocalDate released = item.facts().releasedOn();
        Integer told = year != null || released == null ? year : (Integer) released.getYear();
        return told == null ? List.of() : List.of(Label.named((told / 10 * 10) + "s"));
    }

    /** An episode is never named without its show, a track never without its artist. */
    private static String name(MediaItem item) {
        String title = item.title();
        String above =
                item.place().show() != null ? item.place().show() : item.place().artist();
        if (item.type().equals(MediaType.EPISODE)) {
            return episode(above, item.place().season(), item.place().episode(), title);
        }
        return joined(above, title);
    }

    private static String nameOfGone(HistoryEntry row, Level level) {
        String parent = row.parent().title();
        String grandparent = row.grandparent().title();
        if (level == Level.GRANDPARENT) {
            return grandparent == null ? row.title() : grandparent;
        }
        if (level == Level.PARENT) {
            return joined(grandparent, parent == null ? row.title() : parent);
        }
        return row.type().equals(MediaType.EPISODE)
                ? episode(grandparent, row.parentIndex(), row.index(), row.title())
                : joined(grandparent, row.title());
    }

    private static String joined(@Nullable String above, String title) {
        return above == null ? title : above + " - " + title;
    }

    private static String episode(
            @Nullable String show, @Nullable Integer season, @Nullable Integer episode, String title) {
        boolean numbered = season != null && episode != null;
        return joined(show, numbered ? String.format(Locale.ROOT, "S%02dE%02d - %s", season, episode, title) : title);
    }
}
