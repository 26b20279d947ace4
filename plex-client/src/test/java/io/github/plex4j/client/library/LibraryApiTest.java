package io.github.plex4j.client.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.CannedTransport;
import io.github.plex4j.client.Demo;
import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.SectionKey;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class LibraryApiTest {
    private static final SectionKey MOVIES = SectionKey.of("1");
    private static final SectionKey SHOWS = SectionKey.of("3");
    private static final SectionKey MUSIC = SectionKey.of("4");

    private final Demo demo = Demo.library();
    private final LibraryApi libraries = demo.plex().libraries();
    private RatingKey metropolis = RatingKey.of("1");

    @BeforeAll
    void findMetropolis() {
        metropolis = key(
                first(MOVIES, ItemQuery.all().where(Condition.of("title", Condition.Operator.EXACTLY, "Metropolis"))));
    }

    @AfterAll
    void close() {
        demo.close();
    }

    private MediaItem first(SectionKey section, ItemQuery query) {
        return libraries
                .items(section, query)
                .page(PageRequest.first(1))
                .items()
                .get(0);
    }

    private static RatingKey key(MediaItem item) {
        return item.ratingKey().orElseThrow();
    }

    @Test
    void listsTheSections() {
        List<LibrarySection> sections = libraries.sections();

        assertThat(sections)
                .extracting(LibrarySection::title)
                .containsExactly("Movies", "Movies 4K", "TV Shows", "Music", "Photos");
        assertThat(sections.get(0).key()).hasValue(MOVIES);
        assertThat(sections.get(0).type()).isEqualTo(MediaType.MOVIE);
        assertThat(sections.get(0).hidden()).isZero();
        assertThat(sections.get(0).refreshing()).isFalse();
        assertThat(sections.get(0).locations()).containsExactly(new LibrarySection.Location("1", "/media/Movies"));
    }

    @Test
    void pagesThroughTheItemsOfASection() {
        long count = libraries.items(MOVIES, ItemQuery.all()).count().orElseThrow();
        Page<MediaItem> page = libraries.items(MOVIES, ItemQuery.all()).page(new PageRequest(5, 3));

        assertThat(page.items()).hasSize(3);
        assertThat(page.offset()).isEqualTo(5);
        assertThat(page.total()).isEqualTo(count);
        assertThat(libraries.items(MOVIES, ItemQuery.all()).stream().map(MediaItem::rawKey))
                .hasSize((int) count)
                .doesNotHaveDuplicates();
        assertThat(libraries
                        .items(MOVIES, ItemQuery.all())
                        .page(new PageRequest(10_000, 3))
                        .items())
                .isEmpty();
    }

    @Test
    void aRowKnowsItsSectionFromTheAnswerAroundIt() {
        MediaItem movie = first(MOVIES, ItemQuery.all());

        assertThat(movie.place().section()).hasValue(MOVIES);
        assertThat(movie.place().sectionTitle()).isEqualTo("Movies");
    }

    @Test
    void sortsUpAndDownByOneFieldAfterAnother() {
        assertThat(libraries.items(MOVIES, ItemQuery.all().sortedBy("year", false)).stream()
                        .map(item -> item.facts().year()))
                .isSorted();
        assertThat(libraries
                        .items(MOVIES, ItemQuery.all().sortedBy("year", true).sortedBy("titleSort", false))
                        .stream()
                        .map(item -> -Objects.requireNonNull(item.facts().year())))
                .isSorted();
        assertThat(demo.lastRequest().rawQuery()).startsWith("sort=year%3Adesc%2CtitleSort&X-Plex-Container-");
    }

    @Test
    void listsTheEpisodesOfASectionWithTheirShows() {
        assertThat(libraries.items(SHOWS, ItemQuery.all().ofType(MediaType.EPISODE)).stream())
                .isNotEmpty()
                .allSatisfy(episode -> assertThat(episode.place().show()).isNotBlank())
                .allSatisfy(episode -> assertThat(episode.place().season()).isNotNull())
                .allSatisfy(episode -> assertThat(episode.type()).isEqualTo(MediaType.EPISODE));
    }

    @Test
    void listsItemsOfAllSectionsByType() {
        assertThat(libraries.items(ItemQuery.all().ofType(MediaType.MOVIE)).stream()
                        .map(item -> item.place().sectionTitle())
                        .distinct())
                .containsExactlyInAnyOrder("Movies", "Movies 4K");
        assertThatThrownBy(() -> libraries.items(ItemQuery.all())).isInstanceOf(PlexInputException.class);
        assertThatThrownBy(() -> libraries.items(ItemQuery.all().ofType(MediaType.UNKNOWN)))
                .isInstanceOf(PlexInputException.class);
    }

    @Test
    void externalIdsComeOnlyWhenAskedFor() {
        ItemQuery query = ItemQuery.all().where(Condition.of("title", Condition.Operator.EXACTLY, "Nosferatu"));

        assertThat(first(MOVIES, query).externalIds()).isEmpty();
        assertThat(first(MOVIES, query.withExternalIds()).externalIds()).containsExactly("imdb://tt0013442");
    }

    @Test
    void theSchemaTellsFiltersSortsFieldsAndOperators() {
        LibrarySchema schema = libraries.schema(MOVIES, MediaType.MOVIE);
        LibrarySchema.ItemType movies = schema.of(MediaType.MOVIE).orElseThrow();

        assertThat(movies.filter("genre").orElseThrow().path()).isEqualTo("/library/sections/1/genre");
        assertThat(movies.sort("titleSort").orElseThrow().defaultDirection()).isEqualTo("asc");
        assertThat(movies.field("year").orElseThrow().kind()).isEqualTo("integer");
        assertThat(movies.field("nonsense")).isEmpty();
        assertThat(schema.operators("integer")).containsExactly("=", "!=", ">>=", "<<=");
        assertThat(schema.operators("nonsense")).isEmpty();
        assertThat(schema.operators(null)).isEmpty();
        assertThat(schema.of(MediaType.TRACK)).isEmpty();
    }

    @Test
    void theScopeOfAFieldDoesNotCountInItsName() {
        LibrarySchema.ItemType episodes =
                libraries.schema(SHOWS, MediaType.EPISODE).of(MediaType.EPISODE).orElseThrow();

        assertThat(episodes.field("title").orElseThrow().name()).isEqualTo("episode.title");
    }

    @Test
    void theSchemaIsReadFromTheContainerOfOlderServersToo() {
        LibrarySchema schema = new LibraryApi(
                        CannedTransport.answering(
                                "{\"MediaContainer\":{\"Type\":[{\"type\":\"movie\",\"Filter\":[{\"key\":\"/a/genre\"}]}],"
                                        + "\"FieldType\":[{\"type\":\"tag\",\"Operator\":[{\"key\":\"=\"},{\"title\":\"x\"}]}]}}"))
                .schema(MOVIES, MediaType.MOVIE);

        assertThat(schema.operators("tag")).containsExactly("=");
        assertThat(schema.of(MediaType.MOVIE).orElseThrow().filters())
                .extracting(LibrarySchema.Filter::name)
                .containsExactly("/a/genre");
    }

    @Test
    void filterValuesAreListedWithTheKeysThatFilter() {
        List<FilterValue> genres =
                libraries.filterValues(MOVIES, null, "genre").stream().toList();
        FilterValue horror = genres.stream()
                .filter(genre -> genre.title().equals("Horror"))
                .findFirst()
                .orElseThrow();

        assertThat(libraries
                        .items(
                                MOVIES,
                                ItemQuery.all().where(Condition.of("genre", Condition.Operator.IS, horror.key())))
                        .stream())
                .isNotEmpty()
                .allSatisfy(movie -> assertThat(
                                libraries.metadata(key(movie)).tags().genres())
                        .extracting(Tag::name)
                        .contains("Horror"));
        assertThat(libraries.filterValues(MUSIC, MediaType.ALBUM, "year").stream())
                .isNotEmpty();
        assertThat(demo.lastRequest().rawQuery()).startsWith("type=9&X-Plex-Container-");
        assertThat(libraries.filterValues(MOVIES, new MediaType("hologram"), "genre").stream())
                .hasSameSizeAs(genres);
    }

    @Test
    void theNameOfAFilterCannotLeaveTheSection() {
        for (String name : List.of("", "../2/genre", "genre?type=1", "show.genre", "a".repeat(41))) {
            assertThatThrownBy(() -> libraries.filterValues(MOVIES, null, name)).isInstanceOf(PlexInputException.class);
        }
        assertThatThrownBy(
                        () -> libraries.filterValues(MOVIES, null, "nonsense").count())
                .isInstanceOf(PlexNotFoundException.class);
    }

    @Test
    void aKeyThatThereIsNoneOfIsNotFound() {
        assertThatThrownBy(() -> libraries.metadata(RatingKey.of("999999"))).isInstanceOf(PlexNotFoundException.class);
        assertThatThrownBy(() ->
                        libraries.items(SectionKey.of("77"), ItemQuery.all()).count())
                .isInstanceOf(PlexNotFoundException.class);
        assertThatThrownBy(() -> libraries.children(RatingKey.of("999999")).count())
                .isInstanceOf(PlexNotFoundException.class);
        assertThatThrownBy(() -> libraries.similar(RatingKey.of("999999"), 3))
                .isInstanceOf(PlexNotFoundException.class);
    }

    @Test
    void anEmptyAnswerForOneItemIsNotFound() {
        LibraryApi empty = new LibraryApi(CannedTransport.answering("{\"MediaContainer\":{\"size\":0}}"));

        assertThatThrownBy(() -> empty.metadata(RatingKey.of("1")))
                .isInstanceOf(PlexNotFoundException.class)
                .hasMessageContaining("GET /library/metadata/{ratingKeys}");
    }

    @Test
    void fullMetadataHasWhatRowsLack() {
        MediaItem movie = libraries.metadata(metropolis, Detail.CHAPTERS, Detail.MARKERS, Detail.EXTERNAL_IDS);

        assertThat(movie.title()).isEqualTo("Metropolis");
        assertThat(movie.tags().actors()).hasSizeGreaterThan(3);
        assertThat(movie.externalIds()).containsExactly("imdb://tt0017136");
        assertThat(movie.ratings()).isNotEmpty();
        assertThat(movie.streams()).isNotEmpty();
        assertThat(movie.chapters()).isNotEmpty();
        assertThat(movie.markers()).isNotEmpty();
        assertThat(demo.lastRequest().rawQuery()).isEqualTo("includeChapters=1&includeMarkers=1&includeGuids=1");
    }

    @Test
    void severalItemsAreReadInOneRequestAndMissingOnesLeftOut() {
        int before = demo.server().requests().count();
        List<MediaItem> items = libraries.metadata(List.of(metropolis, RatingKey.of("999999")), Detail.ON_DECK);

        assertThat(items).extracting(MediaItem::title).containsExactly("Metropolis");
        assertThat(demo.server().requests().count()).isEqualTo(before + 1);
    }

    @Test
    void metadataIsAskedForOneTo200Keys() {
        List<RatingKey> keys = IntStream.rangeClosed(1, 201)
                .mapToObj(number -> RatingKey.of(Integer.toString(number)))
                .toList();

        assertThatThrownBy(() -> libraries.metadata(keys))
                .isInstanceOf(PlexInputException.class)
                .hasMessageContaining("not 201");
        assertThatThrownBy(() -> libraries.metadata(List.of())).isInstanceOf(PlexInputException.class);
        assertThat(libraries.metadata(keys.subList(1, 201))).isNotEmpty();
    }

    @Test
    void walksFromShowToSeasonsToEpisodes() {
        MediaItem show = first(SHOWS, ItemQuery.all());
        List<MediaItem> seasons = libraries.children(key(show)).stream().toList();
        List<MediaItem> episodes =
                libraries.children(key(seasons.get(0))).stream().toList();

        assertThat(seasons)
                .isNotEmpty()
                .allSatisfy(season -> assertThat(season.place().show()).isEqualTo(show.title()))
                .allSatisfy(season -> assertThat(season.type()).isEqualTo(MediaType.SEASON));
        assertThat(episodes)
                .isNotEmpty()
                .allSatisfy(episode -> assertThat(episode.place().show()).isEqualTo(show.title()))
                .allSatisfy(episode -> assertThat(episode.place().season())
                        .isEqualTo(seasons.get(0).place().season()));
        assertThat(libraries.leaves(key(show)).count())
                .hasValue(Objects.requireNonNull(show.contents().leaves()));
    }

    @Test
    void tracksHaveTheirDiscArtistAndAlbum() {
        MediaItem artist = first(MUSIC, ItemQuery.all());

        assertThat(libraries.leaves(key(artist)).stream())
                .isNotEmpty()
                .allSatisfy(track -> assertThat(track.place().artist()).isEqualTo(artist.title()))
                .allSatisfy(track -> assertThat(track.place().album()).isNotBlank())
                .allSatisfy(track -> assertThat(track.place().disc()).isNotNull());
    }

    @Test
    void recentlyAddedItemsAreNewestFirst() {
        assertThat(libraries.recentlyAdded().page(PageRequest.first(50)).items())
                .hasSize(50)
                .extracting(
                        item -> -Objects.requireNonNull(item.facts().addedAt()).getEpochSecond())
                .isSorted();
        assertThat(libraries.recentlyAdded(MUSIC, MediaType.ARTIST).stream())
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.type()).isEqualTo(MediaType.ALBUM));
        assertThat(demo.lastRequest().rawQuery()).startsWith("sectionID=4&type=8&X-Plex-Container-");
        assertThat(libraries.recentlyAdded(MOVIES, new MediaType("hologram")).stream())
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.place().section()).hasValue(MOVIES));
    }

    @Test
    void onDeckAreItemsInProgressAndNextEpisodes() {
        assertThat(libraries.onDeck(null).stream().map(MediaItem::title)).contains("The Stranger", "Wings");
        assertThat(libraries.onDeck(MOVIES).stream())
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.playback().viewOffset()).isNotNull());
        assertThat(libraries.onDeck(SHOWS).stream())
                .allSatisfy(item -> assertThat(item.type()).isEqualTo(MediaType.EPISODE));
    }

    @Test
    void anIdentityFindsItsItemInEachSection() {
        String guid = Objects.requireNonNull(libraries.metadata(metropolis).guid());

        assertThat(libraries.byGuid(guid).stream())
                .hasSizeGreaterThan(1)
                .allSatisfy(item -> assertThat(item.guid()).isEqualTo(guid))
                .allSatisfy(item -> assertThat(item.externalIds()).isNotEmpty());
        assertThat(libraries.byGuid("plex://movie/none").stream()).isEmpty();
    }

    @Test
    void similarAndRelatedItemsAreBounded() {
        assertThat(libraries.similar(metropolis, 3).items())
                .hasSize(3)
                .extracting(MediaItem::rawKey)
                .doesNotContain(metropolis.value());
        assertThat(libraries.related(metropolis, 2)).singleElement().satisfies(hub -> {
            assertThat(hub.title()).isEqualTo("Related Movies");
            assertThat(hub.items()).hasSize(2);
            assertThat(hub.more()).isTrue();
            assertThat(hub.type()).isEqualTo("movie");
            assertThat(hub.identifier()).isEqualTo("movie.similar");
        });
        for (int count : List.of(0, -1, 501)) {
            assertThatThrownBy(() -> libraries.similar(metropolis, count)).isInstanceOf(PlexInputException.class);
            assertThatThrownBy(() -> libraries.related(metropolis, count)).isInstanceOf(PlexInputException.class);
        }
    }

    @Test
    void outlinesHoldWhatIsKnownButNoFiles() {
        List<MediaItem> items = libraries.outlines(List.of(RatingKey.of("101"), RatingKey.of("999999")));

        assertThat(items).singleElement().satisfies(item -> {
            assertThat(item.title()).isEqualTo("Night of the Living Dead");
            assertThat(item.facts().duration()).isNotNull();
            assertThat(item.tags().genres()).isNotEmpty();
            assertThat(item.externalIds()).isNotEmpty();
            assertThat(item.media()).isEmpty();
        });
        assertThatThrownBy(() -> libraries.outlines(List.of())).isInstanceOf(PlexInputException.class);
    }

    @Test
    void hubsWithoutItemsAreLeftOutAndDirectoriesCount() {
        LibraryApi canned = new LibraryApi(CannedTransport.answering(
                "{\"MediaContainer\":{\"Hub\":[{\"title\":\"Empty\"},{\"title\":\"Shows\",\"Directory\":"
                        + "[{\"ratingKey\":\"7\",\"title\":\"Dragnet\"}]}]}}"));

        assertThat(canned.related(metropolis, 5))
                .singleElement()
                .satisfies(hub ->
                        assertThat(hub.items()).extracting(MediaItem::title).containsExactly("Dragnet"))
                .satisfies(hub -> assertThat(hub.more()).isNull());
    }
}
