package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.tools.change.ChangeReport;
import io.github.plex4j.testserver.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Changes that a client of either era asks for: what the answer says was done is what the Plex server was told to do. */
@Timeout(60)
@Tag("S-13")
class ChangesTest {
    private static final int ALL = ClearedMovies.MOVIES;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-28T20:00:00Z"));
    private final ClearedMovies movies = new ClearedMovies();
    private final InMemoryServer server =
            new InMemoryServer(movies.catalog(), ClearedMovies.context(now::get), Duration.ofMillis(500));
    private final LineClient client = server.client();

    @AfterEach
    void stop() {
        server.close();
        movies.close();
    }

    private ObjectNode first(int count) {
        return client.object().put("count", count);
    }

    private AskingClient.Question ask(Era era, int count) {
        return AskingClient.of(client, era).ask("change", ClearedMovies.CLEAR, first(count));
    }

    /** The report in the answer of a change. */
    private static JsonNode report(JsonNode answer) {
        assertThat(answer.at("/result/isError").asBoolean(true))
                .as("%s", answer)
                .isFalse();
        return answer.at("/result/structuredContent");
    }

    @ParameterizedTest
    @EnumSource
    void anAcceptedChangeIsMadeOnce(Era era) {
        AskingClient.Question question = ask(era, 5);
        assertThat(movies.sent()).isZero();

        question.answer(AskingClient.YES);

        assertThat(report(client.next()).toString())
                .isEqualTo("{\"matched\":5,\"changed\":5,\"unchanged\":0,\"failed\":[],\"complete\":true}");
        assertThat(movies.sent()).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource
    void aChangeThatIsCalledByAFormerNameIsAskedAboutAndMade(Era era) {
        AskingClient.of(client, era)
                .ask("change", ClearedMovies.ERASE, first(2))
                .answer(AskingClient.YES);

        assertThat(report(client.next()).path("changed").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatIsGivenTwiceChangesNothingTwice(Era era) {
        AskingClient.Question question = ask(era, 5);

        question.answer(AskingClient.YES);
        JsonNode done = client.next();
        question.answer(AskingClient.YES);
        client.end();

        assertThat(report(done).path("changed").asInt()).isEqualTo(5);
        assertThat(client.rest()).hasSize(era == Era.LEGACY ? 0 : 1).allMatch(answer -> answer.has("error"));
        assertThat(movies.sent()).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatComesAfterTwoMinutesChangesNothing(Era era) {
        AskingClient.Question question = ask(era, 5);
        now.updateAndGet(time -> time.plusSeconds(120));

        question.answer(AskingClient.YES);

        JsonNode refused = client.next();
        assertThat(refused.path("id").asText()).isEqualTo(question.change());
        assertThat(refused.toString())
                .contains(
                        era == Era.LEGACY ? "given too late. Nothing was changed." : "Invalid or expired requestState");
        assertThat(movies.sent()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aClientThatIsGoneBeforeItAnswersChangesNothing(Era era) {
        ask(era, 5);

        client.end();

        assertThat(client.rest())
                .filteredOn(message -> message.has("id"))
                .hasSize(era == Era.LEGACY ? 1 : 0)
                .allMatch(answer -> answer.toString().contains("Nothing was changed"));
        assertThat(movies.sent()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aClientThatAnswersAndIsGoneHearsWhatWasDone(Era era) {
        AskingClient.Question question = ask(era, 1);
        movies.server().beforeRequest(ClearedMovies.PATH, 1, library -> client.end());

        question.answer(AskingClient.YES);

        assertThat(client.rest())
                .singleElement()
                .satisfies(answer ->
                        assertThat(report(answer).path("changed").asInt()).isEqualTo(1));
        assertThat(movies.sent()).isEqualTo(1);
    }

    private static String keys(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(key -> "\"" + key + "\"")
                .collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @EnumSource
    void theEndOfInputAmidAThousandItemsIsAnsweredWithWhatWasDone(Era era) {
        AskingClient.Question question = ask(era, ALL);
        movies.server().beforeRequest(ClearedMovies.PATH, 11, library -> {
            client.end();
            movies.awaitStop();
        });

        question.answer(AskingClient.YES);

        assertThat(client.rest())
                .singleElement()
                .satisfies(answer -> assertThat(report(answer).toString())
                        .isEqualTo("{\"matched\":1000,\"changed\":11,\"unchanged\":0,\"failed\":[],\"notTried\":989,"
                                + "\"notTriedKeys\":[" + keys(12, ALL) + "],\"complete\":false,"
                                + "\"outcome\":\"partial\"}"));
        assertThat(movies.sent()).isEqualTo(11);
    }

    @ParameterizedTest
    @EnumSource
    void theEndOfInputInAnItemThatDoesNotEndLeavesTheOutcomeUnknown(Era era) {
        CountDownLatch done = new CountDownLatch(1);
        try (InMemoryServer hasty =
                new InMemoryServer(movies.catalog(), ClearedMovies.context(now::get), Duration.ofMillis(50))) {
            AskingClient.Question question =
                    AskingClient.of(hasty.client(), era).ask("change", ClearedMovies.CLEAR, first(5));
            movies.server().beforeRequest(ClearedMovies.PATH, 1, library -> {
                hasty.client().end();
                await(done);
            });

            question.answer(AskingClient.YES);

            assertThat(hasty.client().rest()).singleElement().satisfies(answer -> {
                assertThat(answer.path("id").asText()).isEqualTo(question.change());
                assertThat(answer.at("/result/content/0/text").asText())
                        .startsWith("{\"code\":\"partial\"")
                        .endsWith("\"outcome\":\"unknown\"}");
            });
        } finally {
            done.countDown();
        }
        assertThat(movies.sent()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void aCancelledChangeIsWaitedForAtTheEndOfInput(Era era) throws Exception {
        AskingClient.Question question = ask(era, ALL);
        movies.server().beforeRequest(ClearedMovies.PATH, 11, library -> {
            client.cancel(question.change());
            client.end();
            movies.awaitStop();
        });

        question.answer(AskingClient.YES);

        assertThat(client.rest()).isEmpty();
        assertThat(movies.reported()).hasSize(1).allMatch(report -> report.changed() == 11);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("S-10")
    void aCancelAmidAThousandItemsStopsBehindTheOneUnderWayAndIsNotAnswered(Era era) throws Exception {
        AskingClient.Question question = ask(era, ALL);
        CompletableFuture<JsonNode> heard = new CompletableFuture<>();
        movies.server().beforeRequest(ClearedMovies.PATH, 11, library -> {
            client.cancel(question.change());
            movies.awaitStop();
            client.modernRequest("next", "server/discover", client.object());
            heard.complete(client.next());
        });

        question.answer(AskingClient.YES);
        ChangeReport report = movies.report();
        client.end();

        assertThat(report.changed()).isEqualTo(11);
        assertThat(report.notTried()).isEqualTo(ALL - 11);
        assertThat(heard.join().path("id").asText()).isEqualTo("next");
        assertThat(client.rest()).isEmpty();
        assertThat(movies.sent()).isEqualTo(11);
    }

    @ParameterizedTest
    @EnumSource
    void aChangeWhoseAnswerIsLostIsUnknownAndNotTriedAgain(Era era) {
        AskingClient.Question question = ask(era, 5);
        movies.server().faults().forPath(ClearedMovies.PATH, Fault.loseAnswer().times(1));

        question.answer(AskingClient.YES);

        assertThat(report(client.next()).toString())
                .isEqualTo("{\"matched\":5,\"changed\":0,\"unchanged\":0,\"failed\":[],"
                        + "\"unknown\":[{\"ratingKey\":\"1\",\"title\":\"Movie 1\"}],\"notTried\":4,"
                        + "\"notTriedKeys\":[" + keys(2, 5) + "],\"complete\":false,\"outcome\":\"unknown\"}");
        assertThat(movies.sent()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void moreFailuresThanAnAnswerHoldsAreCutAndAreNoFailure(Era era) {
        AskingClient.Question question = ask(era, ALL);
        movies.server().faults().forPath(ClearedMovies.PATH, Fault.status(404));

        question.answer(AskingClient.YES);

        JsonNode report = report(client.next());
        assertThat(report.path("matched").asInt()).isEqualTo(ALL);
        assertThat(report.path("changed").asInt()).isZero();
        assertThat(report.path("truncated").asBoolean()).isTrue();
        assertThat(report.path("failed")).hasSizeBetween(1, ALL - 1);
        assertThat(movies.sent()).isEqualTo(ALL);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("S-10")
    void sixteenPeopleWhoThinkHoldUpNoneOfAHundredReads(Era era) {
        AskingClient asking = AskingClient.of(client, era);
        List<AskingClient.Question> questions = new ArrayList<>();
        for (int person = 0; person < 16; person++) {
            questions.add(asking.ask("person " + person, ClearedMovies.CLEAR, first(1)));
        }
        for (int read = 0; read < 100; read++) {
            asking.call("read " + read, ClearedMovies.LOOK, client.object());
        }
        assertThat(client.next(100))
                .allMatch(answer -> report(answer).path("seen").asBoolean());
        assertThat(movies.sent()).isZero();

        questions.forEach(question -> question.answer(AskingClient.YES));

        Map<String, Integer> changed = new HashMap<>();
        client.next(16)
                .forEach(answer -> changed.merge(
                        answer.path("id").asText(),
                        report(answer).path("changed").asInt(),
                        Integer::sum));
        assertThat(changed)
                .hasSize(16)
                .allSatisfy((id, count) -> assertThat(count).isEqualTo(1));
        assertThat(movies.sent()).isEqualTo(16);
    }
}
