package io.github.plex4j.mcp.tools.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.tools.GeneratedHome;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.Fault;
import io.github.plex4j.testserver.model.Account;
import io.github.plex4j.testserver.model.HistoryRow;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Media;
import io.github.plex4j.testserver.model.Part;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.model.WatchState;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every figure of a library equals what loops over all items and rows of the server give. */
@TestInstance(Lifecycle.PER_CLASS)
class LibraryStatisticsExactnessTest {
    private static final Set<Integer> MARKED = Set.of(0, 3);

    private final Map<Long, Library> libraries = new HashMap<>();
    private final Map<Long, ToolBench> owners = new HashMap<>();
    private final Map<Long, ToolBench> guests = new HashMap<>();

    LibraryStatisticsExactnessTest() {
        GeneratedHome.SEEDS.forEach(seed -> {
            Library library = awkward(GeneratedHome.library(seed));
            libraries.put(seed, library);
            owners.put(seed, GeneratedHome.bench(library));
            guests.put(seed, ToolBench.asSharedUser(library).at(GeneratedHome.CLOCK));
        });
    }

    static List<Long> seeds() {
        return GeneratedHome.SEEDS;
    }

    @AfterAll
    void close() {
        owners.values().forEach(ToolBench::close);
        guests.values().forEach(ToolBench::close);
    }

    /** Films unlike any generated one: without a year, without a file, with a file of no picture, of two, and others. */
    private static Library awkward(Library library) {
        edit(
                library,
                "10",
                item -> item.toBuilder().year(null).originallyAvailableAt(null).build());
        edit(library, "11", item -> item.toBuilder().media().build());
        edit(library, "12", item -> item.toBuilder().media(file(12, null)).build());
        edit(
                library,
                "13",
                item -> item.toBuilder().media(file(13, "4k"), file(14, "720")).build());
        edit(
                library,
                "14",
                item -> item.toBuilder().media(file(15, "480"), file(16, "480")).build());
        for (Section section : library.sections()) {
            List<Item> leaves = leaves(library, section.key());
            WatchState marked = WatchState.NONE.played(library.now());
            library.setWatchState(1, leaves.get(0).ratingKey(), marked);
            library.setWatchState(1, leaves.get(1).ratingKey(), WatchState.NONE);
            library.setWatchState(1, leaves.get(2).ratingKey(), WatchState.NONE.at(60_000, library.now()));
            library.setWatchState(1, leaves.get(3).ratingKey(), marked.at(60_000, library.now()));
        }
        return library;
    }

    private static void edit(Library library, String key, UnaryOperator<Item> change) {
        assertThat(library.items().edit(key, change)).isTrue();
    }

    private static Media file(long id, @Nullable String resolution) {
        Part first = new Part(id * 1_000, "/media/" + id + ".a.mkv", 3_000_000_001L, List.of());
        Part second = new Part(id * 1_000 + 1, "/media/" + id + ".b.mkv", 7, List.of());
        return new Media(
                id * 1_000, 60_000, 0, 0, 0, resolution, null, null, 0, "mkv", false, false, List.of(first, second));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyFigureOfEachLibraryIsExact(long seed) {
        Library library = library(seed);

        for (Section section : library.sections()) {
            JsonNode answer = bench(owners, seed).call("get_library_stats", "{'libraryKey':'" + section.key() + "'}");

            assertThat(answer.path("libraries")).hasSize(1);
            requireExact(answer.path("libraries").get(0), library, section, Library.OWNER);
            boolean pictures = section.type() != ItemType.ARTIST;
            JsonNode told = answer.path("libraries").get(0);
            assertThat(told.has("byResolution")).isEqualTo(pictures);
            assertThat(counts(told.path("byResolution")))
                    .isEqualTo(pictures ? byResolution(library, section) : Map.of());
            assertThat(told.has("byDecade")).isEqualTo(pictures);
            assertThat(counts(told.path("byDecade"))).isEqualTo(pictures ? byDecade(library, section) : Map.of());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyFigureOfAllLibrariesIsExact(long seed) {
        Library library = library(seed);

        JsonNode told = bench(owners, seed).call("get_library_stats", "{}").path("libraries");

        assertThat(told.findValuesAsText("libraryKey")).containsExactly("1", "2", "3", "4");
        for (int place = 0; place < told.size(); place++) {
            requireExact(told.get(place), library, library.sections().get(place), Library.OWNER);
            assertThat(told.get(place).has("byResolution")).isFalse();
            assertThat(told.get(place).has("byDecade")).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatAGuestHasWatchedIsTheGuestsOwn(long seed) {
        Library library = library(seed);
        int guest = library.accounts().stream()
                .mapToInt(Account::id)
                .filter(id -> id > Library.OWNER)
                .findFirst()
                .orElseThrow();

        JsonNode told = bench(guests, seed).call("get_library_stats", "{}").path("libraries");

        for (int place = 0; place < told.size(); place++) {
            requireExact(told.get(place), library, library.sections().get(place), guest);
        }
    }

    @Test
    void aLibraryOfNothingHasNothing() {
        Library empty = Library.builder()
                .section(Section.of("1", "Movies", ItemType.MOVIE))
                .section(Section.of("3", "Music", ItemType.ARTIST))
                .build();
        try (ToolBench bench = ToolBench.on(empty)) {
            for (Section section : empty.sections()) {
                JsonNode answer = bench.call("get_library_stats", "{'libraryKey':'" + section.key() + "'}");
                requireExact(answer.path("libraries").get(0), empty, section, Library.OWNER);
            }
        }
    }

    /** A server that has seen everything and one that does not know the filter both give all items. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aLibraryThatIsWatchedToTheEndOrNotAtAllIsCounted(boolean watched) {
        Library library = GeneratedHome.library(1);
        library.sections().stream()
                .flatMap(section -> leaves(library, section.key()).stream())
                .forEach(item -> library.setWatchState(
                        Library.OWNER, item.ratingKey(), watched ? WatchState.NONE.played(1) : WatchState.NONE));
        try (ToolBench bench = GeneratedHome.bench(library)) {
            JsonNode told = bench.call("get_library_stats", "{}").path("libraries");
            for (int place = 0; place < told.size(); place++) {
                long all = leaves(library, library.sections().get(place).key()).size();
                assertThat(told.get(place).path("watched").asLong(-1)).isEqualTo(watched ? all : 0);
                assertThat(told.get(place).path("unwatched").asLong(-1)).isEqualTo(watched ? 0 : all);
            }
        }
    }

    private static void requireExact(JsonNode told, Library library, Section section, int account) {
        String what = section.title();
        assertThat(told.path("libraryKey").asText()).isEqualTo(section.key());
        assertThat(told.path("title").asText()).isEqualTo(section.title());
        assertThat(counts(told.path("counts"))).as(what).isEqualTo(byType(library, section));
        List<Item> leaves = leaves(library, section.key());
        Set<String> watched = watched(library, account);
        long seen = leaves.stream()
                .filter(item -> watched.contains(item.ratingKey()))
                .count();
        assertThat(told.path("watched").asLong(-1)).as(what).isEqualTo(seen);
        assertThat(told.path("unwatched").asLong(-1)).as(what).isEqualTo(leaves.size() - seen);
        assertThat(told.path("sizeBytes").asLong(-1)).as(what).isEqualTo(bytes(leaves));
        assertThat(told.path("durationSeconds").asLong(-1)).as(what).isEqualTo(seconds(leaves));
    }

    @Test
    void figuresThatDoNotAddUpToTheNumberOfItemsAreExplained() {
        Library library = GeneratedHome.library(1);
        edit(
                library,
                "13",
                item -> item.toBuilder().media(file(13, "4k"), file(14, "720")).build());
        edit(
                library,
                "10",
                item -> item.toBuilder().year(null).originallyAvailableAt(null).build());
        try (ToolBench bench = GeneratedHome.bench(library)) {
            JsonNode answer = bench.call("get_library_stats", "{'libraryKey':'1'}");
            long movies =
                    answer.path("libraries").get(0).path("counts").path("movie").asLong();

            long files = byResolution(library, library.sections().get(0)).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();

            assertThat(files).isGreaterThan(movies);
            assertThat(answer.path("note").asText())
                    .isEqualTo("The resolutions of Movies add up to " + files + " for " + movies
                            + " movies: an item with different versions counts in each."
                            + " The decades of Movies add up to " + (movies - 1) + " for " + movies
                            + " movies: the others have no year.");
        }
    }

    @Test
    void aCallWhoseTimeIsUpSaysThatFiguresAreMissing() {
        Library library = GeneratedHome.library(1);
        try (ToolBench slow = GeneratedHome.bench(library)
                .at(GeneratedHome.passing(Duration.ofSeconds(4)))
                .within(Duration.ofSeconds(11))) {
            JsonNode answer = slow.call("get_library_stats", "{}");

            assertThat(answer.path("complete").asBoolean(true)).isFalse();
            assertThat(answer.path("libraries").size())
                    .isLessThan(library.sections().size());
        }
    }

    /** Every list has the length of the whole library, whatever was asked for. */
    @Test
    void aServerThatReadsNoFiltersIsNotBelieved() throws IOException, InterruptedException {
        Library library = GeneratedHome.library(1);
        try (ToolBench bench = GeneratedHome.bench(library)) {
            String all = "/library/sections/1/all";
            HttpRequest request = HttpRequest.newBuilder(bench.server
                            .uri()
                            .resolve(all + "?type=1&includeMeta=1&includeAdvanced=1&X-Plex-Container-Size=0"))
                    .header("Accept", "application/json")
                    .header("X-Plex-Token", bench.server.token())
                    .build();
            String whole = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
            bench.server.faults().forPath(all, Fault.status(200, whole, Map.of("Content-Type", "application/json")));

            JsonNode told = bench.call("get_library_stats", "{'libraryKey':'1'}")
                    .path("libraries")
                    .get(0);

            assertThat(told.path("counts").path("movie").asLong())
                    .isEqualTo(leaves(library, "1").size());
            assertThat(told.fieldNames())
                    .toIterable()
                    .contains("sizeBytes")
                    .doesNotContain("watched", "unwatched", "byResolution", "byDecade");
        }
    }

    private static List<Item> items(Library library, String section) {
        List<Item> items = new ArrayList<>();
        for (int number = 0; number < library.items().size(); number++) {
            Item item = library.items().item(number);
            if (!library.items().isDeleted(number) && item.sectionKey().equals(section)) {
                items.add(item);
            }
        }
        return items;
    }

    private static List<Item> leaves(Library library, String section) {
        return items(library, section).stream()
                .filter(item ->
                        Set.of(ItemType.MOVIE, ItemType.EPISODE, ItemType.TRACK).contains(item.type()))
                .toList();
    }

    private static Map<String, Long> byType(Library library, Section section) {
        Map<String, Long> counts = new TreeMap<>();
        List<String> types = Map.of(
                        ItemType.MOVIE, List.of("movie"),
                        ItemType.SHOW, List.of("show", "season", "episode"),
                        ItemType.ARTIST, List.of("artist", "album", "track"))
                .getOrDefault(section.type(), List.of());
        types.forEach(type -> counts.put(type, 0L));
        for (Item item : items(library, section.key())) {
            counts.merge(item.type().plexName(), 1L, Long::sum);
        }
        return counts;
    }

    private static Map<String, Long> byResolution(Library library, Section section) {
        Map<String, Long> counts = new TreeMap<>();
        for (Item item : leaves(library, section.key())) {
            Set<String> resolutions = new HashSet<>();
            for (Media media : item.media()) {
                if (media.videoResolution() != null) {
                    resolutions.add(Objects.requireNonNull(media.videoResolution()));
                }
            }
            resolutions.forEach(resolution -> counts.merge(resolution, 1L, Long::sum));
        }
        return counts;
    }

    private static Map<String, Long> byDecade(Library library, Section section) {
        Map<String, Long> counts = new TreeMap<>();
        for (Item item : items(library, section.key())) {
            Integer year = item.year();
            if (item.type() == section.type() && year != null) {
                counts.merge(year.toString().substring(0, 3) + "0s", 1L, Long::sum);
            }
        }
        return counts;
    }

    private static long seconds(List<Item> items) {
        return items.stream()
                        .map(Item::durationMillis)
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .sum()
                / 1_000;
    }

    private static long bytes(List<Item> items) {
        long bytes = 0;
        for (Item item : items) {
            for (Media media : item.media()) {
                for (Part part : media.parts()) {
                    bytes += part.size();
                }
            }
        }
        return bytes;
    }

    /** The plays, and the items marked since: the owner's first four of each section, see {@link #awkward}. */
    private static Set<String> watched(Library library, int account) {
        Set<String> watched = new HashSet<>();
        for (HistoryRow row : library.history().rows().toList()) {
            if (row.accountId() == account && row.ratingKey() != null) {
                watched.add(row.ratingKey());
            }
        }
        for (Section section : account == Library.OWNER ? library.sections() : List.<Section>of()) {
            List<Item> leaves = leaves(library, section.key());
            for (int place = 0; place < Math.min(4, leaves.size()); place++) {
                String key = leaves.get(place).ratingKey();
                watched.remove(key);
                if (MARKED.contains(place)) {
                    watched.add(key);
                }
            }
        }
        return watched;
    }

    private static Map<String, Long> counts(JsonNode told) {
        Map<String, Long> counts = new TreeMap<>();
        told.properties()
                .forEach(field -> counts.put(field.getKey(), field.getValue().asLong(-1)));
        return counts;
    }

    private Library library(long seed) {
        return Objects.requireNonNull(libraries.get(seed));
    }

    private static ToolBench bench(Map<Long, ToolBench> benches, long seed) {
        return Objects.requireNonNull(benches.get(seed));
    }
}
