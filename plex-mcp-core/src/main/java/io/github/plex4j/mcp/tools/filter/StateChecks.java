package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.tools.filter.Check.Verdict;
import io.github.plex4j.mcp.tools.filter.given.Criterion;
import java.util.Optional;

/** Whether items are in a state. */
final class StateChecks {
    private StateChecks() {}

    static Check state(Criterion.State criterion) {
        boolean wanted = criterion.wanted();
        return switch (criterion.name()) {
            case UNWATCHED -> (item, complete) -> judge(unwatched(item), wanted);
            case IN_PROGRESS -> (item, complete) -> judge(inProgress(item), wanted);
            case HDR -> (item, complete) -> judge(complete ? highDynamicRange(item) : Optional.empty(), wanted);
            case UNMATCHED -> (item, complete) -> judge(unmatched(item, wanted), wanted);
            default -> (item, complete) -> duplicate(item, wanted);
        };
    }

    private static Verdict judge(Optional<Boolean> state, boolean wanted) {
        return state.map(found -> Check.of(found == wanted)).orElse(Verdict.UNTOLD);
    }

    /** Of a show that was watched in part, one server says that it is unwatched and another that it is not. */
    private static Optional<Boolean> unwatched(MediaItem item) {
        Integer leaves = item.contents().leaves();
        Integer watched = item.contents().watchedLeaves();
        if (leaves != null && watched != null) {
            boolean inPart = watched > 0 && watched < leaves;
            return inPart || leaves == 0 ? Optional.empty() : Optional.of(watched == 0);
        }
        Integer views = item.playback().viewCount();
        return isPlayable(item) ? Optional.of(views == null || views == 0) : Optional.empty();
    }

    private static Optional<Boolean> inProgress(MediaItem item) {
        return isPlayable(item) ? Optional.of(item.playback().viewOffset() != null) : Optional.empty();
    }

    /** Whether any version has a high dynamic range, where nothing but the items themselves answers. */
    static Check hdrOfAnyVersion(boolean wanted) {
        return (item, complete) -> judge(hdr(item), wanted);
    }

    /** Whether any version has a high dynamic range; empty where no stream is known. */
    static Optional<Boolean> hdr(MediaItem item) {
        return item.streams().findAny().isEmpty() ? Optional.empty() : Optional.of(hasHighDynamicRange(item));
    }

    /** Which of several versions is meant does not show. */
    private static Optional<Boolean> highDynamicRange(MediaItem item) {
        return item.media().size() > 1 || !isPlayable(item) ? Optional.empty() : hdr(item);
    }

    private static boolean hasHighDynamicRange(MediaItem item) {
        return item.streams().anyMatch(stream -> {
            var video = stream.video();
            return video != null && video.highDynamicRange();
        });
    }

    /**
     * An item without a match has an identity of this server alone. That of an item which was to have no match, as home
     * videos have, may count as either. What belongs to a show or an album is matched with that.
     */
    private static Optional<Boolean> unmatched(MediaItem item, boolean wanted) {
        String guid = item.guid();
        boolean own = item.type().equals(MediaType.MOVIE)
                || item.type().equals(MediaType.SHOW)
                || item.type().equals(MediaType.ARTIST)
                || item.type().equals(MediaType.ALBUM);
        if (guid == null || !own) {
            return Optional.empty();
        }
        if (guid.contains("agents.none://")) {
            return wanted ? Optional.of(true) : Optional.empty();
        }
        return Optional.of(guid.startsWith("local://"));
    }

    /** Several versions make a duplicate, but optimized ones do not, and so may do two items of one film. */
    private static Verdict duplicate(MediaItem item, boolean wanted) {
        boolean several = item.media().size() > 1;
        boolean fits = isPlayable(item) && !item.media().isEmpty() && several == wanted;
        return fits ? Verdict.FITS : Verdict.UNTOLD;
    }

    private static boolean isPlayable(MediaItem item) {
        return item.type().equals(MediaType.MOVIE) || item.type().equals(MediaType.EPISODE);
    }
}
