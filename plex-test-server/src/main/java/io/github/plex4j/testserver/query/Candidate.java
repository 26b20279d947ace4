package io.github.plex4j.testserver.query;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Media;
import io.github.plex4j.testserver.model.MediaStream;
import io.github.plex4j.testserver.model.Tag;
import io.github.plex4j.testserver.model.TagKind;
import io.github.plex4j.testserver.model.WatchState;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An item as filters and sorts see it, for one account. */
final class Candidate {
    private final Library library;
    private final int accountId;
    private final int number;
    private final ItemType type;
    private @Nullable Item item;
    private @Nullable Progress progress;

    Candidate(Library library, int accountId, int number) {
        this.library = library;
        this.accountId = accountId;
        this.number = number;
        this.type = library.items().type(number);
    }

    int number() {
        return number;
    }

    private Item item() {
        if (item == null) {
            item = library.items().item(number);
        }
        return item;
    }

    /** Returns the items of this type that belong to this one: itself, one above, or all below. */
    Stream<Candidate> scoped(ItemType scope) {
        if (scope == type) {
            return Stream.of(this);
        }
        int above = numberAbove(scope);
        return above < 0 ? scopedBelow(scope) : Stream.of(new Candidate(library, accountId, above));
    }

    /** Returns the number of the item of this type above this one, -1 when there is none. */
    int numberAbove(ItemType scope) {
        int above = library.items().parent(number);
        while (above >= 0 && library.items().type(above) != scope) {
            above = library.items().parent(above);
        }
        return above;
    }

    private Stream<Candidate> below(ItemType scope) {
        return type == scope ? Stream.of(this) : scopedBelow(scope);
    }

    private Stream<Candidate> scopedBelow(ItemType scope) {
        return library.items()
                .children(number)
                .mapToObj(child -> new Candidate(library, accountId, child))
                .flatMap(child -> child.below(scope));
    }

    @Nullable
    String text(String field) {
        return switch (field) {
            case "title" -> library.items().names(number).get(0);
            case "titleSort" -> library.items().titleSort(number);
            case "studio", "network" -> item().studio();
            case "editionTitle" -> item().editionTitle();
            case "contentRating" -> item().contentRating();
            case "guid" -> item().guid();
            case "summary" -> item().summary();
            case "tagline" -> item().tagline();
            default -> null;
        };
    }

    @Nullable
    Double number(String field) {
        Number value = switch (field) {
            case "id" -> ratingKey();
            case "year" -> item().year();
            case "decade" -> decade();
            case "index" -> index();
            case "rating" -> item().rating();
            case "audienceRating" -> item().audienceRating();
            case "userRating" -> watched().userRating();
            case "duration" -> item().durationMillis();
            case "viewCount" -> progress().viewCount();
            case "viewOffset" -> watched().viewOffset();
            case "lastViewedAt" -> nonZero(progress().lastViewedAt());
            case "addedAt" -> library.items().addedAt(number);
            case "updatedAt" -> item().updatedAt();
            case "ratingCount" -> (Number) item().extraFields().get("ratingCount");
            case "originallyAvailableAt" -> released();
            case "mediaSize" ->
                nonZero(item().media().stream().mapToLong(Media::size).max().orElse(0));
            case "mediaBitrate" ->
                nonZero(item().media().stream().mapToLong(Media::bitrate).max().orElse(0));
            case "mediaHeight" ->
                nonZero(item().media().stream().mapToLong(Media::height).max().orElse(0));
            case "unviewedLeafCount" -> progress().leaves() - progress().viewedLeaves();
            default -> null;
        };
        return value == null ? null : value.doubleValue();
    }

    boolean flag(String field) {
        return switch (field) {
            case "unwatched" -> progress().viewedLeaves() == 0;
            case "unwatchedLeaves" -> progress().viewedLeaves() < progress().leaves();
            case "inProgress" -> progress().begun() > 0;
            case "hdr" -> item().media().stream().anyMatch(Media::hdr);
            case "unmatched" -> !item().matched();
            case "trash" -> item().deletedAt() != null;
            case "duplicate" -> item().media().size() > 1;
            default -> false;
        };
    }

    /** Returns the keys by which tag-like filters know this item(). */
    List<String> keys(String field) {
        Optional<TagKind> kind = TagKind.ofFilter(field);
        if (kind.isPresent()) {
            return item().tags(kind.get()).stream().map(this::keyOf).toList();
        }
        return switch (field) {
            case "resolution" -> distinct(item().media().stream().map(Media::videoResolution));
            case "videoCodec" -> distinct(item().media().stream().map(Media::videoCodec));
            case "audioCodec" -> distinct(item().media().stream().map(Media::audioCodec));
            case "audioLanguage" -> languages(2);
            case "subtitleLanguage" -> languages(3);
            default -> Optional.ofNullable(text(field)).stream().toList();
        };
    }

    private String keyOf(Tag tag) {
        return Integer.toString(library.tagIds().idOf(tag.kind(), tag.name()));
    }

    private List<String> languages(int streamType) {
        return distinct(item().media().stream()
                .flatMap(media -> media.parts().stream())
                .flatMap(part -> part.streams().stream())
                .filter(stream -> stream.streamType() == streamType)
                .map(MediaStream::language)
                .filter(Objects::nonNull)
                .map(language -> language.code()));
    }

    private static List<String> distinct(Stream<@Nullable String> keys) {
        return keys.filter(Objects::nonNull).distinct().toList();
    }

    /** A collection has the number of its tag. */
    private @Nullable Integer index() {
        return type == ItemType.COLLECTION
                ? Integer.valueOf(library.tagIds().idOf(TagKind.COLLECTION, item().title()))
                : library.items().index(number);
    }

    private @Nullable Long ratingKey() {
        String key = item().ratingKey();
        return key.matches("[0-9]{1,18}") ? Long.valueOf(key) : null;
    }

    private @Nullable Integer decade() {
        Integer year = item().year();
        return year == null ? null : Integer.valueOf(year / 10 * 10);
    }

    private @Nullable Long released() {
        LocalDate date = item().originallyAvailableAt();
        return date == null ? null : date.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    }

    private static @Nullable Long nonZero(long value) {
        return value == 0 ? null : Long.valueOf(value);
    }

    private WatchState watched() {
        return library.watchStates().of(accountId, number);
    }

    private Progress progress() {
        if (progress == null) {
            progress = Progress.of(library, accountId, number);
        }
        return progress;
    }
}
