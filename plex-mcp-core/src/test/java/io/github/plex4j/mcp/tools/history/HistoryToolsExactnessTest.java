package io.github.plex4j.mcp.tools.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.tools.GeneratedHome;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.mcp.tools.history.HistoryTruth.Group;
import io.github.plex4j.mcp.tools.history.HistoryTruth.Play;
import io.github.plex4j.testserver.PlexTestServer;
import io.github.plex4j.testserver.model.Account;
import io.github.plex4j.testserver.model.HistoryRow;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Users, titles and plays in answers equal those that simple loops find in the server's own rows. */
@TestInstance(Lifecycle.PER_CLASS)
class HistoryToolsExactnessTest {
    private static final Instant NOW = GeneratedHome.NOW;

    private final Library library = GeneratedHome.library(7);
    private final HistoryTruth truth = new HistoryTruth(library);
    private final ToolBench bench = GeneratedHome.bench(library);
    private final Predicate<Play> lastMonths = truth.between(NOW.minus(Duration.ofDays(90)), NOW);

    @AfterAll
    void close() {
        bench.close();
    }

    private static String time(HistoryRow row) {
        return Instant.ofEpochSecond(Objects.requireNonNull(row.viewedAt()))
                .atOffset(ZoneOffset.UTC)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static @Nullable String newest(Stream<Play> plays) {
        return plays.filter(play -> play.row().viewedAt() != null)
                .max(Comparator.comparing(Play::at))
                .map(play -> time(play.row()))
                .orElse(null);
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asText() : null;
    }

    private List<JsonNode> walk(String tool, String arguments, int limit) {
        List<JsonNode> items = new ArrayList<>();
        JsonNode page;
        long offset = 0;
        do {
            page = bench.call(tool, "{" + arguments + "'limit':" + limit + ",'offset':" + offset + "}");
            page.path("items").forEach(items::add);
            offset = page.path("nextOffset").asLong(-1);
        } while (offset >= 0);
        return items;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "movie", "episode", "track", "show"})
    void theHistoryHoldsEveryRowOnceNewestFirst(String type) {
        String arguments = "'days':90," + (type.isEmpty() ? "" : "'type':'" + type + "',");
        String played = type.equals("show") ? "episode" : type;

        List<JsonNode> items = walk("get_watch_history", arguments, 200);

        List<HistoryRow> rows = truth.plays().stream()
                .filter(lastMonths)
                .map(Play::row)
                .filter(row -> played.isEmpty() || row.type().plexName().equals(played))
                .toList();
        assertThat(items).hasSameSizeAs(rows);
        assertThat(items)
                .extracting(item -> item.path("viewedAt").asText())
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(items)
                .extracting(HistoryToolsExactnessTest::play)
                .containsExactlyInAnyOrderElementsOf(rows.stream()
                        .map(row -> time(row) + row.accountId() + row.ratingKey() + row.title())
                        .toList());
    }

    private static String play(JsonNode item) {
        JsonNode what = item.path("item");
        assertThat(item.has("deleted")).isEqualTo(!what.has("ratingKey"));
        return item.path("viewedAt").asText()
                + item.path("user").path("userId").asText()
                + text(what, "ratingKey")
                + what.path("title").asText();
    }

    @Test
    void theHistoryOfOneUserInOneLibraryIsTheirs() {
        JsonNode answer =
                bench.call("get_watch_history", "{'user':'Zo\u00cb & CO','libraryKey':'1','days':90,'limit':1}");

        int account = account("Zo\u00eb & Co");
        assertThat(answer.path("total").asLong())
                .isEqualTo(truth.plays().stream()
                        .filter(lastMonths)
                        .filter(play -> play.row().accountId() == account
                                && play.row().sectionKey().equals("1"))
                        .count());
    }

    private int account(String name) {
        return library.accounts().stream()
                .filter(account -> account.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void theHistoryOfAShowIsThatOfItsEpisodesFromTheBeginning() {
        Item show = truth.items(ItemType.SHOW).get(1);

        JsonNode answer = bench.call("get_watch_history", "{'ratingKey':'" + show.ratingKey() + "','limit':1}");

        assertThat(answer.path("total").asLong())
                .isEqualTo(truth.plays().stream()
                        .filter(play -> show.title().equalsIgnoreCase(play.row().grandparentTitle()))
                        .filter(play -> play.row().viewedAt() != null)
                        .filter(play -> play.at().isBefore(NOW))
                        .count())
                .isPositive();
        assertThat(answer.has("since")).isFalse();
    }

    @Test
    void everyUserIsToldWhenTheyLastPlayed() {
        Map<String, String> told = new HashMap<>();
        bench.call("get_users", "{}")
                .path("users")
                .forEach(user -> told.put(user.path("userId").asText(), String.valueOf(text(user, "lastPlayedAt"))));

        Map<String, String> expected = new HashMap<>();
        users().forEach(user -> expected.put(
                Integer.toString(user),
                String.valueOf(
                        newest(truth.plays().stream().filter(play -> play.row().accountId() == user)))));
        assertThat(told).isEqualTo(expected);
    }

    /** The accounts that have a name, or a row in the history. */
    private Set<Integer> users() {
        Set<Integer> users = new HashSet<>();
        library.accounts().stream()
                .filter(account -> !account.name().isBlank())
                .forEach(account -> users.add(account.id()));
        truth.plays().forEach(play -> users.add(play.row().accountId()));
        return users;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "movie", "show", "track"})
    void statisticsOfUsersAreExactAndNameThoseWhoPlayedNothing(String type) {
        Map<String, String> told = new HashMap<>();
        bench.call("get_user_stats", "{'days':90" + (type.isEmpty() ? "" : ",'type':'" + type + "'") + "}")
                .path("users")
                .forEach(user -> told.put(
                        user.path("user").path("userId").asText(),
                        user.path("plays").asLong() + " "
                                + user.path("durationSeconds").asLong() + " "
                                + text(user, "lastPlayedAt") + " " + text(user, "topMovie") + " "
                                + text(user, "topShow") + " " + text(user, "topArtist") + " "
                                + text(user, "topPlatform")));

        String played = type.equals("show") ? "episode" : type;
        Predicate<Play> counted = lastMonths.and(
                play -> played.isEmpty() || play.row().type().plexName().equals(played));
        Map<String, String> expected = new HashMap<>();
        users().forEach(user -> expected.put(
                Integer.toString(user),
                statistics(counted.and(play -> play.row().accountId() == user))));
        assertThat(told).isEqualTo(expected);
    }

    private String statistics(Predicate<Play> theirs) {
        List<Play> plays = truth.plays().stream().filter(theirs).toList();
        return plays.size() + " " + plays.stream().mapToLong(Play::seconds).sum() + " " + newest(plays.stream()) + " "
                + favourite(theirs, ItemType.MOVIE) + " " + favourite(theirs, ItemType.EPISODE) + " "
                + favourite(theirs, ItemType.TRACK) + " " + platform(theirs);
    }

    private @Nullable String favourite(Predicate<Play> theirs, ItemType played) {
        return truth.ranked(theirs.and(play -> play.row().type() == played), truth::work, false).stream()
                .findFirst()
                .map(Group::name)
                .orElse(null);
    }

    private @Nullable String platform(Predicate<Play> theirs) {
        Predicate<Play> onListedDevice = play -> library.devices().stream()
                .anyMatch(device -> device.id() == play.row().deviceId());
        return truth
                .ranked(theirs.and(onListedDevice), play -> truth.groups("platform", play, ZoneOffset.UTC), false)
                .stream()
                .min(Comparator.comparingLong(Group::plays).reversed().thenComparing(Group::name))
                .map(Group::name)
                .orElse(null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"movie", "show", "episode", "track"})
    void recentTitlesAreEachToldOnceWithTheirNewestPlay(String type) {
        JsonNode answer = bench.call("get_recently_watched", "{'type':'" + type + "','limit':30}");

        List<String> told = new ArrayList<>();
        answer.path("items").forEach(item -> told.add(item.path("viewedAt").asText()));
        String played = type.equals("show") ? "episode" : type;
        Map<String, String> expected = new LinkedHashMap<>();
        truth.plays().stream()
                .filter(play -> play.row().type().plexName().equals(played)
                        && play.row().viewedAt() != null)
                .sorted(Comparator.comparing(Play::at).reversed())
                .forEach(play -> (type.equals("show") ? truth.work(play) : truth.groups("title", play, ZoneOffset.UTC))
                        .forEach(title -> expected.putIfAbsent(title, time(play.row()))));
        assertThat(told).isEqualTo(expected.values().stream().limit(30).toList());
    }

    private static Map<String, String> states(JsonNode answer) {
        Map<String, String> told = new HashMap<>();
        answer.path("users")
                .forEach(user -> told.put(
                        user.path("user").path("userId").asText(),
                        user.path("plays").asLong() + " " + text(user, "lastPlayedAt") + " "
                                + text(user, "episodesPlayed")));
        return told;
    }

    private Map<String, String> expectedStates(Predicate<Play> which, boolean show) {
        Map<String, List<Play>> byUser = new HashMap<>();
        library.accounts().stream()
                .filter(account -> !account.name().isBlank())
                .map(Account::id)
                .forEach(id -> byUser.put(Integer.toString(id), new ArrayList<>()));
        truth.plays().stream()
                .filter(which)
                .forEach(play -> byUser.computeIfAbsent(
                                Integer.toString(play.row().accountId()), key -> new ArrayList<>())
                        .add(play));
        Map<String, String> expected = new HashMap<>();
        byUser.forEach((user, plays) -> expected.put(
                user,
                plays.size() + " " + newest(plays.stream()) + " "
                        + (show
                                ? plays.stream()
                                        .filter(play -> play.item() != null)
                                        .map(play -> play.row().parentIndex() + "x"
                                                + play.row().index())
                                        .distinct()
                                        .count()
                                : null)));
        return expected;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 7, 11, 20, 40})
    void whoHasSeenAMovieCountsEveryCopyOfIt(int number) {
        Item movie = truth.items(ItemType.MOVIE).get(number);

        JsonNode answer = bench.call("get_watch_state", "{'ratingKey':'" + movie.ratingKey() + "'}");

        assertThat(states(answer))
                .isEqualTo(expectedStates(
                        play -> play.item() != null && play.item().guid().equals(movie.guid()), false));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void whoHasSeenAShowCountsItsEpisodes(int number) {
        Item show = truth.items(ItemType.SHOW).get(number);

        JsonNode answer = bench.call("get_watch_state", "{'ratingKey':'" + show.ratingKey() + "'}");

        assertThat(states(answer))
                .isEqualTo(
                        expectedStates(play -> play.row().type() == ItemType.EPISODE && truth.isOf(play, show), true));
    }

    @Test
    void theHistoryIsSaidToBeginWithItsOldestPlay() {
        JsonNode answer = bench.call("get_watch_state", "{'ratingKey':'1'}");

        assertThat(answer.path("historySince").asText())
                .isEqualTo(truth.plays().stream()
                        .map(Play::row)
                        .filter(row -> row.viewedAt() != null)
                        .map(HistoryToolsExactnessTest::time)
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"anyone, ''", "Zo\u00eb & Co, ''", "'', anyone", "'', 1|Zo\u00eb & Co", "1, Zo\u00eb & Co"})
    void filtersByUsersAreExact(String watchedBy, String notWatchedBy) {
        List<JsonNode> items = walk(
                "get_library_items",
                "'libraryKey':'1','sort':'title',"
                        + (watchedBy.isEmpty() ? "" : "'watchedBy':'" + watchedBy + "',")
                        + (notWatchedBy.isEmpty() ? "" : "'notWatchedBy':'" + notWatchedBy + "',"),
                20);

        Set<String> wanted = watched(watchedBy);
        Set<String> unwanted = watched(notWatchedBy);
        assertThat(items)
                .extracting(item -> item.path("ratingKey").asText())
                .containsExactlyInAnyOrderElementsOf(truth.items(ItemType.MOVIE).stream()
                        .filter(movie -> movie.sectionKey().equals("1"))
                        .filter(movie -> watchedBy.isEmpty() || wanted.contains(movie.guid()))
                        .filter(movie -> notWatchedBy.isEmpty() || !unwanted.contains(movie.guid()))
                        .map(Item::ratingKey)
                        .toList());
    }

    private Set<String> watched(String users) {
        Set<Integer> accounts = new HashSet<>();
        for (String user : users.split("\\|", -1)) {
            library.accounts().stream()
                    .filter(account -> account.name().equals(user)
                            || Integer.toString(account.id()).equals(user))
                    .forEach(account -> accounts.add(account.id()));
        }
        Set<String> guids = new HashSet<>();
        truth.plays().stream()
                .filter(play ->
                        users.equals("anyone") || accounts.contains(play.row().accountId()))
                .filter(play -> play.item() != null)
                .forEach(play -> guids.add(play.item().guid()));
        return guids;
    }

    @Test
    void whatAUserHasFullyWatchedIsToldByHistory() {
        int account = account("Zo\u00eb & Co");
        Set<String> guids = watched("Zo\u00eb & Co");

        List<JsonNode> items = walk("get_fully_watched", "'user':'" + account + "','type':'movie',", 25);

        assertThat(items)
                .extracting(item -> item.path("ratingKey").asText())
                .containsExactlyInAnyOrderElementsOf(truth.items(ItemType.MOVIE).stream()
                        .filter(movie -> guids.contains(movie.guid()))
                        .map(Item::ratingKey)
                        .toList());
    }

    @Test
    void whatTheSignedInUserHasFullyWatchedAreMoviesPlayedAndShowsPlayedToTheLastEpisode() {
        List<JsonNode> items = walk("get_fully_watched", "'type':'show',", 2);

        assertThat(items)
                .extracting(item -> item.path("ratingKey").asText())
                .containsExactlyInAnyOrderElementsOf(truth.items(ItemType.SHOW).stream()
                        .filter(show -> truth.items(ItemType.EPISODE).stream()
                                .filter(episode -> truth.isBelow(episode, show))
                                .allMatch(this::isTicked))
                        .map(Item::ratingKey)
                        .toList());
        assertThat(walk("get_fully_watched", "'type':'movie',", 20))
                .extracting(item -> item.path("ratingKey").asText())
                .containsExactlyInAnyOrderElementsOf(truth.items(ItemType.MOVIE).stream()
                        .filter(this::isTicked)
                        .map(Item::ratingKey)
                        .toList());
    }

    private boolean isTicked(Item item) {
        int number = library.items().numberOf(item.ratingKey());
        return library.watchStates().of(Library.OWNER, number).viewCount() > 0;
    }

    @Test
    void rowsThatComeWhilePagesAreReadAreNeitherCountedNorPushOthersOut() {
        Library busy = GeneratedHome.library(9);
        HistoryTruth before = new HistoryTruth(busy);
        AtomicInteger asked = new AtomicInteger();
        PlexTestServer.Builder server = PlexTestServer.builder(busy).beforeAnswer(request -> {
            if (request.rawPath().endsWith("/history/all")) {
                for (int play = 0; play < 7; play++) {
                    busy.play("10", 1, 1, NOW.getEpochSecond() + asked.incrementAndGet());
                }
            }
        });
        try (ToolBench bench = ToolBench.on(server).at(GeneratedHome.CLOCK)) {
            JsonNode answer = bench.call("get_watch_stats", "{'days':200,'groupBy':'user','limit':200}");

            assertThat(asked).hasValueGreaterThan(20);
            assertThat(WatchStatisticsExactnessTest.groups(answer))
                    .isEqualTo(before.ranked(
                            before.between(NOW.minus(Duration.ofDays(200)), NOW),
                            play -> before.groups("user", play, ZoneOffset.UTC),
                            false));
        }
    }

    @Test
    void aUserWhoIsAlsoANumberMustBeToldApart() {
        String awkward = library.accounts().stream()
                .map(Account::name)
                .filter(name -> name.matches("[0-9]+"))
                .findFirst()
                .orElseThrow();

        assertThat(bench.failure("get_watch_history", "{'user':'" + awkward + "'}")
                        .message())
                .isEqualTo("The name matches 2 users.");
        assertThat(bench.failure("get_watch_history", "{'user':'" + awkward + "'}")
                        .hint())
                .contains(awkward);
    }
}
