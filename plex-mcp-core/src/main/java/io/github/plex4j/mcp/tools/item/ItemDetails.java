package io.github.plex4j.mcp.tools.item;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaStream;
import io.github.plex4j.client.library.MediaVersion;
import io.github.plex4j.client.library.Tag;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads from an item what a list shows beside its usual fields. */
final class ItemDetails {
    private static final int SUMMARY_CHARACTERS = 300;
    private static final int CAST = 5;

    private final MediaItem item;
    private final ItemFields fields;
    private final Set<ItemField> wanted;

    ItemDetails(MediaItem item, ItemFields fields, Set<ItemField> wanted) {
        this.item = item;
        this.fields = fields;
        this.wanted = wanted;
    }

    /** Returns what is wanted; null when that is nothing. */
    @Nullable
    ItemMore read() {
        return wanted.isEmpty()
                ? null
                : new ItemMore(
                        when(ItemField.SUMMARY, this::summary),
                        names(ItemField.GENRES, item.tags().genres()),
                        when(ItemField.RATING, () -> item.facts().rating()),
                        when(ItemField.AUDIENCE_RATING, () -> item.facts().audienceRating()),
                        when(ItemField.USER_RATING, () -> item.playback().userRating()),
                        when(ItemField.CONTENT_RATING, () -> item.facts().contentRating()),
                        names(
                                ItemField.CAST,
                                item.tags().actors().stream().limit(CAST).toList()),
                        when(ItemField.SIZE, () -> ItemViews.sizeBytes(item.media())),
                        when(ItemField.RELEASED, () -> item.facts().releasedOn()),
                        when(ItemField.STUDIO, () -> item.facts().studio()),
                        names(ItemField.COUNTRIES, item.tags().countries()),
                        names(ItemField.DIRECTORS, item.tags().directors()),
                        names(ItemField.WRITERS, item.tags().writers()),
                        names(ItemField.PRODUCERS, item.tags().producers()),
                        names(ItemField.COLLECTIONS, item.tags().collections()),
                        names(ItemField.LABELS, item.tags().labels()),
                        names(ItemField.MOODS, item.tags().moods()),
                        names(ItemField.STYLES, item.tags().styles()),
                        words(ItemField.AUDIO_LANGUAGES, languages(MediaStream.Kind.AUDIO)),
                        words(ItemField.SUBTITLE_LANGUAGES, languages(MediaStream.Kind.SUBTITLE)),
                        words(ItemField.VIDEO_CODECS, ofVersions(MediaVersion::videoCodec)),
                        words(ItemField.AUDIO_CODECS, ofVersions(MediaVersion::audioCodec)),
                        when(
                                ItemField.AUDIO_CHANNELS,
                                () -> ofVersions(MediaVersion::audioChannels)
                                        .max(Comparator.naturalOrder())
                                        .orElse(null)),
                        when(
                                ItemField.BITRATE,
                                () -> ofVersions(MediaVersion::bitrateKbps)
                                        .min(Comparator.naturalOrder())
                                        .orElse(null)),
                        words(ItemField.FILES, files()));
    }

    /** Reads a value. */
    @FunctionalInterface
    private interface Reading<T> {
        @Nullable
        T get();
    }

    private <T> @Nullable T when(ItemField field, Reading<T> reading) {
        return wanted.contains(field) ? reading.get() : null;
    }

    private @Nullable String summary() {
        String summary = item.facts().summary();
        return summary == null || summary.isBlank() ? null : UntrustedText.line(summary, SUMMARY_CHARACTERS);
    }

    private @Nullable List<String> names(ItemField field, List<Tag> tags) {
        return words(field, tags.stream().map(Tag::name));
    }

    /** Each word once, those that are certain first. */
    private @Nullable List<String> words(ItemField field, Stream<String> words) {
        if (!wanted.contains(field)) {
            return null;
        }
        Map<String, String> once = new LinkedHashMap<>();
        Stream.concat(fields.names(field).stream(), words)
                .forEach(word -> once.putIfAbsent(UntrustedText.folded(word), word));
        Collection<String> all = once.values();
        return all.isEmpty() ? null : List.copyOf(all);
    }

    private <T> Stream<T> ofVersions(Function<MediaVersion, @Nullable T> value) {
        return item.media().stream().flatMap(version -> Optional.ofNullable(value.apply(version)).stream());
    }

    private Stream<String> languages(MediaStream.Kind kind) {
        return item.streams()
                .filter(stream -> stream.kind() == kind)
                .flatMap(stream -> Stream.of(stream.language(), stream.languageTag(), stream.languageCode())
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .limit(1));
    }

    private Stream<String> files() {
        return item.media().stream()
                .flatMap(version -> version.parts().stream())
                .flatMap(part -> Optional.ofNullable(part.file()).stream())
                .map(file -> fields.folders().below(item, file));
    }
}
