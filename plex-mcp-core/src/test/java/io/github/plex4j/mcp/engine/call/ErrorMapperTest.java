package io.github.plex4j.mcp.engine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.plex4j.client.PlexCallException;
import io.github.plex4j.client.PlexConflictException;
import io.github.plex4j.client.PlexConnectionException;
import io.github.plex4j.client.PlexConnectionException.Reason;
import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.PlexForbiddenException;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.PlexInterruptedException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.PlexProtocolException;
import io.github.plex4j.client.PlexRateLimitedException;
import io.github.plex4j.client.PlexStatusException;
import io.github.plex4j.client.PlexTimeoutException;
import io.github.plex4j.client.PlexTooLargeException;
import io.github.plex4j.client.PlexUnauthorizedException;
import io.github.plex4j.client.PlexUnavailableException;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.text.Wording;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorMapperTest {
    private static final String GET = "GET";
    private static final String PATH = "/library/sections/{libraryKey}/all";
    private static final String SAID = "the server said no";
    private static final String HINT = "Look at it.";

    static Stream<Arguments> exceptions() {
        return Stream.of(
                arguments(new PlexInputException("A key has digits."), FailureCode.INVALID_INPUT, "Correct"),
                arguments(unreachable(Reason.REFUSED), FailureCode.UNREACHABLE, "PLEX_URL"),
                arguments(new PlexTimeoutException(GET, PATH, SAID, HINT), FailureCode.TIMEOUT, "PLEX_TIMEOUT_SECONDS"),
                arguments(
                        new PlexUnauthorizedException(GET, PATH, 401, SAID, HINT),
                        FailureCode.UNAUTHORIZED,
                        "PLEX_TOKEN_FILE"),
                arguments(new PlexForbiddenException(GET, PATH, 403, SAID, HINT), FailureCode.FORBIDDEN, HINT),
                arguments(new PlexNotFoundException(GET, PATH, 404, SAID, HINT), FailureCode.NOT_FOUND, "removed"),
                arguments(new PlexConflictException(GET, PATH, 409, SAID, HINT), FailureCode.CONFLICT, HINT),
                arguments(
                        new PlexRateLimitedException(GET, PATH, 429, SAID, HINT, null), FailureCode.RATE_LIMITED, HINT),
                arguments(unavailable(true), FailureCode.UNAVAILABLE, "maintenance"),
                arguments(unavailable(false), FailureCode.UNAVAILABLE, HINT),
                arguments(new PlexTooLargeException(GET, PATH, SAID, HINT), FailureCode.TOO_LARGE, HINT),
                arguments(new OutOfMemoryError("Java heap space"), FailureCode.TOO_LARGE, "Request less"),
                arguments(new PlexProtocolException(GET, PATH, SAID, HINT), FailureCode.UPSTREAM_ERROR, "PLEX_URL"),
                arguments(new PlexStatusException(GET, PATH, 500, SAID, HINT), FailureCode.UPSTREAM_ERROR, "PLEX_URL"),
                arguments(new OtherException("Something else."), FailureCode.UPSTREAM_ERROR, "again"),
                arguments(new PlexInterruptedException(GET, PATH, SAID, HINT), FailureCode.CANCELLED, "Call again if"),
                arguments(new InterruptedException(), FailureCode.CANCELLED, "Call again if"),
                arguments(new CancellationException(), FailureCode.CANCELLED, "Call again if"),
                arguments(ToolFailure.notFound("No such user.", "There are two."), FailureCode.NOT_FOUND, "two"),
                arguments(new IllegalStateException("secret"), FailureCode.INTERNAL, "report"),
                arguments(new StackOverflowError(), FailureCode.INTERNAL, "report"));
    }

    @ParameterizedTest
    @CsvSource({
        "/library/metadata/{ratingKey}/children, No item has this key",
        "/library/collections/{ratingKey}/children, No collection has this key",
        "/playlists/{playlistId}/items, No playlist has this key",
        "/library/sections/{libraryKey}/all, No library has this key",
        "/statistics/{kind}, The server does not have what this call asks for",
    })
    void namesTheThingThatIsNotThereAndNotThePath(String path, String thing) {
        String message = ErrorMapper.map(new PlexNotFoundException(GET, path, 404, SAID, HINT))
                .message();

        assertThat(message).startsWith(thing).doesNotContain(GET, path, "404");
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void saysWhatHappenedAndWhatToDo(Throwable thrown, FailureCode code, String hint) {
        Failure failure = ErrorMapper.map(thrown).in(Wording.ofPrograms());

        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.message()).isNotBlank().endsWith(".");
        assertThat(failure.hint()).contains(hint);
    }

    static Stream<PlexCallException> lostAnswers() {
        return Stream.of(
                new PlexConnectionException("PUT", PATH, Reason.BROKEN, SAID, HINT, true),
                new PlexTimeoutException("PUT", PATH, SAID, HINT, true),
                new PlexInterruptedException("PUT", PATH, SAID, HINT, true),
                new PlexProtocolException("PUT", PATH, SAID, HINT, true),
                new PlexStatusException("PUT", PATH, 500, SAID, HINT, true));
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void doesNotInviteToRepeatAChangeWhoseOutcomeIsUnknown(PlexCallException lost) {
        Failure failure = ErrorMapper.map(lost).in(Wording.ofPrograms());

        assertThat(failure.code()).isEqualTo(FailureCode.PARTIAL);
        assertThat(failure.json().path("outcome").asText()).isEqualTo("unknown");
        assertThat(failure.message()).contains(SAID).contains("may have made the change");
        assertThat(failure.hint()).startsWith("Look at what is there now").doesNotContain("try again", "PLEX_");
    }

    @Test
    void tellsTheCallAndTheAnswerOfPlex() {
        assertThat(ErrorMapper.map(unavailable(false)).message()).isEqualTo(GET + " " + PATH + ": " + SAID + ".");
    }

    @Test
    void tellsOneTimeToTryAgain() {
        assertThat(ErrorMapper.map(unavailable(false)).hint()).isEqualTo(HINT);
    }

    @Test
    @Tag("S-12")
    void tellsNothingOfABug() {
        assertThat(ErrorMapper.map(new IllegalStateException("/home/me secret"))
                        .json()
                        .toString())
                .doesNotContain("secret", "/home", "IllegalState");
    }

    @ParameterizedTest
    @EnumSource(FailureCode.class)
    void hasAnExitStatusThatIsNoSuccess(FailureCode code) {
        assertThat(code.exitStatus()).isPositive();
    }

    @Test
    void hasTheExitStatusesScriptsRelyOn() {
        assertThat(FailureCode.INVALID_INPUT.exitStatus()).isEqualTo(2);
        assertThat(FailureCode.UNAUTHORIZED.exitStatus()).isEqualTo(3);
        assertThat(FailureCode.UNREACHABLE.exitStatus()).isEqualTo(4);
        assertThat(FailureCode.CANCELLED.exitStatus()).isEqualTo(130);
        assertThat(FailureCode.INTERNAL.exitStatus()).isEqualTo(70);
        assertThat(FailureCode.UPSTREAM_ERROR.exitStatus()).isEqualTo(1);
        assertThat(FailureCode.UPSTREAM_ERROR.wireName()).isEqualTo("upstream_error");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void namesTheSettingThatAllowsPlainHttpOnlyWhereItIsRefused(Reason reason) {
        String hint = ErrorMapper.map(unreachable(reason)).hint();

        assertThat(hint.contains("PLEX_ALLOW_HTTP=true")).isEqualTo(reason == Reason.INSECURE_ADDRESS);
        assertThat(hint).contains("PLEX_URL");
    }

    private static PlexConnectionException unreachable(Reason reason) {
        return new PlexConnectionException(GET, PATH, reason, SAID, HINT);
    }

    private static PlexUnavailableException unavailable(boolean maintenance) {
        return new PlexUnavailableException(GET, PATH, 503, SAID, HINT, maintenance);
    }

    private static final class OtherException extends PlexException {
        private static final long serialVersionUID = 1L;

        OtherException(String message) {
            super(message);
        }
    }
}
