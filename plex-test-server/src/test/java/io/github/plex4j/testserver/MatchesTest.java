package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.testserver.model.CatalogTitle;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.TagKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Matches of items: found, applied, undone and refreshed, around what is locked. */
class MatchesTest {
    private static final String METROPOLIS = "plex://movie/000000000000000000001927";

    private final Library library = TestLibraries.films(1)
            .items(TestLibraries.film(1)
                    .title("metropolis")
                    .guid("local://2")
                    .summary("Copied from a tape")
                    .tags(TagKind.LABEL, "Tape")
                    .build())
            .build();
    private final PlexTestServer server = PlexTestServer.start(library);
    private final TestClient client = new TestClient(server);

    MatchesTest() {
        library.catalog()
                .add(new CatalogTitle(
                        METROPOLIS.substring(13),
                        ItemType.MOVIE,
                        "Metropolis",
                        1927,
                        LocalDate.of(1927, 1, 10),
                        "A city of the future",
                        List.of("imdb://tt0017136"),
                        List.of()));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private JsonNode item() {
        return client.json("/library/metadata/2").at("/Metadata/0");
    }

    private void put(String call) {
        assertThat(client.status("PUT", "/library/metadata/2" + call)).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"'', 80", "?title=METROPOLIS&year=1927, 100", "?title=imdb-tt0017136&year=1927, 100"})
    void findsATitleOfTheCatalogueByItsNameOrItsIdElsewhere(String query, int score) {
        JsonNode match = client.json("/library/metadata/2/matches" + query).at("/SearchResult/0");
        assertThat(match.path("guid").asText()).isEqualTo(METROPOLIS);
        assertThat(match.path("name").asText()).isEqualTo("Metropolis");
        assertThat(match.path("year").asInt()).isEqualTo(1927);
        assertThat(match.path("score").asInt()).isEqualTo(score);
    }

    @Test
    void findsNothingUnderAnUnknownTitle() {
        assertThat(client.json("/library/metadata/2/matches?title=nothing").has("SearchResult"))
                .isFalse();
    }

    @Test
    void aMatchDescribesTheItemAndLeavesLocksAndLabels() {
        put("?summary.value=Mine&summary.locked=1");

        put("/match?guid=" + METROPOLIS.replace("/", "%2F"));

        assertThat(item().path("guid").asText()).isEqualTo(METROPOLIS);
        assertThat(item().path("title").asText()).isEqualTo("Metropolis");
        assertThat(item().path("originallyAvailableAt").asText()).isEqualTo("1927-01-10");
        assertThat(item().path("summary").asText()).isEqualTo("Mine");
        assertThat(item().at("/Label/0/tag").asText()).isEqualTo("Tape");
    }

    @Test
    void aMatchWithAnUnknownGuidChangesNothingAndIsAcceptedAllTheSame() {
        String before = item().toString();
        put("/match?guid=plex%3A%2F%2Fmovie%2Funknown");
        assertThat(item().toString()).isEqualTo(before);
    }

    @Test
    void anItemThatIsUnmatchedLosesItsDescriptionAndKeepsItsTitle() {
        put("/match?guid=" + METROPOLIS.replace("/", "%2F"));

        put("/unmatch");

        assertThat(item().path("guid").asText()).isEqualTo("local://2");
        assertThat(item().path("title").asText()).isEqualTo("Metropolis");
        assertThat(item().path("summary").asText()).isEmpty();
        assertThat(item().has("Guid")).isFalse();
        assertThat(item().has("thumb")).isFalse();
        assertThat(item().at("/Label/0/tag").asText()).isEqualTo("Tape");
    }

    @Test
    void aRefreshUndoesEditsOfWhatIsNotLocked() {
        put("?summary.value=Mine&summary.locked=1&title.value=Mine");

        put("/refresh");

        assertThat(item().path("title").asText()).isEqualTo("metropolis");
        assertThat(item().path("summary").asText()).isEqualTo("Mine");
    }

    @Test
    void aRefreshAfterAMatchDescribesTheNewTitle() {
        put("/match?guid=" + METROPOLIS.replace("/", "%2F"));
        put("?title.value=Mine");

        put("/refresh");

        assertThat(item().path("title").asText()).isEqualTo("Metropolis");
    }

    @ParameterizedTest
    @CsvSource({
        "/library/metadata/2/match, 400",
        "/library/metadata/99/match?guid=x, 404",
        "/library/metadata/99/unmatch, 404",
        "'/library/metadata/2,99/refresh', 404",
        "'/library/metadata/1,2/refresh', 200",
        "'/library/metadata/1,2/analyze', 200"
    })
    void answersWithStatus(String call, int status) {
        assertThat(client.status("PUT", call)).isEqualTo(status);
    }
}
