package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Calls in flight in a session of the older revisions. */
class StdioServerTest extends WaitingServer {
    @Test
    @Tag("S-12")
    void tellsNothingOfAnException() {
        client.shakeHands();
        client.call(1, "fail");
        JsonNode answer = client.next();
        assertThat(errorCode(answer)).isEqualTo(-32603);
        assertThat(answer.toString()).doesNotContain("secret").doesNotContain("Exception");
    }

    @Test
    void carriesOnAfterACallThatBreaksTheVirtualMachinesRules() {
        client.shakeHands();
        client.call(1, "break");
        assertThat(errorCode(client.next())).isEqualTo(-32603);
        client.call(2, "echo", client.object().put("text", "still here"));
        assertThat(text(client.next())).isEqualTo("still here");
    }

    @Test
    void answersPingWhileCallsStall() {
        client.shakeHands();
        for (int call = 0; call < 20; call++) {
            client.call(call, "wait");
        }
        client.request("ping", "ping", client.object());
        assertThat(client.next().path("id").asText()).isEqualTo("ping");
        assertThat(toolThread.join()).isNotEqualTo("plex-mcp-stdin");
    }

    @Test
    @Tag("S-10")
    void interruptsACancelledCallAndDoesNotAnswerIt() throws Exception {
        client.shakeHands();
        client.call(1, "wait");
        assertThat(toolThread.get(10, TimeUnit.SECONDS)).isNotEmpty();
        client.cancel(1);
        assertThat(interrupted.get(10, TimeUnit.SECONDS)).isEqualTo("interrupted");
        client.call(1, "echo", client.object().put("text", "the id is free again"));
        assertThat(text(client.next())).isEqualTo("the id is free again");
        client.end();
        assertThat(client.rest()).isEmpty();
    }

    @Test
    void takesNoNoticeOfACancellationThatComesLateOrNamesNothing() {
        client.shakeHands();
        client.cancel(99);
        client.cancel(client.object());
        client.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\"}");
        client.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/roots/list_changed\"}");
        client.send("{\"jsonrpc\":\"2.0\",\"id\":3,\"result\":{}}");
        client.send("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32700,\"message\":\"?\"}}");
        client.call(1, "echo", client.object().put("text", "fine"));
        assertThat(text(client.next())).isEqualTo("fine");
    }

    @Test
    void answersNoSecondCallWithTheIdOfOneInFlight() {
        client.shakeHands();
        client.call(1, "wait");
        client.call(1, "echo", client.object().put("text", "no"));
        client.request(2, "ping", client.object());
        assertThat(client.next().path("id").asInt()).isEqualTo(2);
        release.countDown();
        assertThat(text(client.next())).isEqualTo("released");
        client.end();
        assertThat(client.rest()).isEmpty();
    }

    @Test
    @Tag("S-09")
    void refusesRequestsThatAreTooLargeTogether() {
        client.shakeHands();
        ObjectNode large = client.object().put("text", "x".repeat(StdioServer.MAX_LINE_BYTES - 200));
        for (int call = 0; call < 5; call++) {
            client.call(call, "wait", large);
        }
        JsonNode answer = client.next();
        assertThat(answer.path("id").asInt()).isEqualTo(4);
        assertThat(errorCode(answer)).isEqualTo(-32000);
    }

    @Test
    @Tag("S-11")
    void answersTenThousandCallsOfAClientThatReadsOnlyAfterwards() {
        client.shakeHands();
        for (int call = 0; call < 10_000; call++) {
            client.call(call, "echo", client.object().put("text", "number " + call));
        }
        List<JsonNode> answers = client.next(10_000);
        assertThat(answers).extracting(answer -> answer.path("id").asInt()).doesNotHaveDuplicates();
        assertThat(answers)
                .allMatch(answer ->
                        text(answer).equals("number " + answer.path("id").asInt()));
    }

    @Test
    void waitsForCallsInFlightAtTheEndOfInput() {
        client.shakeHands();
        client.call(1, "wait");
        assertThat(toolThread.join()).isNotEmpty();
        client.end();
        release.countDown();
        assertThat(client.rest())
                .singleElement()
                .satisfies(answer -> assertThat(text(answer)).isEqualTo("released"));
        assertThat(served).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    @Tag("S-10")
    void answersAndInterruptsACallThatOutlivesTheInput() throws Exception {
        client.shakeHands();
        client.call(1, "wait");
        client.end();
        assertThat(client.rest())
                .singleElement()
                .satisfies(answer -> assertThat(errorCode(answer)).isEqualTo(-32000));
        assertThat(interrupted.get(10, TimeUnit.SECONDS)).isEqualTo("interrupted");
        assertThat(served).succeedsWithin(Duration.ofSeconds(10));
    }
}
