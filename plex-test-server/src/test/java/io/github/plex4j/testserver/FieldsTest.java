package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.testserver.query.FilterList;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each field does in a filter or a sort what its name says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FieldsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T20:00:00Z"), ZoneOffset.UTC);

    private final PlexTestServer server = PlexTestServer.builder(GeneratedLibrary.builder()
                    .clock(CLOCK)
                    .movies(400)
                    .shows(6)
                    .episodes(90)
                    .artists(3)
                    .albums(8)
                    .tracks(40)
                    .historyRows(600)
                    .accounts(3)
                    .build())
            .filters(FilterList.COMPLETE)
            .start();
    private final TestClient client = new TestClient(server);

    @AfterAll
    void close() {
        server.close();
    }

    private int count(String query) {
        return client.json(query + "&X-Plex-Container-Start=0&X-Plex-Container-Size=0")
                .path("totalSize")
                .asInt();
    }

    /** A test and its opposite divide the list. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1/all?type=1 | unwatched=1 | unwatched=0",
                "1/all?type=1 | hdr=1 | hdr!=1",
                "1/all?type=1 | duplicate=1 | duplicate=0",
                "1/all?type=1 | unmatched=1 | unmatched=0",
                "1/all?type=1 | resolution=4k | resolution!=4k",
                "1/all?type=1 | videoCodec=hevc | videoCodec!=hevc",
                "1/all?type=1 | audioCodec=aac | audioCodec!=aac",
                "1/all?type=1 | subtitleLanguage=en | subtitleLanguage!=en",
                "1/all?type=1 | contentRating=R | contentRating!=R",
                "1/all?type=1 | title=harbor | title!=harbor",
                "1/all?type=1 | title%3D=Silent%20Harbor | title%21%3D=Silent%20Harbor",
                "1/all?type=1 | studio=kestrel | studio!=kestrel",
                "1/all?type=1 | year=1950,1960,1970 | year!=1950,1960,1970",
                "1/all?type=1 | year%3E%3E=1980 | year%3C%3C=1981",
                "1/all?type=1 | decade=1980 | decade!=1980",
                "1/all?type=1 | rating%3E%3E=5 | rating%3C=5",
                "1/all?type=1 | duration%3E%3E=6000000 | duration%3C%3C=6000001",
                "1/all?type=1 | mediaSize%3E%3E=9000000000 | mediaSize%3C%3C=9000000001",
                "1/all?type=1 | mediaBitrate%3E%3E=8000 | mediaBitrate%3C%3C=8001",
                "1/all?type=1 | addedAt%3E%3E=-900d | addedAt%3C%3C=-900d",
                "1/all?type=1 | addedAt%3E%3E=2024-01-01 | addedAt%3C%3C=2024-01-01",
                "1/all?type=1 | originallyAvailableAt%3E%3E=1980-01-01 | originallyAvailableAt%3C%3C=1980-01-01",
                "1/all?type=1 | id=1,2,3 | id!=1,2,3",
                "1/all?type=1 | viewCount%3E%3E=1 | viewCount%3C%3C=2",
                "2/all?type=2 | unwatchedLeaves=1 | unwatchedLeaves=0",
                "2/all?type=4 | index=1 | index!=1",
                "2/all?type=4 | audienceRating%3E%3E=5 | audienceRating%3C%3C=5.01",
                "3/all?type=9 | year%3E%3E=1990 | year%3C%3C=1991"
            })
    void divideAList(String list, String filter, String opposite) {
        String path = "/library/sections/" + list.strip();
        int all = count(path);
        int passed = count(path + '&' + filter.strip());
        int failed = count(path + '&' + opposite.strip());
        assertThat(passed).isBetween(0, all);
        assertThat(passed + failed).isEqualTo(all);
        assertThat(failed).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "year",
                "originallyAvailableAt",
                "rating",
                "audienceRating",
                "duration",
                "addedAt",
                "updatedAt",
                "viewCount",
                "lastViewedAt"
            })
    void sortAList(String field) {
        JsonNode rows = client.json("/library/sections/1/all?type=1&sort=" + field + ":desc")
                .path("Metadata");
        assertThat(rows).hasSize(400);
        for (int index = 1; index < rows.size(); index++) {
            assertThat(value(rows.get(index - 1), field)).isGreaterThanOrEqualTo(value(rows.get(index), field));
        }
    }

    private static double value(JsonNode row, String field) {
        String text = row.path(field).asText("0").replace("-", "");
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2/all?type=2&sort=unviewedLeafCount:desc",
                "2/all?type=2&sort=episode.addedAt:desc",
                "2/all?type=2&sort=year:desc:nullsLast",
                "2/all?type=3&sort=show.titleSort,index",
                "2/all?type=4&sort=mediaHeight:desc,mediaSize",
                "2/all?type=4&sort=userRating,viewOffset:desc",
                "3/all?type=10&sort=artist.titleSort:desc,album.year,track.index",
                "3/all?type=10&sort=random",
                "3/all?type=8&sort=lastViewedAt:desc",
                "1/all?type=1&sort=studio,contentRating:desc,editionTitle",
                "1/all?type=1&sort=nonsense"
            })
    void keepAllRowsWhateverTheSort(String list) {
        String path = "/library/sections/" + list;
        assertThat(client.json(path).path("size").asInt()).isEqualTo(count(path.replaceAll("&sort=.*", "")));
    }

    @ParameterizedTest
    @CsvSource({
        "viewedAt%3E=-30d, viewedAt%3C=-30d",
        "viewedAt%3E%3E=-30d, viewedAt%3C%3C=-30d",
        "accountID=1, 'accountID=10000001,10000002'",
        "'deviceID=1,2', 'deviceID=3,4,5'",
        "librarySectionID=1, 'librarySectionID=2,3'"
    })
    void divideTheHistory(String filter, String opposite) {
        String path = "/status/sessions/history/all?sort=viewedAt:desc&";
        assertThat(count(path + filter) + count(path + opposite)).isBetween(598, 600);
        assertThat(count(path + filter)).isPositive();
    }
}
