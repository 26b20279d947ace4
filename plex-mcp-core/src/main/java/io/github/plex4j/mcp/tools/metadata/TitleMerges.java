package io.github.plex4j.mcp.tools.metadata;

import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.Condition;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses titles by which Plex would merge artists or albums, for good and without a word. */
final class TitleMerges {
    private static final Set<MediaType> MERGED = Set.of(MediaType.ARTIST, MediaType.ALBUM);

    private TitleMerges() {}

    /**
     * Lets pass what does not merge.
     *
     * @param title the new title of all the items; null when they keep theirs
     * @throws ToolFailure of code {@code invalid_input} or {@code conflict}
     */
    static void refuse(List<MediaItem> items, @Nullable String title, ToolContext context) {
        if (title == null || items.stream().noneMatch(item -> MERGED.contains(item.type()))) {
            return;
        }
        if (items.size() > 1) {
            throw ToolFailure.invalidInput(
                    "Plex merges artists or albums that get the same title. Nothing was changed.",
                    "Set the titles one by one.");
        }
        MediaItem item = items.get(0);
        if (others(item, title, context) > 0) {
            throw new ToolFailure(
                    FailureCode.CONFLICT,
                    "There is another " + item.type() + " \"" + title
                            + "\", with which Plex would merge this one for good. Nothing was changed.",
                    "Use another title, or `merge_items` if they are to be one.");
        }
    }

    private static long others(MediaItem item, String title, ToolContext context) {
        ItemPlace place = ItemPlace.of(item);
        SectionKey section = place.requireSection();
        // A condition on a text with a comma would be one of two texts: its part before the comma finds more than is
        // needed.
        String part = title.split(",", 2)[0].strip();
        ItemQuery query = ItemQuery.all().ofType(item.type());
        ItemQuery similar =
                part.isEmpty() ? query : query.where(new Condition("title", Condition.Operator.IS, List.of(part)));
        return context.plex().libraries().items(section, similar).stream()
                .filter(other -> other.title().equalsIgnoreCase(title))
                .filter(other -> !Objects.equals(other.rawKey(), item.rawKey()))
                .filter(other -> Objects.equals(ItemPlace.of(other).parent(), place.parent()))
                .count();
    }
}
