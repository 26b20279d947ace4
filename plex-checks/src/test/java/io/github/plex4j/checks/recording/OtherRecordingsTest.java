package io.github.plex4j.checks.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.internal.http.TransportSettings;
import io.github.plex4j.client.internal.http.Transports;
import io.github.plex4j.client.internal.json.ContainerReader;
import io.github.plex4j.client.internal.json.Row;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers to calls the client does not make are carried and read without loss all the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherRecordingsTest {
    private static final String PATH = "/recorded";

    private final ObjectMapper mapper = new ObjectMapper();
    private RecordedServer server;
    private PlexTransport transport;

    @BeforeAll
    void start() throws IOException {
        server = new RecordedServer();
        transport = Transports.create(TransportSettings.builder(server.uri()).build());
    }

    @AfterAll
    void stop() {
        transport.close();
        server.close();
    }

    static Iterable<String> files() {
        return new TreeSet<>(Recordings.NOT_CALLED.keySet());
    }

    @Test
    void noneIsListedThatIsNotThere() {
        assertThat(Recordings.files()).containsAll(Recordings.NOT_CALLED.keySet());
    }

    @ParameterizedTest
    @MethodSource("files")
    void theTransportCarriesTheWholeAnswer(String file) throws IOException {
        String text = Recordings.text(file);
        server.answer(PATH, text);

        JsonNode carried = transport.exchange(PlexRequest.get(PATH), body -> mapper.readTree(body.stream()));

        assertThat(carried).isEqualTo(mapper.readTree(text));
    }

    /** An answer of plex.tv has no container around it; here it is given one, as the reader asks for it. */
    @ParameterizedTest
    @MethodSource("files")
    void theLenientReaderShowsEveryField(String file) throws IOException {
        List<JsonNode> recorded = rows(mapper.readTree(Recordings.text(file)));
        ObjectNode answer = mapper.createObjectNode();
        recorded.forEach(answer.putObject("MediaContainer").putArray("Metadata")::add);
        server.answer(PATH, mapper.writeValueAsString(answer));

        List<Row> read = transport
                .exchange(PlexRequest.get(PATH), ContainerReader.rows("Metadata", row -> row))
                .rows();

        assertThat(read).isNotEmpty().hasSameSizeAs(recorded);
        for (int index = 0; index < read.size(); index++) {
            assertHolds(read.get(index), recorded.get(index));
        }
    }

    private static List<JsonNode> rows(JsonNode answer) {
        JsonNode rows = answer.isArray() ? answer : answer.at("/MediaContainer/Metadata");
        return rows.isMissingNode()
                ? List.of(answer)
                : StreamSupport.stream(rows.spliterator(), false).toList();
    }

    private static void assertHolds(Row row, JsonNode recorded) {
        for (Map.Entry<String, JsonNode> field : recorded.properties()) {
            String name = field.getKey();
            JsonNode value = field.getValue();
            assertThat(row.has(name)).as(name).isEqualTo(!value.isNull());
            if (value.isValueNode() && !value.isNull()) {
                assertThat(row.text(name)).as(name).isEqualTo(value.asText());
            }
            if (value.isContainerNode()) {
                assertHolds(row, name, value);
            }
        }
    }

    private static void assertHolds(Row row, String name, JsonNode value) {
        List<JsonNode> recorded = value instanceof ArrayNode array
                ? StreamSupport.stream(array.spliterator(), false).toList()
                : List.of(value);
        List<Row> read = row.list(name, inner -> inner);
        assertThat(read).as(name).hasSameSizeAs(recorded);
        for (int index = 0; index < read.size(); index++) {
            assertHolds(read.get(index), recorded.get(index));
        }
    }
}
