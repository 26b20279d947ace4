package io.github.plex4j.mcp.tools.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.Fault;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bandwidth in answers equals the sums of the server's own rows. */
@TestInstance(Lifecycle.PER_CLASS)
class ServerUsageToolsTest {
    private static final Instant NOW = ToolBench.NOW;

    private final ToolBench bench = ToolBench.demo();

    @AfterAll
    void close() {
        bench.close();
    }

    /** The rows of the server itself, asked for without the client. */
    private JsonNode rows(String path, String array) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(bench.server.uri().resolve(path))
                .header("X-Plex-Token", bench.server.token())
                .header("Accept", "application/json")
                .build();
        String body = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .body();
        return new ObjectMapper().readTree(body).path("MediaContainer").path(array);
    }

    private static Map<String, Long> sums(JsonNode rows, Function<JsonNode, String> group, String bytes) {
        Map<String, Long> sums = new HashMap<>();
        rows.forEach(row -> sums.merge(group.apply(row), row.path(bytes).asLong(), Long::sum));
        return sums;
    }

    private static String start(JsonNode row) {
        return OffsetDateTime.parse(row.path("startsAt").asText()).toInstant().toString();
    }

    private static String at(JsonNode row) {
        return Instant.ofEpochSecond(row.path("at").asLong()).toString();
    }

    @ParameterizedTest
    @CsvSource({"24, hour, 4", "24, user, 4", "24, device, 4", "720, day, 3", "720, user, 3", "720, device, 3"})
    void eachGroupIsTheSumOfItsRows(int hours, String groupBy, int timespan) throws IOException, InterruptedException {
        JsonNode raw = rows("/statistics/bandwidth?timespan=" + timespan, "StatisticsBandwidth");

        JsonNode answer = bench.call("get_server_usage", "{'hours':" + hours + ",'groupBy':'" + groupBy + "'}");

        Function<JsonNode, String> told = groupBy.equals("user")
                ? row -> row.path("user").path("userId").asText()
                : groupBy.equals("device")
                        ? row -> row.path("device").path("deviceId").asText()
                        : row -> start(row);
        Function<JsonNode, String> expected = groupBy.equals("user")
                ? row -> row.path("accountID").asText()
                : groupBy.equals("device") ? row -> row.path("deviceID").asText() : row -> at(row);
        assertThat(sums(answer.path("rows"), told, "bytes")).isNotEmpty().isEqualTo(sums(raw, expected, "bytes"));
        assertThat(answer.path("totalBytes").asLong())
                .isEqualTo(sums(raw, row -> "", "bytes").get(""));
    }

    @Test
    void whatLeftTheNetworkIsToldApart() throws IOException, InterruptedException {
        JsonNode raw = rows("/statistics/bandwidth?timespan=4", "StatisticsBandwidth");
        Map<String, Long> sums = sums(raw, row -> row.path("lan").asText(), "bytes");

        JsonNode rows = bench.call("get_server_usage", "{}").path("rows");

        assertThat(sums(rows, row -> "", "localBytes").get("")).isEqualTo(sums.getOrDefault("true", 0L));
        assertThat(sums(rows, row -> "", "remoteBytes").get("")).isEqualTo(sums.getOrDefault("false", 0L));
    }

    @Test
    void timeIsInOrderAndUsersAndDevicesBeginWithTheMost() {
        JsonNode hours = bench.call("get_server_usage", "{}").path("rows");
        JsonNode users =
                bench.call("get_server_usage", "{'hours':720,'groupBy':'user'}").path("rows");

        assertThat(hours.findValuesAsText("startsAt")).isSorted();
        assertThat(users.findValues("bytes"))
                .extracting(JsonNode::asLong)
                .isSortedAccordingTo((first, second) -> Long.compare(second, first))
                .hasSizeGreaterThan(1);
        assertThat(users.path(0).path("user").path("name").asText()).isNotEmpty();
    }

    @Test
    void moreThanADayIsCountedInWholeDaysAndSaysFromWhen() {
        JsonNode days = bench.call("get_server_usage", "{'hours':720,'groupBy':'day'}");
        Instant day = Instant.parse(days.path("rows").path(3).path("startsAt").asText());
        long hours = Duration.between(day, NOW).toHours() - 5;

        JsonNode answer = bench.call("get_server_usage", "{'groupBy':'user','hours':" + hours + "}");

        assertThat(answer.path("since").asText()).isEqualTo(day.toString());
        assertThat(answer.path("totalBytes").asLong())
                .isEqualTo(days.path("totalBytes").asLong()
                        - days.path("rows").path(0).path("bytes").asLong()
                        - days.path("rows").path(1).path("bytes").asLong()
                        - days.path("rows").path(2).path("bytes").asLong());
    }

    @Test
    void hoursThatTheServerHasForgottenAreSeenFromTheOldestItHas() {
        JsonNode answer = bench.call("get_server_usage", "{'hours':720}");

        assertThat(answer.path("since").asText()).isEqualTo("2026-01-30T12:00:00Z");
        assertThat(Instant.parse(answer.path("recordedSince").asText())).isAfter(NOW.minus(Duration.ofHours(25)));
    }

    @Test
    void samplesOfTheMachineAreSummedUp() throws IOException, InterruptedException {
        JsonNode raw = rows("/statistics/resources?timespan=6", "StatisticsResources");
        double[] samples = StreamSupport.stream(raw.spliterator(), false)
                .mapToDouble(sample -> sample.path("hostCpuUtilization").asDouble())
                .toArray();

        JsonNode load = bench.call("get_server_usage", "{}").path("load");

        assertThat(load.path("samples").asInt()).isEqualTo(samples.length);
        assertThat(load.path("until").asText()).isEqualTo("2026-03-01T12:00:00Z");
        JsonNode processor = load.path("hostCpuPercent");
        assertThat(processor.path("least").asDouble())
                .isEqualTo(DoubleStream.of(samples).min().orElseThrow());
        assertThat(processor.path("most").asDouble())
                .isEqualTo(DoubleStream.of(samples).max().orElseThrow());
        assertThat(processor.path("mean").asDouble())
                .isCloseTo(DoubleStream.of(samples).average().orElseThrow(), within(0.005));
    }

    @Test
    void theAnswerIsSmall() {
        assertThat(bench.call("get_server_usage", "{'hours':720,'groupBy':'user'}")
                        .toString())
                .hasSizeLessThan(1_500);
    }

    @Test
    void whereItIsNotKnownWhatWentWhereTheSumAloneSaysIt() {
        long hour = NOW.getEpochSecond() - 3_600;
        String sent = "{\"MediaContainer\":{\"size\":2,\"StatisticsBandwidth\":[{\"at\":" + hour
                + ",\"bytes\":5},{\"at\":" + hour + ",\"bytes\":7,\"lan\":true}]}}";
        try (ToolBench counting = ToolBench.demo()) {
            counting.server
                    .faults()
                    .forPath(
                            "/statistics/bandwidth",
                            Fault.status(200, sent, Map.of("Content-Type", "application/json")));

            JsonNode row = counting.call("get_server_usage", "{'groupBy':'user'}")
                    .path("rows")
                    .path(0);

            assertThat(row.path("bytes").asLong()).isEqualTo(12);
            assertThat(row.path("localBytes").asLong()).isEqualTo(7);
            assertThat(row.path("remoteBytes").asLong()).isZero();
            assertThat(row.path("user").isEmpty()).isTrue();
        }
    }

    @Test
    void theNewestHoursAreKeptWhereTheAnswerWouldBeTooLong() {
        try (ToolBench narrow = ToolBench.demo().answering(900)) {
            JsonNode whole = bench.call("get_server_usage", "{}");
            JsonNode answer = narrow.call("get_server_usage", "{}");

            int rows = answer.path("rows").size();
            assertThat(answer.path("truncated").asBoolean()).isTrue();
            assertThat(answer.path("rows").get(rows - 1))
                    .isEqualTo(whole.path("rows").get(whole.path("rows").size() - 1));
            assertThat(answer.path("totalBytes")).isEqualTo(whole.path("totalBytes"));
        }
    }

    @Test
    void aServerThatDoesNotCountSaysSo() {
        try (ToolBench without = ToolBench.on(DemoLibrary.create(ToolBench.CLOCK))) {
            Failure failure = without.failure("get_server_usage", "{}");

            assertThat(failure.code()).isEqualTo(FailureCode.NOT_SUPPORTED);
            assertThat(failure.hint()).contains("Plex Pass");
        }
    }
}
