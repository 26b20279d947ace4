package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.Condition;
import io.github.plex4j.client.library.Condition.Operator;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.walk.ListReader.End;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Seasons or episodes of some shows. Every row names its show, so that rows decide; the server is asked for no more than it needs
 * to give where it proves that it understands the question. For one call.
 */
final class ShowMembers {
    private static final String FIELD = "show.id";

    /** A longer question may be more than a server reads. */
    private static final int MOST_NAMED = 100;

    private final ToolContext context;
    private final SectionKey section;
    private final MediaType type;

    ShowMembers(ToolContext context, SectionKey section, MediaType type) {
        this.context = context;
        this.section = section;
        this.type = type;
    }

    /** Whether items of a type belong to a show. */
    static boolean are(MediaType type) {
        return type.equals(MediaType.SEASON) || type.equals(MediaType.EPISODE);
    }

    /** The key of the show that an item belongs to; null where its row does not name it. */
    static @Nullable String showOf(MediaItem item) {
        return item.type().equals(MediaType.SEASON)
                ? item.place().parent().rawKey()
                : item.place().grandparent().rawKey();
    }

    /**
     * Requires that all shows were read.
     *
     * @throws ToolFailure if time ran out
     */
    static void requireAll(End end) {
        if (!end.requireStable("shows").isComplete()) {
            throw new ToolFailure(
                    FailureCode.TIMEOUT,
                    "Time ran out before the shows of this library were read.",
                    "Use fewer filters, or `get_children` with the key of the show.");
        }
    }

    /** The facts about a show that need none of its episodes. */
    record Show(
            String key,
            String title,
            @Nullable Integer seasons,
            @Nullable Integer episodes) {
        static Show of(MediaItem item) {
            return new Show(
                    String.valueOf(item.rawKey()),
                    item.title(),
                    item.contents().children(),
                    item.contents().leaves());
        }

        private @Nullable Integer count(MediaType type) {
            return type.equals(MediaType.EPISODE) ? episodes : seasons;
        }
    }

    /** The condition by which the server gives just as many items as the shows are known to have. */
    Optional<Condition> narrowing(Collection<Show> shows) {
        long expected = 0;
        for (Show show : shows) {
            Integer count = show.count(type);
            if (count == null || RatingKey.find(show.key()).isEmpty()) {
                return Optional.empty();
            }
            expected += count;
        }
        if (shows.isEmpty() || shows.size() > MOST_NAMED) {
            return Optional.empty();
        }
        Condition condition = new Condition(
                FIELD, Operator.IS, shows.stream().map(Show::key).distinct().toList());
        OptionalLong counted = context.plex()
                .libraries()
                .items(section, ItemQuery.all().ofType(type).where(condition))
                .count();
        return counted.isPresent() && counted.getAsLong() == expected ? Optional.of(condition) : Optional.empty();
    }
}
