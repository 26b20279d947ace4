package io.github.plex4j.mcp.tools.hygiene;

import static io.github.plex4j.mcp.tools.hygiene.HygieneShelf.movie;
import static io.github.plex4j.mcp.tools.hygiene.HygieneShelf.video;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.Quirk;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicateToolsTest {
    private static final String GUID = "plex://movie/5d7768ba96b655001fdc0001";

    private static List<List<String>> groups(HygieneShelf shelf, String arguments) {
        try (ToolBench bench = shelf.open()) {
            return new FaultFinder(bench).groups(arguments);
        }
    }

    private static String matchedBy(HygieneShelf shelf) {
        try (ToolBench bench = shelf.open()) {
            JsonNode answer = bench.call("find_duplicates", "{'libraryKey':'1'}");
            return String.join(",", ToolBench.texts(answer, "items", "matchedBy"));
        }
    }

    @Test
    void editionsAreNoDuplicatesButTwoOfOneEditionAre() {
        HygieneShelf shelf = new HygieneShelf()
                .with(movie("1", "11", "Metropolis", 1927).guid(GUID))
                .with(movie("1", "12", "Metropolis", 1927).guid(GUID).editionTitle("Restored"))
                .with(movie("1", "13", "Metropolis", 1927).guid(GUID).editionTitle("restored"));

        assertThat(groups(shelf, "{'libraryKey':'1'}")).containsExactly(List.of("12", "13"));
    }

    @Test
    void titleAndYearAreComparedRegardlessOfCaseAndOfHowAccentsAreWritten() {
        HygieneShelf shelf = new HygieneShelf()
                .with(movie("1", "11", "Les Misérables", 1925))
                .with(movie("1", "12", "LES MISE\u0301RABLES", 1925))
                .with(movie("1", "13", "Les Misérables", 1934))
                .with(movie("1", "14", "Les Misérables", 1925).year(null));

        assertThat(groups(shelf, "{'libraryKey':'1'}")).containsExactly(List.of("12", "11"));
        assertThat(matchedBy(shelf)).isEqualTo("title");
    }

    @Test
    void aRenamedCopyIsFoundByItsGuid() {
        HygieneShelf shelf = new HygieneShelf()
                .with(movie("1", "11", "Metropolis", 1927).guid(GUID))
                .with(movie("1", "12", "Night", 1968))
                .with(movie("1", "13", "Zukunft", 1927).guid(GUID));

        assertThat(groups(shelf, "{'libraryKey':'1'}")).containsExactly(List.of("11", "13"));
        assertThat(matchedBy(shelf)).isEqualTo("guid");
    }

    @Test
    void itemsOfOldAgentsAreTheSameByTheirIdElsewhere() {
        HygieneShelf shelf = new HygieneShelf()
                .with(movie("1", "11", "Nosferatu", 1922).guid("com.plexapp.agents.imdb://tt0013442?lang=en"))
                .with(movie("1", "12", "Nosferatu, eine Symphonie", 1921)
                        .guid("com.plexapp.agents.imdb://tt0013442?lang=de"))
                .with(movie("1", "13", "Home", 2001).guid("local://13"))
                .with(movie("1", "14", "Holiday", 2001).guid("local://14"));

        assertThat(groups(shelf, "{'libraryKey':'1'}")).containsExactly(List.of("11", "12"));
    }

    @Test
    void versionsAreDuplicatesOnlyInTheSameResolution() {
        HygieneShelf shelf = new HygieneShelf()
                .with(movie("1", "11", "One", 1927).media(video(1, "1080", 8_000, 9), video(2, "1080", 4_000, 5)))
                .with(movie("1", "12", "Two", 1927).media(video(3, "1080", 8_000, 9), video(4, "4k", 20_000, 20)));

        assertThat(groups(shelf, "{'libraryKey':'1'}")).containsExactly(List.of("11"));
        assertThat(matchedBy(shelf)).isEqualTo("versions");
    }

    @Test
    void otherLibrariesCountOnlyWhenTheyAreAskedFor() {
        HygieneShelf shelf = new HygieneShelf()
                .with(movie("1", "11", "Metropolis", 1927).guid(GUID))
                .with(movie("2", "21", "Metropolis", 1927).guid(GUID))
                .with(movie("2", "22", "Night", 1968))
                .with(movie("2", "23", "Night", 1968));

        assertThat(groups(shelf, "{'libraryKey':'1'}")).isEmpty();
        assertThat(groups(shelf, "{'libraryKey':'1','acrossLibraries':true}")).containsExactly(List.of("11", "21"));
        assertThat(groups(shelf, "{'libraryKey':'2','acrossLibraries':true}"))
                .containsExactlyInAnyOrder(List.of("11", "21"), List.of("22", "23"));
    }

    @Test
    void anEpisodeIsTheSameByShowAndNumbers() {
        HygieneShelf shelf = new HygieneShelf()
                .show("31", "Dragnet")
                .episodes("31", 1, 1, 2, 2, 3)
                .show("32", "Sherlock")
                .episodes("32", 1, 1, 2, 3);

        try (ToolBench bench = shelf.open()) {
            JsonNode answer = bench.call("find_duplicates", "{'libraryKey':'3','type':'episode'}");

            assertThat(answer.path("items")).hasSize(1);
            JsonNode item = answer.path("items").get(0).path("items").get(0);
            assertThat(item.path("show").asText()).isEqualTo("Dragnet");
            assertThat(item.path("episode").asInt()).isEqualTo(2);
        }
    }

    @Test
    void aShowIsTheSameByTitleAndYear() {
        HygieneShelf shelf = new HygieneShelf().show("31", "Dragnet").show("32", "Dragnet");

        assertThat(groups(shelf, "{'libraryKey':'3'}")).containsExactly(List.of("31", "32"));
    }

    private static HygieneShelf pairs(int count) {
        HygieneShelf shelf = new HygieneShelf();
        for (int number = 0; number < count; number++) {
            String title = "Film " + (10_000 + number);
            shelf.with(movie("1", Integer.toString(20_000 + number), title, 1950))
                    .with(movie("1", Integer.toString(40_000 + number), title, 1950));
        }
        return shelf;
    }

    private static List<List<String>> wantedPairs(int count) {
        List<List<String>> pairs = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            pairs.add(List.of(Integer.toString(20_000 + number), Integer.toString(40_000 + number)));
        }
        return pairs;
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 200})
    void eachPairIsToldOnceHoweverManyCallsItTakes(int limit) {
        assertThat(groups(pairs(400), "{'libraryKey':'1','limit':" + limit + "}"))
                .containsExactlyElementsOf(wantedPairs(400));
    }

    /** Deleting the supposed other copy would delete the item. */
    @ParameterizedTest
    @ValueSource(strings = {"added", "twice"})
    void anItemIsNeverACopyOfItself(String change) {
        HygieneShelf shelf = new HygieneShelf();
        for (int number = 0; number < 611; number++) {
            shelf.with(movie("1", Integer.toString(20_000 + number), "Film " + (10_000 + number), 1950));
        }
        try (ToolBench bench = shelf.open()) {
            if (change.equals("added")) {
                bench.server.beforeRequest(
                        "/library/sections/1/all",
                        2,
                        library -> library.items()
                                .add(movie("1", "90000", "Abendland", 1950).build()));
            } else {
                bench.server.quirks().always(Quirk.borderRowsTwice());
            }

            JsonNode answer = bench.call("find_duplicates", "{'libraryKey':'1'}");

            assertThat(answer.path("items")).isEmpty();
            assertThat(answer.path("complete").asBoolean()).isTrue();
            assertThat(answer.path("total").asLong()).isZero();
        }
    }

    @Test
    void anAnswerCutToItsBytesGoesOnWithTheFirstPairLeftOff() {
        try (ToolBench bench = pairs(30).open().answering(2_500)) {
            FaultFinder finder = new FaultFinder(bench);

            assertThat(finder.groups("{'libraryKey':'1'}")).containsExactlyElementsOf(wantedPairs(30));
            assertThat(finder.calls()).isGreaterThan(2);
            finder.looksAtAll(60);
            finder.countsAll(30);
        }
    }

    @Test
    void copiesOfOneNameAtOnePlaceAreNotDividedByACut() {
        HygieneShelf shelf = new HygieneShelf();
        for (int number = 0; number < 8; number++) {
            shelf.with(movie("1", Integer.toString(11 + number), "Night", 1960 + number / 2));
        }
        try (ToolBench bench = shelf.open()) {
            assertThat(new FaultFinder(bench).groups("{'libraryKey':'1','limit':1}"))
                    .containsExactlyInAnyOrder(
                            List.of("11", "12"), List.of("13", "14"), List.of("15", "16"), List.of("17", "18"));
        }
    }
}
