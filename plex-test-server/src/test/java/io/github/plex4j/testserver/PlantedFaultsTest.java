package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.testserver.generated.PlantedFaults;
import io.github.plex4j.testserver.generated.PlantedFaults.EpisodeGap;
import io.github.plex4j.testserver.generated.PlantedFaults.SeasonGap;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Items;
import io.github.plex4j.testserver.model.Language;
import io.github.plex4j.testserver.model.Media;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Finds the faults by looking at every item and compares them with what the library says was planted. */
class PlantedFaultsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T20:00:00Z"), ZoneOffset.UTC);

    private final GeneratedLibrary.Built built = GeneratedLibrary.builder()
            .seed(11)
            .clock(CLOCK)
            .movies(400)
            .shows(40)
            .episodes(1_300)
            .ultraHd(20)
            .editions(30)
            .faults(4)
            .buildWithTruth();
    private final PlantedFaults faults = built.faults();
    private final Items items = built.library().items();

    private Stream<Item> all(String section, ItemType type) {
        return items.numbers(section, type).mapToObj(items::item);
    }

    private Stream<Item> films() {
        return all("1", ItemType.MOVIE);
    }

    private List<String> keys(Stream<Item> found) {
        return found.map(Item::ratingKey).toList();
    }

    private List<List<String>> groups(Predicate<Item> which, Function<Item, String> same) {
        Map<String, List<Item>> groups = films().filter(which).collect(Collectors.groupingBy(same));
        return groups.values().stream()
                .filter(group -> group.size() > 1)
                .map(group -> keys(group.stream()))
                .toList();
    }

    @Test
    void plantsFilmsThatAreThereTwiceByGuid() {
        assertThat(faults.sameGuid()).hasSize(4);
        assertThat(groups(film -> film.editionTitle() == null, Item::guid))
                .containsExactlyInAnyOrderElementsOf(faults.sameGuid());
    }

    @Test
    void plantsFilmsThatAreThereTwiceByTitleAndYear() {
        List<String> first = faults.sameGuid().stream().map(pair -> pair.get(1)).toList();
        assertThat(faults.sameTitle()).hasSize(4);
        assertThat(groups(
                        film -> film.editionTitle() == null && !first.contains(film.ratingKey()),
                        film -> film.title() + film.year()))
                .containsExactlyInAnyOrderElementsOf(faults.sameTitle());
    }

    @Test
    void plantsEditionsThatAreNoDuplicates() {
        assertThat(faults.editions()).hasSize(4).allSatisfy(pair -> {
            Item common = items.find(pair.get(0)).orElseThrow();
            Item edition = items.find(pair.get(1)).orElseThrow();
            assertThat(edition.guid()).isEqualTo(common.guid());
            assertThat(edition.editionTitle()).isEqualTo("Director's Cut");
            assertThat(edition.durationMillis()).isNotEqualTo(common.durationMillis());
        });
        assertThat(films().filter(film -> film.editionTitle() != null)).hasSize(34);
    }

    @Test
    void plantsWhatNoAgentHasRecognized() {
        assertThat(keys(Stream.concat(films(), all("2", ItemType.SHOW)).filter(item -> !item.matched())))
                .hasSize(8)
                .isEqualTo(faults.unmatched());
    }

    private List<Integer> missing(Collection<Integer> numbers) {
        TreeSet<Integer> there = new TreeSet<>(numbers);
        return IntStream.rangeClosed(there.first(), there.last())
                .filter(number -> !there.contains(number))
                .boxed()
                .toList();
    }

    private List<Integer> numbersBelow(Item item) {
        return items.children(items.numberOf(item.ratingKey()))
                .mapToObj(items::index)
                .map(Objects::requireNonNull)
                .toList();
    }

    private int season(Item season) {
        return Objects.requireNonNull(season.index());
    }

    @Test
    void plantsSeasonsThatLackEpisodes() {
        List<EpisodeGap> gaps = new ArrayList<>();
        all("2", ItemType.SEASON).filter(season -> season(season) > 0).forEach(season -> {
            Item show = items.parentOf(season).orElseThrow();
            List<Integer> missing = missing(numbersBelow(season));
            if (!missing.isEmpty()) {
                gaps.add(new EpisodeGap(show.ratingKey(), show.title(), season(season), missing));
            }
        });
        assertThat(gaps).hasSize(4).isEqualTo(faults.episodeGaps());
    }

    @Test
    void plantsShowsThatLackASeason() {
        List<SeasonGap> gaps = new ArrayList<>();
        all("2", ItemType.SHOW).forEach(show -> {
            for (int season : missing(numbersBelow(show))) {
                gaps.add(new SeasonGap(show.ratingKey(), show.title(), season));
            }
        });
        assertThat(gaps).hasSize(4).isEqualTo(faults.seasonGaps());
    }

    @Test
    void plantsSpecialsWithAGapThatIsNoFault() {
        assertThat(all("2", ItemType.SEASON).filter(season -> season(season) == 0))
                .hasSize(4)
                .allSatisfy(season -> {
                    assertThat(season.title()).isEqualTo("Specials");
                    assertThat(missing(numbersBelow(season))).containsExactly(2);
                    assertThat(faults.specials()).contains(Objects.requireNonNull(season.parentRatingKey()));
                });
    }

    private Stream<Item> played() {
        return Stream.concat(films(), all("2", ItemType.EPISODE));
    }

    private static Media media(Item item) {
        return item.media().get(0);
    }

    @Test
    void plantsFilesOfLowResolutionAndBitrate() {
        assertThat(keys(played().filter(item -> media(item).height() < 720)))
                .hasSize(8)
                .isEqualTo(faults.lowResolution());
        assertThat(keys(played().filter(item -> media(item).bitrate() < 2_000)))
                .hasSize(8)
                .isEqualTo(faults.lowBitrate());
    }

    @Test
    void plantsFilesWithoutEnglishSubtitles() {
        assertThat(keys(played().filter(item -> media(item).parts().get(0).streams().stream()
                        .noneMatch(stream -> stream.streamType() == 3 && stream.language() == Language.ENGLISH))))
                .hasSize(8)
                .isEqualTo(faults.noEnglishSubtitles());
    }

    @Test
    void plantsTheLargestFiles() {
        Comparator<Item> bySize = Comparator.comparingLong(item -> media(item).size());
        assertThat(keys(Stream.concat(played(), all("4", ItemType.MOVIE))
                        .sorted(bySize.reversed())
                        .limit(8)))
                .isEqualTo(faults.largest());
    }

    @Test
    void tellsTheLanguagesOfSubtitlesOnWholeItemsOnly() {
        try (PlexTestServer server = PlexTestServer.start(built.library())) {
            TestClient client = new TestClient(server);
            JsonNode row = client.json("/library/sections/1/all?X-Plex-Container-Start=0&X-Plex-Container-Size=1");
            assertThat(row.at("/Metadata/0/Media/0/Part/0").isObject()).isTrue();
            assertThat(row.at("/Metadata/0/Media/0/Part/0/Stream").isMissingNode())
                    .isTrue();
            JsonNode whole = client.json("/library/metadata/1");
            assertThat(TestClient.texts(whole.at("/Metadata/0/Media/0/Part/0/Stream"), "streamType"))
                    .contains("3");
        }
    }

    @Test
    void plantsNothingUnlessTold() {
        PlantedFaults none =
                GeneratedLibrary.builder().movies(100).buildWithTruth().faults();
        assertThat(none.sameGuid()).isEmpty();
        assertThat(none.unmatched()).isEmpty();
        assertThat(none.episodeGaps()).isEmpty();
        assertThat(none.largest()).isEmpty();
    }

    @Test
    void refusesMoreFaultsThanFit() {
        assertThatThrownBy(() -> GeneratedLibrary.builder().movies(31).faults(4).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GeneratedLibrary.builder()
                        .shows(10)
                        .episodes(100)
                        .faults(1)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("11 episodes");
    }

    @Test
    void plantsFaultsAmongManyEpisodes() {
        GeneratedLibrary.Built large = GeneratedLibrary.builder()
                .clock(CLOCK)
                .shows(4_000)
                .episodes(140_000)
                .faults(50)
                .buildWithTruth();
        assertThat(large.faults().episodeGaps()).hasSize(50);
        assertThat(large.faults().sameGuid()).isEmpty();
        assertThat(large.library().items().size()).isGreaterThan(140_000);
    }
}
