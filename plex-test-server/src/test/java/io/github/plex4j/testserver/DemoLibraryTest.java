package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.testserver.model.Account;
import io.github.plex4j.testserver.model.HistoryRow;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Language;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Media;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The demonstration library has something to show for every question. */
class DemoLibraryTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T20:00:00Z"), ZoneOffset.UTC);
    private static final long DAY = 86_400;

    private final Library library = DemoLibrary.create(CLOCK);

    private Stream<Item> films() {
        return library.items().numbers("1", ItemType.MOVIE).mapToObj(library.items()::item);
    }

    @Test
    void hasFourPeopleWhoPlay() {
        Set<Integer> players =
                library.history().rows().map(HistoryRow::accountId).collect(Collectors.toSet());
        assertThat(library.accounts().stream().filter(account -> players.contains(account.id())))
                .extracting(Account::name)
                .containsExactlyInAnyOrder("alex", "Anna", "Ben", "Zoë & Co");
    }

    @Test
    void hasHistoryInOrderUpToNow() {
        List<HistoryRow> rows =
                library.history().rows().filter(row -> row.viewedAt() != null).toList();
        assertThat(rows)
                .hasSizeGreaterThan(300)
                .isSortedAccordingTo(
                        Comparator.comparing(HistoryRow::viewedAt, Comparator.nullsFirst(Comparator.naturalOrder())));
        assertThat(rows).extracting(HistoryRow::id).isSorted().doesNotHaveDuplicates();
        assertThat(rows).noneMatch(row -> row.viewedAt() == null || row.viewedAt() > library.now());
    }

    @Test
    void hasAShowWatchedWholeByOnePersonOnly() {
        int dragnet =
                library.items().numbers("3", ItemType.SHOW).skip(3).findFirst().orElseThrow();
        assertThat(library.items().names(dragnet)).containsExactly("Dragnet");
        assertThat(library.items().leaves(dragnet))
                .allSatisfy(episode -> assertThat(
                                library.watchStates().of(21_000_001, episode).viewCount())
                        .isPositive())
                .allSatisfy(episode -> assertThat(
                                library.watchStates().of(Library.OWNER, episode).viewCount())
                        .isZero());
    }

    @Test
    void hasOneFilmTwice() {
        assertThat(films().filter(film -> film.editionTitle() == null)
                        .collect(Collectors.groupingBy(Item::guid))
                        .values())
                .filteredOn(group -> group.size() > 1)
                .singleElement()
                .satisfies(group -> assertThat(group).extracting(Item::title).containsOnly("Kansas City Confidential"));
    }

    @Test
    void hasOneFilmNoAgentHasRecognized() {
        assertThat(films().filter(film -> !film.matched()))
                .extracting(Item::title)
                .containsExactly("Family Reel 4");
    }

    @Test
    void lacksOneEpisode() {
        int season = library.items().numberOf("1303");
        assertThat(library.items().children(season).mapToObj(library.items()::index))
                .containsExactly(1, 2, 3, 5);
    }

    @Test
    void hasFilmsInLowResolutionAndWithoutEnglishSubtitles() {
        assertThat(films().filter(film -> film.media().get(0).height() < 720)).hasSizeBetween(5, 20);
        assertThat(films().filter(film -> film.media().get(0).parts().get(0).streams().stream()
                        .noneMatch(stream -> stream.streamType() == 3 && stream.language() == Language.ENGLISH)))
                .hasSizeBetween(3, 20);
    }

    @Test
    void hasFilmsNobodyHasTouched() {
        Set<String> played = library.history()
                .rows()
                .flatMap(row -> Stream.ofNullable(row.ratingKey()))
                .collect(Collectors.toSet());
        assertThat(films().filter(film -> !played.contains(film.ratingKey()))
                        .filter(film -> film.addedAt() < library.now() - 365 * DAY))
                .hasSizeGreaterThan(5);
    }

    @Test
    void hasFilesOfManyKinds() {
        List<Media> files = Stream.of("1", "2")
                .flatMap(section ->
                        library.items().numbers(section, ItemType.MOVIE).mapToObj(library.items()::item))
                .flatMap(film -> film.media().stream())
                .toList();
        assertThat(files).extracting(Media::videoCodec).contains("h264", "hevc", "mpeg2video", "mpeg4");
        assertThat(files).extracting(Media::audioCodec).contains("aac", "ac3", "eac3", "truehd", "dca", "mp3");
        assertThat(files.stream().filter(file -> file.audioChannels() == 6)).hasSizeBetween(5, 15);
        assertThat(files.stream().filter(file -> "hevc".equals(file.videoCodec())))
                .hasSize(7);
        assertThat(files.stream().filter(file -> "4k".equals(file.videoResolution())))
                .hasSize(4);
        assertThat(files.stream().filter(Media::hdr)).hasSize(3);
    }

    @Test
    void isTheSameAtTheSameTime() {
        assertThat(DemoLibrary.create(CLOCK).history().rows())
                .containsExactlyElementsOf(library.history().rows().toList());
    }
}
