package io.github.plex4j.mcp.tools.item;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaStream;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.library.MediaVersion;
import io.github.plex4j.client.library.Place;
import io.github.plex4j.client.library.Tag;
import io.github.plex4j.mcp.tools.shared.Times;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows items in answers. Immutable. */
public final class ItemViews {
    private static final int PERCENT = 100;

    private final Times times;
    private final DetailLevel detail;
    private final ItemFields fields;

    public ItemViews(Times times, @Nullable DetailLevel detail) {
        this(times, detail == null ? DetailLevel.BRIEF : detail, ItemFields.USUAL);
    }

    private ItemViews(Times times, DetailLevel detail, ItemFields fields) {
        this.times = times;
        this.detail = detail;
        this.fields = fields;
    }

    /** The same with some fields beside the usual ones. */
    public ItemViews with(ItemFields more) {
        return new ItemViews(times, detail, more);
    }

    public List<ItemView> of(List<MediaItem> items) {
        return items.stream().map(this::of).toList();
    }

    public ItemView of(MediaItem item) {
        return new ItemView(
                ItemKey.of(item),
                item.type().text(),
                item.title(),
                item.facts().year(),
                item.place().sectionTitle(),
                ItemQuality.of(item, fields.hdr()),
                place(item),
                counts(item),
                ItemWatchState.of(item, times),
                item.facts().editionTitle(),
                times.at(item.facts().addedAt()),
                new ItemDetails(item, fields, fields.in(detail)).read());
    }

    /** An item in an answer about somebody else, of whom Plex does not say what they watched of it. */
    public ItemView withoutWatchState(MediaItem item) {
        return of(item).withoutWatchState();
    }

    public static @Nullable Long seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toSeconds();
    }

    public static @Nullable Integer progressPercent(MediaItem item) {
        Duration offset = item.playback().viewOffset();
        Duration duration = item.facts().duration();
        if (offset == null || duration == null || duration.isZero() || duration.isNegative()) {
            return null;
        }
        long percent = offset.toMillis() * PERCENT / duration.toMillis();
        return (int) Math.max(0, Math.min(PERCENT, percent));
    }

    /** Only streams show it, and rows of lists have none: then it is unknown. */
    public static @Nullable Boolean highDynamicRange(MediaItem item) {
        List<MediaStream.Video> videos = item.streams()
                .map(MediaStream::video)
                .flatMap(video -> Optional.ofNullable(video).stream())
                .toList();
        return videos.isEmpty() ? null : (Boolean) videos.stream().anyMatch(MediaStream.Video::highDynamicRange);
    }

    public static ItemPlace place(MediaItem item) {
        Place place = item.place();
        String performer = item.type().equals(MediaType.TRACK) ? item.facts().originalTitle() : null;
        String albumArtist = place.artist();
        boolean differs = performer != null && !performer.isBlank() && !performer.equals(albumArtist);
        return new ItemPlace(
                place.show(),
                place.season(),
                place.episode(),
                differs ? performer : albumArtist,
                differs ? albumArtist : null,
                place.album(),
                place.disc(),
                place.track());
    }

    public static ItemCounts counts(MediaItem item) {
        String type = item.type().text();
        Integer children = item.contents().children();
        Integer leaves = item.contents().leaves();
        boolean show = type.equals("show");
        boolean season = type.equals("season");
        Integer seasons = item.contents().seasons();
        return new ItemCounts(
                show ? (seasons != null ? seasons : children) : null,
                show || season ? leaves : null,
                show || season ? item.contents().watchedLeaves() : null,
                type.equals("artist") ? children : null,
                type.equals("album") ? leaves : null,
                type.equals("collection") ? children : null);
    }

    public static @Nullable List<String> names(List<Tag> tags) {
        return tags.isEmpty() ? null : tags.stream().map(Tag::name).toList();
    }

    /** Null when the size of any version is not known: a part must not pass for the whole. */
    public static @Nullable Long sizeBytes(List<MediaVersion> versions) {
        long sum = 0;
        for (MediaVersion version : versions) {
            Long size = version.sizeBytes();
            if (size == null) {
                return null;
            }
            sum += size;
        }
        return versions.isEmpty() ? null : (Long) sum;
    }
}
