package io.github.plex4j.mcp.tools.library;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaPart;
import io.github.plex4j.client.library.MediaStream;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.library.MediaVersion;
import io.github.plex4j.mcp.analytics.hygiene.VersionRanking;
import io.github.plex4j.mcp.analytics.hygiene.VersionRanking.Criterion;
import io.github.plex4j.mcp.analytics.hygiene.Versions;
import io.github.plex4j.mcp.tools.item.DetailLevel;
import io.github.plex4j.mcp.tools.item.ItemKey;
import io.github.plex4j.mcp.tools.item.ItemViews;
import io.github.plex4j.mcp.tools.library.DetailsView.CastMember;
import io.github.plex4j.mcp.tools.library.DetailsView.Crew;
import io.github.plex4j.mcp.tools.library.DetailsView.Description;
import io.github.plex4j.mcp.tools.library.DetailsView.FileView;
import io.github.plex4j.mcp.tools.library.DetailsView.Guids;
import io.github.plex4j.mcp.tools.library.DetailsView.Range;
import io.github.plex4j.mcp.tools.library.DetailsView.SourceView;
import io.github.plex4j.mcp.tools.library.DetailsView.StreamView;
import io.github.plex4j.mcp.tools.library.DetailsView.Version;
import io.github.plex4j.mcp.tools.library.DetailsView.WatchState;
import io.github.plex4j.mcp.tools.shared.LibraryFolders;
import io.github.plex4j.mcp.tools.shared.Times;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows single items with all that is asked for. */
final class DetailsViews {
    private static final int CAST = 20;
    private static final double MILLISECONDS = 1_000;

    private final Times times;
    private final Set<Include> includes;
    private final LibraryFolders folders;

    /** The parts that details include. */
    enum Include {
        CAST,
        CREW,
        FILES,
        STREAMS,
        MARKERS,
        CHAPTERS
    }

    /**
     * @param folders from which the paths of files are shown
     */
    DetailsViews(Times times, Set<Include> includes, LibraryFolders folders) {
        this.times = times;
        this.includes = Set.copyOf(includes);
        this.folders = folders;
    }

    DetailsView of(MediaItem item) {
        boolean show = item.type().equals(MediaType.SHOW) || item.type().equals(MediaType.SEASON);
        boolean cast = includes.contains(Include.CAST) && !item.tags().actors().isEmpty();
        return new DetailsView(
                ItemKey.of(item),
                item.type().text(),
                item.title(),
                item.type().equals(MediaType.TRACK) ? null : item.facts().originalTitle(),
                item.facts().year(),
                item.place().rawSectionKey(),
                item.place().sectionTitle(),
                show ? null : ItemViews.seconds(item.facts().duration()),
                ItemViews.place(item),
                ItemViews.counts(item),
                description(item),
                watchState(item),
                item.guid(),
                guids(item.externalIds()),
                times.at(item.facts().deletedAt()),
                cast ? cast(item) : null,
                cast ? item.tags().actors().size() : null,
                includes.contains(Include.CREW) ? crew(item) : null,
                includes.contains(Include.FILES) && !item.media().isEmpty() ? versions(item) : null,
                includes.contains(Include.FILES) && !item.locations().isEmpty() ? locations(item) : null,
                includes.contains(Include.MARKERS) && !item.markers().isEmpty() ? markers(item) : null,
                includes.contains(Include.CHAPTERS) && !item.chapters().isEmpty() ? chapters(item) : null,
                item.onDeck().map(new ItemViews(times, DetailLevel.BRIEF)::of).orElse(null));
    }

    private Description description(MediaItem item) {
        var facts = item.facts();
        List<SourceView> ratings = item.ratings().stream()
                .map(rating -> new SourceView(source(rating.source()), rating.kind(), rating.value()))
                .toList();
        return new Description(
                facts.editionTitle(),
                blankToNull(facts.summary()),
                blankToNull(facts.tagline()),
                facts.contentRating(),
                facts.studio(),
                facts.releasedOn(),
                times.at(facts.addedAt()),
                ItemViews.names(item.tags().genres()),
                ItemViews.names(item.tags().countries()),
                ItemViews.names(item.tags().collections()),
                ItemViews.names(item.tags().labels()),
                ItemViews.names(item.tags().moods()),
                ItemViews.names(item.tags().styles()),
                facts.rating(),
                facts.audienceRating(),
                ratings.isEmpty() ? null : ratings);
    }

    private WatchState watchState(MediaItem item) {
        var playback = item.playback();
        return new WatchState(
                playback.viewCount(),
                times.at(playback.lastViewedAt()),
                ItemViews.progressPercent(item),
                ItemViews.seconds(playback.viewOffset()),
                playback.userRating());
    }

    private static @Nullable Guids guids(List<String> ids) {
        if (ids.isEmpty()) {
            return null;
        }
        List<String> others = ids.stream()
                .filter(id -> !id.startsWith("imdb://") && !id.startsWith("tmdb://") && !id.startsWith("tvdb://"))
                .toList();
        return new Guids(
                first(ids, "imdb://"), first(ids, "tmdb://"), first(ids, "tvdb://"), others.isEmpty() ? null : others);
    }

    private static @Nullable String first(List<String> ids, String scheme) {
        return ids.stream()
                .filter(id -> id.startsWith(scheme))
                .map(id -> id.substring(scheme.length()))
                .findFirst()
                .orElse(null);
    }

    private static List<CastMember> cast(MediaItem item) {
        return item.tags().actors().stream()
                .limit(CAST)
                .map(actor -> new CastMember(actor.name(), blankToNull(actor.role())))
                .toList();
    }

    private static Crew crew(MediaItem item) {
        return new Crew(
                ItemViews.names(item.tags().directors()),
                ItemViews.names(item.tags().writers()),
                ItemViews.names(item.tags().producers()));
    }

    private List<Version> versions(MediaItem item) {
        VersionRanking ranking = VersionRanking.bestFirst(item.media());
        Optional<MediaVersion> best = ranking.first();
        return item.media().stream()
                .map(version ->
                        version(item, version, best.filter(version::equals).flatMap(same -> ranking.reason())))
                .toList();
    }

    private Version version(MediaItem item, MediaVersion version, Optional<Criterion> bestBy) {
        return new Version(
                version.id(),
                version.resolution(),
                version.videoCodec(),
                version.audioCodec(),
                version.audioChannels(),
                Versions.highDynamicRange(version),
                version.bitrateKbps(),
                version.container(),
                ItemViews.seconds(version.duration()),
                version.sizeBytes(),
                bestBy.orElse(null),
                version.parts().stream().map(part -> file(item, part)).toList());
    }

    private FileView file(MediaItem item, MediaPart part) {
        List<StreamView> streams = includes.contains(Include.STREAMS)
                ? part.streams().stream().map(DetailsViews::stream).toList()
                : List.of();
        String file = part.file();
        return new FileView(
                file == null ? null : folders.below(item, file), part.sizeBytes(), streams.isEmpty() ? null : streams);
    }

    private List<String> locations(MediaItem item) {
        return item.locations().stream()
                .map(location -> folders.below(item, location))
                .toList();
    }

    private static StreamView stream(MediaStream stream) {
        return new StreamView(
                stream.kind().name().toLowerCase(Locale.ROOT),
                stream.displayTitle() != null ? stream.displayTitle() : stream.title(),
                stream.codec(),
                stream.language(),
                stream.audio() == null ? null : stream.audio().channels(),
                stream.selected(),
                stream.forced(),
                stream.external() == null ? null : (Boolean) true);
    }

    private static List<Range> markers(MediaItem item) {
        return item.markers().stream()
                .map(marker -> new Range(marker.kind(), fraction(marker.start()), fraction(marker.end())))
                .toList();
    }

    private static List<Range> chapters(MediaItem item) {
        return item.chapters().stream()
                .map(chapter -> new Range(chapter.title(), fraction(chapter.start()), fraction(chapter.end())))
                .toList();
    }

    private static @Nullable Double fraction(@Nullable Duration duration) {
        return duration == null ? null : (Double) (duration.toMillis() / MILLISECONDS);
    }

    /** Plex names a source by its picture: {@code imdb://image.rating}. */
    private static @Nullable String source(@Nullable String image) {
        return image == null || image.indexOf("://") < 0 ? image : image.substring(0, image.indexOf("://"));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
