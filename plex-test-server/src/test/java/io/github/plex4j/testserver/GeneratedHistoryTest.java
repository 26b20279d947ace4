package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.testserver.generated.PlantedTaste;
import io.github.plex4j.testserver.model.Account;
import io.github.plex4j.testserver.model.Device;
import io.github.plex4j.testserver.model.HistoryRow;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Tag;
import io.github.plex4j.testserver.model.TagKind;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GeneratedHistoryTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T20:00:00Z"), ZoneOffset.UTC);
    private static final int ROWS = 8_000;

    private static GeneratedLibrary.Builder builder() {
        return GeneratedLibrary.builder()
                .seed(5)
                .clock(CLOCK)
                .movies(600)
                .shows(30)
                .episodes(700)
                .artists(5)
                .albums(10)
                .tracks(60)
                .historyRows(ROWS)
                .accounts(6);
    }

    private static long count(Library library, Predicate<HistoryRow> which) {
        return library.history().rows().filter(which).count();
    }

    @Test
    void namesEverybodyPlainlyUnlessTold() {
        assertThat(builder().build().accounts())
                .extracting(Account::name)
                .containsExactly("", "owner", "User 1", "User 2", "User 3", "User 4", "User 5");
    }

    @Test
    void givesAwkwardNames() {
        List<Account> accounts = builder().awkwardAccounts().build().accounts();
        assertThat(accounts)
                .contains(
                        new Account(10_000_001, "Zoë & Co"),
                        new Account(10_000_002, "10000003"),
                        new Account(10_000_003, "User 3"));
    }

    @Test
    void hasRowsOfPeopleAndDevicesNobodyKnows() {
        Library library = builder().strangers(true).build();
        Set<Integer> people = library.accounts().stream().map(Account::id).collect(Collectors.toSet());
        Set<Integer> devices = library.devices().stream().map(Device::id).collect(Collectors.toSet());
        assertThat(count(library, row -> !people.contains(row.accountId()))).isBetween(ROWS / 70L, ROWS / 35L);
        assertThat(count(library, row -> !devices.contains(row.deviceId()))).isBetween(ROWS / 70L, ROWS / 35L);
        assertThat(count(library, row -> row.accountId() == 0)).isBetween(ROWS / 400L, ROWS / 100L);
        assertThat(count(builder().build(), row -> !people.contains(row.accountId()) || row.accountId() == 0))
                .isZero();
    }

    @Test
    void playsFilmsInBothResolutions() {
        Library library = builder().ultraHd(100).build();
        assertThat(library.section("4").orElseThrow().title()).isEqualTo("Movies 4K");
        List<Item> films = library.items()
                .numbers("4", ItemType.MOVIE)
                .mapToObj(library.items()::item)
                .toList();
        assertThat(films).hasSize(100).allSatisfy(film -> {
            assertThat(film.media().get(0).videoResolution()).isEqualTo("4k");
            assertThat(film.sectionKey()).isEqualTo("4");
        });
        Item first = library.items().find("1").orElseThrow();
        assertThat(films.get(0).guid()).isEqualTo(first.guid()).startsWith("plex://");
        assertThat(films.get(0).title()).isEqualTo(first.title());
        assertThat(films.get(0).ratingKey()).isNotEqualTo("1");
        assertThat(count(library, row -> row.sectionKey().equals("4"))).isBetween(100L, 2_000L);
    }

    @Test
    void playsFilmsInBothEditions() {
        Library library = builder().editions(100).build();
        List<Item> cuts = library.items()
                .numbers("1", ItemType.MOVIE)
                .mapToObj(library.items()::item)
                .filter(film -> film.editionTitle() != null)
                .toList();
        Set<String> keys = cuts.stream().map(Item::ratingKey).collect(Collectors.toSet());
        assertThat(cuts).hasSize(100).allMatch(Item::matched);
        assertThat(count(library, row -> row.ratingKey() != null && keys.contains(row.ratingKey())))
                .isBetween(100L, 2_000L);
    }

    @Test
    void tellsOfFurtherItemsWithoutMakingThemWhatTheItemsTell() {
        Library library = builder().ultraHd(50).editions(40).faults(3).build();
        var items = library.items();
        for (int number = 0; number < items.size(); number++) {
            Item item = items.item(number);
            assertThat(items.type(number)).isEqualTo(item.type());
            assertThat(items.names(number)).containsExactly(item.title());
            assertThat(items.index(number)).isEqualTo(item.index());
            assertThat(items.addedAt(number)).isEqualTo(item.addedAt());
            assertThat(items.numberOf(item.ratingKey())).isEqualTo(number);
        }
        for (int index = 0; index < library.history().size(); index++) {
            HistoryRow row = library.history().row(index);
            assertThat(library.history().sectionKey(index)).isEqualTo(row.sectionKey());
            assertThat(library.history().itemNumber(index))
                    .isEqualTo(row.ratingKey() == null ? -1 : items.numberOf(row.ratingKey()));
        }
    }

    private static String facts(HistoryRow row) {
        return row.type()
                + row.title()
                + row.grandparentTitle()
                + row.parentIndex()
                + '.'
                + row.index()
                + row.originallyAvailableAt();
    }

    @Test
    void describesAFilmThatCameBackAsTheFilmThatIsThere() {
        Library library = builder().build();
        Set<String> there = library.items()
                .numbers("1", ItemType.MOVIE)
                .mapToObj(library.items()::item)
                .map(film -> film.title() + film.originallyAvailableAt())
                .collect(Collectors.toSet());
        Set<String> episodes = library.items()
                .numbers("2", ItemType.EPISODE)
                .mapToObj(library.items()::item)
                .map(episode -> episodeFacts(library, episode))
                .collect(Collectors.toSet());
        List<HistoryRow> gone = library.history()
                .rows()
                .filter(row -> row.ratingKey() == null && row.type() != ItemType.TRACK)
                .toList();
        assertThat(gone).hasSizeGreaterThan(20).allSatisfy(row -> {
            boolean vanished = row.title().startsWith("Vanished ");
            boolean found = row.type() == ItemType.MOVIE
                    ? there.contains(row.title() + row.originallyAvailableAt())
                    : episodes.contains(facts(row));
            assertThat(found).as(facts(row)).isEqualTo(!vanished);
        });
    }

    private static String episodeFacts(Library library, Item episode) {
        Item season = library.items().parentOf(episode).orElseThrow();
        Item show = library.items().parentOf(season).orElseThrow();
        return episode.type()
                + episode.title()
                + show.title()
                + season.index()
                + '.'
                + episode.index()
                + episode.originallyAvailableAt();
    }

    @Test
    void leavesTheDayOfReleaseOutOfSomeRows() {
        Predicate<HistoryRow> undated = row -> row.originallyAvailableAt() == null && row.type() != ItemType.TRACK;
        assertThat(count(builder().build(), undated)).isBetween(ROWS / 80L, ROWS / 25L);
    }

    private static boolean matches(PlantedTaste taste, Item film) {
        Set<String> names = film.tags().stream()
                .filter(tag -> tag.kind() != TagKind.WRITER)
                .map(Tag::name)
                .collect(Collectors.toSet());
        int year = Objects.requireNonNull(film.year());
        boolean people = Stream.concat(taste.directors().stream(), taste.actors().stream())
                .anyMatch(names::contains);
        boolean genre = taste.genres().stream().anyMatch(names::contains);
        return people || (genre && year >= taste.firstYear() && year <= taste.lastYear());
    }

    @Test
    void letsEachAccountPlayWhatItFavours() {
        GeneratedLibrary.Built built = builder().tastes(true).buildWithTruth();
        Library library = built.library();
        assertThat(built.tastes()).hasSize(6);
        assertThat(built.tastes().get(0).accountId()).isEqualTo(Library.OWNER);
        for (PlantedTaste taste : built.tastes()) {
            assertThat(taste.genres()).hasSize(2);
            assertThat(taste.directors()).hasSize(3);
            assertThat(taste.actors()).hasSize(4);
            List<Item> played = library.history()
                    .rows()
                    .filter(row -> row.accountId() == taste.accountId() && row.type() == ItemType.MOVIE)
                    .flatMap(row -> Stream.ofNullable(row.ratingKey()))
                    .map(key -> library.items().find(key).orElseThrow())
                    .toList();
            double share = share(taste, played);
            List<Item> all = library.items()
                    .numbers("1", ItemType.MOVIE)
                    .mapToObj(library.items()::item)
                    .toList();
            assertThat(share).as(taste.toString()).isBetween(0.6, 0.98).isGreaterThan(3 * share(taste, all));
        }
    }

    private static double share(PlantedTaste taste, List<Item> films) {
        return films.stream().filter(film -> matches(taste, film)).count() / (double) films.size();
    }

    @Test
    void playsByTasteTheSameEachTime() {
        List<HistoryRow> first =
                builder().tastes(true).build().history().rows().limit(500).toList();
        List<HistoryRow> second =
                builder().tastes(true).build().history().rows().limit(500).toList();
        assertThat(first).isEqualTo(second);
    }

    @Test
    void ratesFilmsWithoutRegardToTaste() {
        Library plain = builder().build();
        Library tasteful = builder().tastes(true).build();
        for (int number = 0; number < 600; number++) {
            assertThat(tasteful.items().item(number).rating())
                    .isEqualTo(plain.items().item(number).rating());
        }
    }
}
