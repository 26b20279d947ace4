package io.github.plex4j.mcp.tools.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.GeneratedLibrary;
import io.github.plex4j.testserver.model.HistoryRow;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.TagKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Reasons are true: each figure is counted again from the generator's own items and rows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecommendationTruthTest {
    private static final Pattern SHARES =
            Pattern.compile("(From the )?(.+): (\\d+) % of what was watched, (\\d+) % of the library");
    private static final Pattern COUNT = Pattern.compile("(Directed by|With) (.+): (\\d+) titles? watched");
    private static final String EVERYTHING = "'limit':60";

    private final Library library = GeneratedLibrary.builder()
            .seed(5)
            .clock(ToolBench.CLOCK)
            .movies(400)
            .ultraHd(60)
            .editions(40)
            .historyRows(700)
            .accounts(5)
            .tastes(true)
            .build();
    private final List<Item> movies = new ArrayList<>();
    private final ToolBench bench;

    RecommendationTruthTest() {
        library.history().deleteIf(row -> row.ratingKey() == null);
        for (int number = 0; number < library.items().size(); number++) {
            Item item = library.items().item(number);
            if (item.type() == ItemType.MOVIE) {
                movies.add(item);
            }
        }
        bench = ToolBench.on(library);
    }

    @AfterAll
    void stop() {
        bench.close();
    }

    private List<Integer> accounts() {
        return library.accounts().stream()
                .map(account -> account.id())
                .filter(id -> id > 0)
                .toList();
    }

    private JsonNode ask(int account) {
        return bench.call("get_recommendations", "{'libraryKey':'1','user':'" + account + "'," + EVERYTHING + "}");
    }

    /** One item of each title the account played, whichever copy it played. */
    private Map<String, Item> watched(int account) {
        Map<String, Item> byKey = new HashMap<>();
        movies.forEach(movie -> byKey.put(movie.ratingKey(), movie));
        Map<String, Item> watched = new TreeMap<>();
        library.history()
                .rows()
                .filter(row -> row.accountId() == account)
                .map(HistoryRow::ratingKey)
                .map(byKey::get)
                .forEach(movie -> watched.put(movie.guid(), movie));
        return watched;
    }

    @Test
    void theFiguresOfEachReasonAreTrue() {
        int reasons = 0;
        for (int account : accounts()) {
            List<Item> watched = List.copyOf(watched(account).values());
            JsonNode answer = ask(account);
            assertThat(answer.path("basis").path("watched").asInt()).isEqualTo(watched.size());
            for (JsonNode item : answer.path("items")) {
                for (JsonNode reason : item.path("reasons")) {
                    check(reason.asText(), watched, item.path("ratingKey").asText());
                    reasons++;
                }
            }
        }
        assertThat(reasons).isGreaterThan(300);
    }

    private void check(String reason, List<Item> watched, String key) {
        Item recommended = movies.stream()
                .filter(movie -> movie.ratingKey().equals(key))
                .findFirst()
                .orElseThrow();
        Matcher shares = SHARES.matcher(reason);
        Matcher count = COUNT.matcher(reason);
        if (shares.matches()) {
            Predicate<Item> has = shares.group(1) == null
                    ? movie -> names(movie, TagKind.GENRE).contains(shares.group(2))
                    : movie -> decade(movie).equals(shares.group(2));
            List<Item> section = movies.stream()
                    .filter(movie -> movie.sectionKey().equals("1"))
                    .toList();
            assertThat(recommended).as(reason).matches(has);
            assertThat(percent(watched, has)).as(reason).isEqualTo(shares.group(3));
            assertThat(percent(section, has)).as(reason).isEqualTo(shares.group(4));
        } else if (count.matches()) {
            TagKind kind = count.group(1).equals("With") ? TagKind.ACTOR : TagKind.DIRECTOR;
            Predicate<Item> has = movie -> names(movie, kind).contains(count.group(2));
            assertThat(recommended).as(reason).matches(has);
            assertThat(watched.stream().filter(has).count()).as(reason).isEqualTo(Long.parseLong(count.group(3)));
        } else {
            assertThat(reason).matches("From .+: \\d+ % of what was watched|Rated .+ of 10 by its audience");
        }
    }

    private static String percent(List<Item> items, Predicate<Item> has) {
        return Long.toString(Math.round(100.0 * items.stream().filter(has).count() / items.size()));
    }

    private static List<String> names(Item item, TagKind kind) {
        return item.tags().stream()
                .filter(tag -> tag.kind() == kind)
                .map(tag -> tag.name())
                .toList();
    }

    private static String decade(Item item) {
        Integer year = item.year();
        return year == null ? "" : year / 10 * 10 + "s";
    }

    @Test
    void nothingRecommendedWasWatchedAndNoTitleComesTwice() {
        Map<String, String> guids = new HashMap<>();
        movies.forEach(movie -> guids.put(movie.ratingKey(), movie.guid()));
        for (int account : accounts()) {
            List<String> titles = ToolBench.texts(ask(account), "items", "ratingKey").stream()
                    .map(guids::get)
                    .toList();

            assertThat(titles)
                    .hasSize(60)
                    .doesNotHaveDuplicates()
                    .doesNotContainAnyElementsOf(watched(account).keySet());
        }
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        assertThat(ask(accounts().get(2))).isEqualTo(ask(accounts().get(2)));
    }
}
