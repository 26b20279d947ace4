package io.github.plex4j.client.internal.item;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.CannedTransport;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.Artwork;
import io.github.plex4j.client.library.Chapter;
import io.github.plex4j.client.library.Contents;
import io.github.plex4j.client.library.Facts;
import io.github.plex4j.client.library.LibraryApi;
import io.github.plex4j.client.library.Marker;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaPart;
import io.github.plex4j.client.library.MediaStream;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.library.MediaVersion;
import io.github.plex4j.client.library.Playback;
import io.github.plex4j.client.library.SourceRating;
import io.github.plex4j.client.library.Tag;
import io.github.plex4j.client.library.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MediaItemReaderTest {
    private static MediaItem item(String row) {
        CannedTransport transport =
                CannedTransport.answering("{\"MediaContainer\":{\"size\":1,\"Metadata\":[" + row + "]}}");
        return new LibraryApi(transport).metadata(RatingKey.of("1"));
    }

    @Test
    void anItemThatSaysNothingHasNothingAndNoZeros() {
        MediaItem item = item("{}");

        assertThat(item.ratingKey()).isEmpty();
        assertThat(item.rawKey()).isNull();
        assertThat(item.guid()).isNull();
        assertThat(item.title()).isEmpty();
        assertThat(item.type()).isEqualTo(MediaType.UNKNOWN);
        assertThat(item.playback()).isEqualTo(new Playback(null, null, null, null, null, null));
        assertThat(item.contents()).isEqualTo(new Contents(null, null, null, null));
        assertThat(item.facts())
                .isEqualTo(new Facts(
                        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                        null, null, null, null));
        assertThat(item.tags()).isEqualTo(Tags.NONE);
        assertThat(item.artwork()).isEqualTo(Artwork.NONE);
        assertThat(item.externalIds()).isEmpty();
        assertThat(item.ratings()).isEmpty();
        assertThat(item.media()).isEmpty();
        assertThat(item.locations()).isEmpty();
        assertThat(item.markers()).isEmpty();
        assertThat(item.chapters()).isEmpty();
        assertThat(item.smart()).isNull();
        assertThat(item.onDeck()).isEmpty();
        assertThat(item.streams()).isEmpty();
        assertThat(item.place().section()).isEmpty();
    }

    @Test
    void eachFactIsReadFromItsOwnField() {
        Facts facts = item("{\"originalTitle\":\"o\",\"titleSort\":\"s\",\"editionTitle\":\"e\",\"summary\":\"su\","
                        + "\"tagline\":\"t\",\"year\":\"1927\",\"originallyAvailableAt\":\"1927-01-10\",\"contentRating\":\"Not"
                        + " Rated\",\"studio\":\"UFA\",\"duration\":\"8880000\",\"rating\":\"9.2\","
                        + "\"ratingImage\":\"ri\",\"audienceRating\":8,\"audienceRatingImage\":\"ai\","
                        + "\"addedAt\":1700000000,\"updatedAt\":\"1700000001\",\"deletedAt\":1700000002,"
                        + "\"subtype\":\"clip\",\"chapterSource\":\"media\",\"slug\":\"metropolis\"}")
                .facts();

        assertThat(facts)
                .isEqualTo(new Facts(
                        "o",
                        "s",
                        "e",
                        "su",
                        "t",
                        1927,
                        LocalDate.of(1927, 1, 10),
                        "Not Rated",
                        "UFA",
                        Duration.ofMinutes(148),
                        9.2,
                        "ri",
                        8.0,
                        "ai",
                        Instant.ofEpochSecond(1_700_000_000),
                        Instant.ofEpochSecond(1_700_000_001),
                        Instant.ofEpochSecond(1_700_000_002),
                        "clip",
                        "media",
                        "metropolis"));
    }

    @Test
    void playbackAndContentsAreReadAsNumbersOrText() {
        MediaItem item =
                item("{\"viewCount\":\"3\",\"skipCount\":1,\"viewOffset\":\"60000\",\"lastViewedAt\":1700000000,"
                        + "\"userRating\":\"8.0\",\"lastRatedAt\":1700000001,\"childCount\":\"2\",\"seasonCount\":2,"
                        + "\"leafCount\":\"20\",\"viewedLeafCount\":0}");

        assertThat(item.playback())
                .isEqualTo(new Playback(
                        3,
                        1,
                        Duration.ofMinutes(1),
                        Instant.ofEpochSecond(1_700_000_000),
                        8.0,
                        Instant.ofEpochSecond(1_700_000_001)));
        assertThat(item.contents()).isEqualTo(new Contents(2, 2, 20, 0));
    }

    @Test
    void eachKindOfTagIsKeptWithAllItSays() {
        Tags tags = item("{\"Genre\":[{\"id\":7,\"tag\":\"Drama\",\"filter\":\"genre=7\",\"count\":\"12\"}],"
                        + "\"Director\":[{\"tag\":\"d\"}],\"Writer\":[{\"tag\":\"w\"}],\"Producer\":[{\"tag\":\"p\"}],"
                        + "\"Role\":[{\"id\":\"8\",\"tag\":\"Brigitte Helm\",\"role\":\"Maria\",\"tagKey\":\"5d77\","
                        + "\"thumb\":\"/t\"},{\"role\":\"nobody\"}],\"Country\":{\"tag\":\"Germany\"},"
                        + "\"Collection\":[{\"tag\":\"c\"}],\"Label\":[{\"tag\":\"l\"}],\"Mood\":[{\"tag\":\"m\"}],"
                        + "\"Style\":[{\"tag\":\"s\"}],\"Similar\":[{\"tag\":\"si\"}]}")
                .tags();

        assertThat(tags.genres()).containsExactly(new Tag("7", "Drama", null, "genre=7", null, null, 12));
        assertThat(tags.actors()).containsExactly(new Tag("8", "Brigitte Helm", "Maria", null, "5d77", "/t", null));
        assertThat(List.of(
                        tags.directors(),
                        tags.writers(),
                        tags.producers(),
                        tags.countries(),
                        tags.collections(),
                        tags.labels(),
                        tags.moods(),
                        tags.styles(),
                        tags.similar()))
                .allSatisfy(list -> assertThat(list).hasSize(1))
                .flatExtracting(list -> list)
                .extracting(Tag.class::cast)
                .extracting(Tag::name)
                .containsExactly("d", "w", "p", "Germany", "c", "l", "m", "s", "si");
    }

    @Test
    void ratingsOfSourcesAreKeptAndThoseWithoutAValueLeftOut() {
        assertThat(
                        item("{\"rating\":7.5,\"Rating\":[{\"image\":\"imdb://image.rating\",\"type\":\"audience\",\"value\":"
                                        + "\"7.2\"},{\"image\":\"x\",\"value\":0},{\"image\":\"none\"},{\"value\":\"?\"}]}")
                                .ratings())
                .containsExactly(
                        new SourceRating("imdb://image.rating", "audience", 7.2), new SourceRating("x", null, 0));
    }

    @Test
    void picturesAndPathsAreKept() {
        MediaItem item =
                item("{\"thumb\":\"/t\",\"art\":\"/a\",\"banner\":\"/b\",\"theme\":\"/th\",\"composite\":\"/c\","
                        + "\"Image\":[{\"type\":\"coverPoster\",\"url\":\"/t\"},{\"type\":\"lost\"}],"
                        + "\"Location\":[{\"path\":\"/media/a\"},{\"id\":1}]}");

        assertThat(item.artwork())
                .isEqualTo(new Artwork("/t", "/a", "/b", "/th", "/c", List.of(new Artwork.Image("coverPoster", "/t"))));
        assertThat(item.locations()).containsExactly("/media/a");
    }

    @Test
    void aKeyOfAnotherFormDoesNotFailTheRow() {
        MediaItem item = item("{\"ratingKey\":\"/livetv/sessions/7\",\"type\":\"clip\",\"title\":\"News\"}");

        assertThat(item.ratingKey()).isEmpty();
        assertThat(item.rawKey()).isEqualTo("/livetv/sessions/7");
        assertThat(item).hasToString("MediaItem[clip /livetv/sessions/7]");
    }

    @Test
    void anUnknownTypeKeepsItsText() {
        assertThat(item("{\"type\":\"hologram\"}").type()).isEqualTo(new MediaType("hologram"));
    }

    @Test
    void theNextEpisodeIsReadFromAnObjectOrAList() {
        assertThat(item("{\"OnDeck\":{\"Metadata\":{\"title\":\"Pilot\"}}}").onDeck())
                .map(MediaItem::title)
                .hasValue("Pilot");
        assertThat(item("{\"OnDeck\":{\"Metadata\":[{\"title\":\"Pilot\"}]}}").onDeck())
                .map(MediaItem::title)
                .hasValue("Pilot");
        assertThat(item("{\"OnDeck\":{}}").onDeck()).isEmpty();
    }

    @Test
    void chaptersAndMarkersAreKept() {
        MediaItem item =
                item("{\"Chapter\":[{\"index\":1,\"tag\":\"Dawn\",\"startTimeOffset\":0,\"endTimeOffset\":60000},"
                        + "{\"title\":\"Dusk\"}],\"Marker\":[{\"type\":\"credits\",\"startTimeOffset\":\"1000\","
                        + "\"endTimeOffset\":2000,\"final\":\"1\"}]}");

        assertThat(item.chapters())
                .containsExactly(
                        new Chapter(1, "Dawn", Duration.ZERO, Duration.ofMinutes(1)),
                        new Chapter(null, "Dusk", null, null));
        assertThat(item.markers())
                .containsExactly(new Marker("credits", Duration.ofSeconds(1), Duration.ofSeconds(2), true));
    }

    @Test
    void versionsFilesAndStreamsAreReadAsNumbersOrText() {
        MediaItem item = item("{\"Media\":[{\"id\":\"5\",\"aspectRatio\":\"2.35\",\"optimizedForStreaming\":\"1\","
                + "\"bitrate\":\"4000\",\"Part\":[{\"id\":6,\"size\":\"3000000000\",\"exists\":true,\"accessible\":0,"
                + "\"Stream\":[{\"streamType\":\"1\",\"height\":\"2160\",\"frameRate\":23.976,\"colorTrc\":\"smpte2084\","
                + "\"DOVIPresent\":false,\"default\":\"1\"},{\"streamType\":2,\"channels\":6,\"audioChannelLayout\":\"5.1\"},"
                + "{\"streamType\":3,\"key\":\"/s\",\"forced\":true},{\"streamType\":4},{\"streamType\":99},{}]}]}]}");
        MediaVersion version = item.media().get(0);
        MediaPart part = version.parts().get(0);

        assertThat(version.id()).isEqualTo("5");
        assertThat(version.aspectRatio()).isEqualTo(2.35);
        assertThat(version.optimizedForStreaming()).isTrue();
        assertThat(version.bitrateKbps()).isEqualTo(4000);
        assertThat(version.hasVoiceActivity()).isNull();
        assertThat(version.sizeBytes()).isEqualTo(3_000_000_000L);
        assertThat(part.exists()).isTrue();
        assertThat(part.accessible()).isFalse();
        assertThat(item.streams().map(MediaStream::kind))
                .containsExactly(
                        MediaStream.Kind.VIDEO,
                        MediaStream.Kind.AUDIO,
                        MediaStream.Kind.SUBTITLE,
                        MediaStream.Kind.LYRICS,
                        MediaStream.Kind.OTHER,
                        MediaStream.Kind.OTHER);
        MediaStream video = part.streams().get(0);
        assertThat(Objects.requireNonNull(video.video()).height()).isEqualTo(2160);
        assertThat(video.isDefault()).isTrue();
        assertThat(video.audio()).isNull();
        assertThat(Objects.requireNonNull(part.streams().get(1).audio()).channels())
                .isEqualTo(6);
        assertThat(part.streams().get(2).external()).isEqualTo("/s");
        assertThat(part.streams().get(2).video()).isNull();
    }

    @Test
    void theSizeOfAVersionIsKnownOnlyWhenThatOfEachFileIs() {
        assertThat(size("{\"Part\":[{\"size\":1},{\"size\":2}]}")).isEqualTo(3);
        assertThat(size("{\"Part\":[{\"size\":1},{}]}")).isNull();
        assertThat(size("{\"id\":1}")).isNull();
    }

    @Test
    void highDynamicRangeIsToldByDolbyVisionOrTheTransfer() {
        assertThat(hdr("\"DOVIPresent\":true")).isTrue();
        assertThat(hdr("\"colorTrc\":\"smpte2084\"")).isTrue();
        assertThat(hdr("\"colorTrc\":\"arib-std-b67\"")).isTrue();
        assertThat(hdr("\"colorTrc\":\"bt709\"")).isFalse();
        assertThat(hdr("\"width\":1")).isFalse();
    }

    private static @Nullable Long size(String media) {
        return item("{\"Media\":[" + media + "]}").media().get(0).sizeBytes();
    }

    private static boolean hdr(String fields) {
        return item("{\"Media\":[{\"Part\":[{\"Stream\":[{\"streamType\":1," + fields + "}]}]}]}")
                .streams()
                .map(MediaStream::video)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .allMatch(MediaStream.Video::highDynamicRange);
    }
}
