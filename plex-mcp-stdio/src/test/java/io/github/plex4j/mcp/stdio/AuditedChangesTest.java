package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.audit.AuditException;
import io.github.plex4j.mcp.engine.audit.AuditLog;
import io.github.plex4j.mcp.engine.audit.AuditSink;
import io.github.plex4j.testserver.Fault;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The audit log of changes that clients of both eras make. */
@Timeout(60)
@Tag("S-15")
class AuditedChangesTest {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final AtomicBoolean full = new AtomicBoolean();
    private final AuditLog log = AuditLog.to(new AuditSink() {
        @Override
        public void check() throws AuditException {
            if (full.get()) {
                throw new AuditException("its disk is full");
            }
        }

        @Override
        public void append(String line) throws AuditException {
            check();
            lines.add(line);
        }
    });
    private final ClearedMovies movies = new ClearedMovies();
    private final InMemoryServer server =
            new InMemoryServer(movies.catalog(), ClearedMovies.context(InstantSource.system()), log);
    private final LineClient client = server.client();

    @AfterEach
    void stop() {
        server.close();
        log.close();
        movies.close();
    }

    private ObjectNode first(int count) {
        return client.object().put("count", count);
    }

    private JsonNode agreed(Era era, int count) {
        AskingClient.of(client, era)
                .ask("change", ClearedMovies.CLEAR, first(count))
                .answer(AskingClient.YES);
        return client.next();
    }

    private List<JsonNode> written() {
        assertThat(log.problem()).isEmpty();
        return lines.stream().map(AskingClient::json).toList();
    }

    private List<String> texts(String field) {
        return written().stream().map(line -> line.path(field).asText()).toList();
    }

    @ParameterizedTest
    @CsvSource({"LEGACY, elicitation", "MODERN, input_request"})
    void aChangeThatAUserAgreedToSaysHow(Era era, String confirmed) {
        agreed(era, 3);

        assertThat(texts("outcome")).containsExactly("asked", "begun", "begun", "ok");
        assertThat(texts("confirmed")).containsExactly("", confirmed, "", confirmed);
        assertThat(written().get(3).path("keys").toString()).isEqualTo("[\"1\",\"2\",\"3\"]");
        assertThat(written().get(3).path("arguments").toString()).isEqualTo("[\"count\"]");
        assertThat(movies.sent()).isEqualTo(3);
    }

    @Test
    void aClientThatCannotAskConfirmsByASecondCall() {
        client.modernCall(1, ClearedMovies.CLEAR, first(3));
        client.next();
        client.modernCall(2, ClearedMovies.CLEAR, first(3).put("confirm", "Movies"));
        client.next();

        assertThat(texts("outcome")).containsExactly("failed", "begun", "begun", "ok");
        assertThat(texts("code").get(0)).isEqualTo("confirmation_required");
        assertThat(texts("confirmed").get(3)).isEqualTo("typed");
        assertThat(lines).noneMatch(line -> line.contains("Movies"));
    }

    @ParameterizedTest
    @EnumSource
    void aLostAnswerOfTheServerIsUnknown(Era era) {
        movies.server().faults().forPath(ClearedMovies.PATH, Fault.loseAnswer().times(1));

        agreed(era, 3);

        JsonNode end = written().get(3);
        assertThat(end.path("outcome").asText()).isEqualTo("unknown");
        assertThat(end.path("keys").toString()).isEqualTo("[]");
        assertThat(end.path("unknownKeys").toString()).isEqualTo("[\"1\"]");
    }

    @ParameterizedTest
    @EnumSource
    void itemsThatCouldNotBeChangedAreNotAmongTheKeys(Era era) {
        movies.server().faults().forPath(ClearedMovies.PATH, Fault.status(404).times(1));

        agreed(era, 3);

        JsonNode end = written().get(3);
        assertThat(end.path("outcome").asText()).isEqualTo("partial");
        assertThat(end.path("items").asInt()).isEqualTo(2);
        assertThat(end.path("keys").toString()).isEqualTo("[\"2\",\"3\"]");
    }

    @ParameterizedTest
    @EnumSource
    void withoutALogNobodyIsAskedAndNothingIsSent(Era era) {
        full.set(true);
        AskingClient.of(client, era).call("change", ClearedMovies.CLEAR, first(3));

        JsonNode answer = client.next();

        assertThat(answer.at("/result/isError").asBoolean()).isTrue();
        assertThat(answer.at("/result/content/0/text").asText())
                .contains("\"code\":\"invalid_input\"", "the audit log cannot be written: its disk is full");
        assertThat(movies.server().requests().all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aLogThatFailsWhileTheUserThinksRefusesTheChange(Era era) {
        AskingClient.Question question = AskingClient.of(client, era).ask("change", ClearedMovies.CLEAR, first(3));
        full.set(true);
        question.answer(AskingClient.YES);

        assertThat(client.next().at("/result/isError").asBoolean()).isTrue();
        assertThat(movies.server().requests().all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aReadIsAnsweredWithoutALog(Era era) {
        full.set(true);
        AskingClient.of(client, era).call("look", ClearedMovies.LOOK, client.object());

        assertThat(client.next().at("/result/structuredContent/seen").asBoolean())
                .isTrue();
    }
}
