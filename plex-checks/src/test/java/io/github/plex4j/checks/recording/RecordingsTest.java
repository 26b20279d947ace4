package io.github.plex4j.checks.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Answers of real servers are read without loss: every field is shown by the public types of the client, with its value, or
 * is listed as left out on purpose.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordingsTest {
    private static final String CONTAINER = "MediaContainer";

    private final ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private final LeftOut leftOut = LeftOut.read();
    private RecordedServer server;

    @BeforeAll
    void start() throws IOException {
        server = new RecordedServer();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    static Stream<Recording> recordings() {
        return Recordings.all().stream();
    }

    static Stream<Recording> recordingsOfRows() {
        return recordings().filter(recording -> !recording.rows().isEmpty());
    }

    @Test
    void everyRecordingAnswersACallOrIsListedAsNotCalled() {
        assertThat(Recordings.files())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(
                                Recordings.called().contains(file) || Recordings.NOT_CALLED.containsKey(file))
                        .as(file)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("recordingsOfRows")
    void everyRowShowsItsValues(Recording recording) throws JsonProcessingException {
        JsonNode answer = mapper.readTree(Recordings.text(recording.file()));
        List<JsonNode> rows = rows(recording, answer);

        List<?> values = (List<?>) ask(recording, answer);

        assertThat(values).as("what the client makes of the rows").hasSameSizeAs(rows);
        for (int index = 0; index < rows.size(); index++) {
            Set<String> forms = Exposed.by(values.get(index)).writtenForms();
            assertThat(Scalar.in(rows.get(index)))
                    .as("values of row %s that are not shown", index)
                    .filteredOn(scalar -> !leftOut.contains(recording.kind(), scalar.path()))
                    .filteredOn(scalar -> !isUnknownProgress(scalar))
                    .filteredOn(scalar -> !forms.contains(scalar.written()))
                    .isEmpty();
        }
    }

    /** A field is shown when a change of it changes what the client shows. */
    @ParameterizedTest
    @MethodSource("recordings")
    void everyFieldIsShownOrListedAsLeftOut(Recording recording) throws JsonProcessingException {
        JsonNode answer = shortened(recording, mapper.readTree(Recordings.text(recording.file())));
        String prefix = prefix(recording);
        Map<String, String> shown = Exposed.by(ask(recording, answer)).texts();

        Set<String> missing = new TreeSet<>();
        for (String path : paths(answer)) {
            String field = path.startsWith(prefix) ? path.substring(prefix.length()) : path;
            if (!leftOut.contains(recording.kind(), field)
                    && Exposed.by(ask(recording, Scalar.changed(answer, path)))
                            .texts()
                            .equals(shown)) {
                missing.add(recording.kind() + ":" + field);
            }
        }

        assertThat(missing).as("fields that are neither shown nor listed").isEmpty();
    }

    @Test
    void nothingIsListedAsLeftOutThatNoAnswerHas() throws JsonProcessingException {
        for (Recording recording : Recordings.all()) {
            String prefix = prefix(recording);
            for (String path : paths(mapper.readTree(Recordings.text(recording.file())))) {
                leftOut.contains(recording.kind(), path.startsWith(prefix) ? path.substring(prefix.length()) : path);
            }
        }

        assertThat(leftOut.unused()).isEmpty();
    }

    private Object ask(Recording recording, JsonNode answer) throws JsonProcessingException {
        server.answer(recording.path(), mapper.writeValueAsString(answer));
        return recording.call().apply(server.client());
    }

    /** Plex writes -1 where it does not know how far something is; the client then shows nothing. */
    private static boolean isUnknownProgress(Scalar scalar) {
        return scalar.path().equals("progress") && scalar.written().equals("-1");
    }

    private static Set<String> paths(JsonNode answer) {
        return new TreeSet<>(Scalar.in(answer).stream().map(Scalar::path).toList());
    }

    private static String prefix(Recording recording) {
        return recording.rows().isEmpty() ? CONTAINER + "." : CONTAINER + "." + recording.rows() + ".";
    }

    private static List<JsonNode> rows(Recording recording, JsonNode answer) {
        List<JsonNode> rows = new ArrayList<>();
        JsonNode found = answer.path(CONTAINER).path(recording.rows());
        if (found.isObject()) {
            rows.add(found);
        } else {
            found.forEach(rows::add);
        }
        return rows;
    }

    /** Without the rows that bring no field that was not there before. */
    private static JsonNode shortened(Recording recording, JsonNode answer) {
        JsonNode container = answer.path(CONTAINER);
        if (!(container.path(recording.rows()) instanceof ArrayNode)) {
            return answer;
        }
        ArrayNode kept = ((ObjectNode) container).arrayNode();
        Set<String> seen = new HashSet<>();
        for (JsonNode row : rows(recording, answer)) {
            if (seen.addAll(paths(row))) {
                kept.add(row);
            }
        }
        ((ObjectNode) container).set(recording.rows(), kept);
        return answer;
    }
}
