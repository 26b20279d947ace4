package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.query.FilterList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers differ in which filters they have and whether they list them. */
class FilterListTest {
    private static final Library LIBRARY = GeneratedLibrary.builder().movies(60).build();

    @ParameterizedTest
    @ValueSource(strings = {"videoCodec=h264", "audioCodec=aac"})
    void passesOverFiltersByCodecUnlessTheServerHasThem(String filter) {
        String path = "/library/sections/1/all?" + filter;
        String choices = "/library/sections/1/" + filter.substring(0, filter.indexOf('='));
        try (PlexTestServer usual = PlexTestServer.start(LIBRARY);
                PlexTestServer complete = PlexTestServer.builder(LIBRARY)
                        .filters(FilterList.COMPLETE)
                        .start()) {
            assertThat(new TestClient(usual).titles(path)).hasSize(60);
            assertThat(new TestClient(usual).status("GET", choices)).isEqualTo(404);
            assertThat(new TestClient(complete).titles(path)).hasSizeBetween(1, 59);
            assertThat(new TestClient(complete).json(choices).path("Directory")).isNotEmpty();
        }
    }

    @Test
    void listsOnlyTheFiltersItHas() {
        try (PlexTestServer server = PlexTestServer.builder(LIBRARY)
                .filters(FilterList.USUAL.without("hdr"))
                .start()) {
            JsonNode filters = new TestClient(server)
                    .json("/library/sections/1/filters?type=1")
                    .path("Directory");
            assertThat(TestClient.texts(filters, "filter"))
                    .contains("resolution", "genre")
                    .doesNotContain("hdr", "videoCodec", "audioCodec");
        }
    }

    @Test
    void filtersWithoutSayingWhichFiltersThereAre() {
        try (PlexTestServer server = PlexTestServer.builder(LIBRARY)
                .filters(FilterList.USUAL.unlisted())
                .start()) {
            TestClient client = new TestClient(server);
            assertThat(client.json("/library/sections/1/all?includeMeta=1").has("Meta"))
                    .isFalse();
            assertThat(client.json("/library/sections/1?includeDetails=1").has("Type"))
                    .isFalse();
            assertThat(client.status("GET", "/library/sections/1/filters")).isEqualTo(404);
            assertThat(client.titles("/library/sections/1/all?title=no%20such%20title"))
                    .isEmpty();
        }
    }
}
