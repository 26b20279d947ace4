package io.github.plex4j.mcp.tools.hygiene;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.model.ItemBuilder;
import io.github.plex4j.testserver.model.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Titles nobody has watched for long, while somebody watches one of them. */
class StaleWhilePlayingTest {
    private static final String MOVIES = "{'libraryKey':'1','notWatchedForDays':300}";
    private static final String SHOWS = "{'libraryKey':'3','notWatchedForDays':300}";

    private final ToolBench bench = new HygieneShelf()
            .with(movie("1", "1", "Old"))
            .with(movie("1", "2", "Older"))
            .with(movie("2", "3", "Old"))
            .show("31", "Long")
            .episodes("31", 1, 1)
            .show("32", "Short")
            .episodes("32", 1, 1)
            .open();

    @AfterEach
    void close() {
        bench.close();
    }

    private static ItemBuilder movie(String section, String key, String title) {
        return HygieneShelf.movie(section, key, title, 1950).guid("plex://movie/" + title);
    }

    private void play(String ratingKey) {
        Session.Player player = new Session.Player("TV", "Plex", "WebOS", "m1", "10.0.0.2", true);
        bench.server
                .library()
                .sessions()
                .put(new Session("1", null, ratingKey, 1, player, "playing", 0, 0, "lan", null));
    }

    private String keyOfEpisode(String show) {
        return bench.call("get_children", "{'ratingKey':'" + show + "','level':'leaves'}")
                .path("items")
                .get(0)
                .path("ratingKey")
                .asText();
    }

    private JsonNode find(String question) {
        return bench.call("find_stale", question);
    }

    @Test
    void allAreStaleWhileNobodyPlaysThem() {
        assertThat(ToolBench.titles(find(MOVIES))).containsExactlyInAnyOrder("Old", "Older");
        assertThat(ToolBench.titles(find(SHOWS))).containsExactlyInAnyOrder("Long", "Short");
    }

    @Test
    void aMovieThatIsPlayedNowIsNotStale() {
        play("1");

        assertThat(ToolBench.titles(find(MOVIES))).containsExactly("Older");
    }

    @Test
    void norIsAMovieOfWhichACopyIsPlayedNow() {
        play("3");

        assertThat(ToolBench.titles(find(MOVIES))).containsExactly("Older");
    }

    @Test
    void norIsAShowOfWhichAnEpisodeIsPlayedNow() {
        play(keyOfEpisode("31"));

        assertThat(ToolBench.titles(find(SHOWS))).containsExactly("Short");
    }

    private static String note(JsonNode answer) {
        return answer.path("note").asText();
    }

    @Test
    void saysHowManyAreLeftOutBecauseTheyArePlayedNow() {
        String before = note(find(MOVIES));
        assertThat(before).doesNotContain("playing");
        play("1");
        assertThat(note(find(MOVIES))).isEqualTo(before + " Left out because somebody is playing them now: 1 title.");
    }

    @Test
    void saysSoOfShowsToo() {
        play(keyOfEpisode("31"));
        assertThat(note(find(SHOWS))).endsWith("Left out because somebody is playing them now: 1 title.");
    }

    @Test
    void doesNotCountWhatWouldBeLeftOutAnyway() {
        play("1");
        assertThat(note(find("{'libraryKey':'1','notWatchedForDays':300,'minSizeBytes':900000000000}")))
                .doesNotContain("playing");
    }

    @Test
    void whatIsPlayedIsAskedForAnewByEveryCall() {
        find(MOVIES);
        play("2");

        assertThat(ToolBench.titles(find(MOVIES))).containsExactly("Old");
    }
}
