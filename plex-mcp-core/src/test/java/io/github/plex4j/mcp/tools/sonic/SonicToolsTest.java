package io.github.plex4j.mcp.tools.sonic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SonicToolsTest {
    private ToolBench bench = ToolBench.demo();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void listsTheTracksThatSoundMostAlike() {
        JsonNode answer = bench.call("get_sonically_similar", "{'ratingKey': '2012', 'limit': 4, 'maxDistance': 1}");

        List<Double> distances = answer.path("items").findValues("distance").stream()
                .map(JsonNode::asDouble)
                .toList();
        assertThat(distances).hasSize(4).isSorted();
        assertThat(ToolBench.texts(answer, "items", "type")).containsOnly("track");
        assertThat(answer.at("/items/0/artist").asText()).isNotBlank();
    }

    @Test
    void findsFewerWithinAShorterDistance() {
        int near = bench.call("get_sonically_similar", "{'ratingKey': '2012', 'maxDistance': 0.1}")
                .path("items")
                .size();
        int all = bench.call("get_sonically_similar", "{'ratingKey': '2012', 'maxDistance': 1}")
                .path("items")
                .size();

        assertThat(near).isLessThan(all);
    }

    @Test
    void comparesArtistsWithArtists() {
        JsonNode answer = bench.call("get_sonically_similar", "{'ratingKey': '2000', 'maxDistance': 1}");

        assertThat(ToolBench.texts(answer, "items", "type")).isNotEmpty().containsOnly("artist");
    }

    @Test
    void leadsFromOneTrackToAnother() {
        JsonNode answer = bench.call("get_sonic_path", "{'fromRatingKey': '2012', 'toRatingKey': '2013'}");

        assertThat(ToolBench.texts(answer, "items", "ratingKey"))
                .startsWith("2012")
                .endsWith("2013")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "get_sonically_similar | {'ratingKey': '101'}",
                "get_sonically_similar | {'ratingKey': '2012', 'maxDistance': 1.5}",
                "get_sonic_path | {'fromRatingKey': '2012', 'toRatingKey': '2000'}",
                "get_sonic_path | {'fromRatingKey': '101', 'toRatingKey': '2012'}",
                "get_sonic_path | {'fromRatingKey': '2012'}"
            })
    void refusesWhatHasNoSound(String tool, String arguments) {
        assertThat(bench.failure(tool, arguments).code()).isEqualTo(FailureCode.INVALID_INPUT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "get_sonically_similar | {'ratingKey': '2012'}",
                "get_sonic_path | {'fromRatingKey': '2012', 'toRatingKey': '2013'}"
            })
    void isNotSupportedWhereNothingWasAnalysed(String tool, String arguments) {
        bench.close();
        bench = ToolBench.on(
                PlexTestServer.builder(DemoLibrary.create(ToolBench.CLOCK)).plexPass(false));

        Failure failure = bench.failure(tool, arguments);

        assertThat(failure.code()).isEqualTo(FailureCode.NOT_SUPPORTED);
        assertThat(failure.hint()).contains("Plex Pass");
    }

    @Test
    void answersWithoutItemsWhereNothingIsNear() {
        JsonNode answer = bench.call("get_sonically_similar", "{'ratingKey': '2012', 'maxDistance': 0}");

        assertThat(answer.path("items")).isEmpty();
    }
}
