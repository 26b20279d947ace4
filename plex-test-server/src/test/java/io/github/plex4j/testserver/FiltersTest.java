package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.model.TagKind;
import io.github.plex4j.testserver.model.WatchState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiltersTest {
    private static final long NOW = Instant.parse("2026-11-21T20:00:00Z").getEpochSecond();
    private static final String HOSTILE = "Léon: The Professional & \"Friends\" <uncut>/100% #1?";

    private final PlexTestServer server = PlexTestServer.start(library());
    private final TestClient client = new TestClient(server);

    private static Library library() {
        return Library.builder()
                .clock(Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC))
                .section(Section.of("1", "Films", ItemType.MOVIE))
                .section(Section.of("2", "Shows", ItemType.SHOW))
                .items(
                        Item.builder(ItemType.MOVIE, "1", "1", "Alpha")
                                .year(1990)
                                .originallyAvailableAt(LocalDate.of(1990, 5, 1))
                                .addedAt(NOW - 86_400)
                                .tags(TagKind.GENRE, "Drama", "War")
                                .build(),
                        Item.builder(ItemType.MOVIE, "1", "2", "Beta")
                                .year(1999)
                                .addedAt(NOW - 40 * 86_400L)
                                .tags(TagKind.GENRE, "Drama")
                                .build(),
                        Item.builder(ItemType.MOVIE, "1", "3", "Alphabet")
                                .year(2010)
                                .addedAt(NOW - 60 * 86_400L)
                                .tags(TagKind.GENRE, "Comedy")
                                .build(),
                        Item.builder(ItemType.MOVIE, "1", "4", HOSTILE)
                                .guid("com.plexapp.agents.imdb://tt0110413?lang=en")
                                .addedAt(NOW - 70 * 86_400L)
                                .build(),
                        Item.builder(ItemType.MOVIE, "1", "abc", "千と千尋の神隠し")
                                .guid("local://abc")
                                .addedAt(NOW - 80 * 86_400L)
                                .extraField("rating", "7.2")
                                .build(),
                        Item.builder(ItemType.SHOW, "2", "20", "Show One").build(),
                        Item.builder(ItemType.SEASON, "2", "21", "Season 1")
                                .parent("20")
                                .index(1)
                                .build(),
                        Item.builder(ItemType.EPISODE, "2", "22", "Pilot")
                                .parent("21")
                                .index(1)
                                .build())
                .watchState(Library.OWNER, "1", new WatchState(2, NOW - 10, 0, null))
                .watchState(Library.OWNER, "2", new WatchState(0, NOW - 20, 5000, 8.0))
                .build();
    }

    @AfterAll
    void close() {
        server.close();
    }

    private String keyOf(String field, String title) {
        JsonNode choices = client.json("/library/sections/1/" + field).path("Directory");
        return TestClient.row(choices, "title", title).path("key").asText();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "year=1999|2",
                "year=1990,2010|1 3",
                "year!=1999|1 3 4 abc",
                "year%3E%3E=1990|2 3",
                "year%3C%3C=1999|1",
                "year%3E=1999|2 3",
                "year%3C=1999|1 2",
                "decade=1990|1 2",
                "title=alpha|1 3",
                "title!=alpha|2 4 abc",
                "title%3D=alpha|1",
                "title%21%3D=alpha|2 3 4 abc",
                "title%3C=alph|1 3",
                "title%3E=bet|3",
                "addedAt%3E%3E=-30d|1",
                "addedAt%3C%3C=-30d|2 3 4 abc",
                "originallyAvailableAt%3E%3E=1980-01-01|1",
                "unwatched=1|2 3 4 abc",
                "unwatched!=1|1",
                "inProgress=1|2",
                "unmatched=1|abc",
                "userRating%3E%3E=7|2",
                "viewCount=2|1",
                "year=1990&title=alpha|1",
                "push=1&year=1999&or=1&push=1&year=2010&and=1&title=alpha&pop=1&pop=1|2 3"
            })
    void filtersItems(String query, String expectedKeys) {
        JsonNode rows = client.json("/library/sections/1/all?sort=addedAt:desc&" + query)
                .path("Metadata");
        assertThat(String.join(" ", TestClient.texts(rows, "ratingKey"))).isEqualTo(expectedKeys);
    }

    @Test
    void filtersTagsByKeyWithCommaForOrAndRepetitionForAnd() {
        String drama = keyOf("genre", "Drama");
        String war = keyOf("genre", "War");
        String comedy = keyOf("genre", "Comedy");
        assertThat(client.titles("/library/sections/1/all?genre=" + drama)).containsExactly("Alpha", "Beta");
        assertThat(client.titles("/library/sections/1/all?genre=" + war + "," + comedy))
                .containsExactly("Alpha", "Alphabet");
        assertThat(client.titles("/library/sections/1/all?genre=" + drama + "&genre=" + war))
                .containsExactly("Alpha");
        assertThat(client.titles("/library/sections/1/all?genre!=" + drama))
                .hasSize(3)
                .doesNotContain("Alpha");
    }

    @ParameterizedTest
    @CsvSource({"genre=Drama", "year%3E%3D1999", "year=soon", "nonsense=1", "year%7E=3"})
    void answersAFilterItCannotReadWithTheWholeList(String query) {
        assertThat(client.titles("/library/sections/1/all?" + query)).hasSize(5);
    }

    @Test
    void reachesOtherLevelsByScope() {
        assertThat(client.titles("/library/sections/2/all?type=4&show.title=one"))
                .containsExactly("Pilot");
        assertThat(client.titles("/library/sections/2/all?type=2&episode.title=pilot"))
                .containsExactly("Show One");
        assertThat(client.titles("/library/sections/2/all?type=4&show.title=two"))
                .isEmpty();
    }

    @Test
    void limitsWhatIsFound() {
        JsonNode page = client.json(
                "/library/sections/1/all?limit=3", "X-Plex-Container-Start", "2", "X-Plex-Container-Size", "5");
        assertThat(page.path("totalSize").asInt()).isEqualTo(3);
        assertThat(page.path("size").asInt()).isEqualTo(1);
    }

    @Test
    void findsAndShowsHostileTitlesWhole() {
        String encoded = URLEncoder.encode(HOSTILE, StandardCharsets.UTF_8).replace("+", "%20");
        assertThat(client.titles("/library/sections/1/all?title%3D=" + encoded)).containsExactly(HOSTILE);
        assertThat(client.send("GET", "/library/sections/1/all?title%3D=" + encoded)
                        .body())
                .contains("Léon: The Professional &amp; &quot;Friends&quot; &lt;uncut&gt;/100% #1?");
    }

    @Test
    void keepsOddKeysAndOddFields() {
        JsonNode item = client.json("/library/metadata/abc").path("Metadata").get(0);
        assertThat(item.path("title").asText()).isEqualTo("千と千尋の神隠し");
        assertThat(item.path("rating").isTextual()).isTrue();
    }
}
