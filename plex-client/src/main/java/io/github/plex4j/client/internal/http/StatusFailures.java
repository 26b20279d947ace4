package io.github.plex4j.client.internal.http;

import io.github.plex4j.client.PlexConflictException;
import io.github.plex4j.client.PlexForbiddenException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.PlexRateLimitedException;
import io.github.plex4j.client.PlexStatusException;
import io.github.plex4j.client.PlexUnauthorizedException;
import io.github.plex4j.client.PlexUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Turns an answer that is not a success into the exception that fits. */
final class StatusFailures {
    private static final int LOOKED_AT = 4096;

    private final Clock clock;

    StatusFailures(Clock clock) {
        this.clock = clock;
    }

    /** Returns what may be tried again, and throws the rest. */
    RetryableFailure of(Call call, Answer answer) {
        String method = call.request().method();
        String template = call.request().pathTemplate();
        int status = answer.status();
        switch (status) {
            case 401 -> throw unauthorized(call);
            case 403 ->
                throw new PlexForbiddenException(
                        method,
                        template,
                        status,
                        "the token is valid but not sufficient (403)",
                        "This call needs the owner's token, or a feature that is off or needs Plex Pass.");
            case 404 ->
                throw new PlexNotFoundException(
                        method,
                        template,
                        status,
                        "the server did not find it (404)",
                        "It may have been deleted, or added again with another key: look it up again.");
            case 409 ->
                throw new PlexConflictException(
                        method,
                        template,
                        status,
                        "the server refused it because of what it has (409)",
                        "Something with that name exists already, or the item changed in the meantime: look it up.");
            case 429 -> {
                return rateLimited(call, answer);
            }
            case 502, 503, 504 -> {
                return unavailable(call, answer);
            }
            default -> throw other(call, status);
        }
    }

    /** A failure inside the server may have come after the change. */
    private static PlexStatusException other(Call call, int status) {
        Failures failures = status >= 500 ? Failures.afterSending(call) : Failures.of(call);
        return new PlexStatusException(
                call.request().method(),
                call.request().pathTemplate(),
                status,
                "the server answered with status " + status,
                failures.unlessUnknown(hintFor(status)),
                failures.outcomeUnknown());
    }

    static PlexForbiddenException ownerOnly(Call call) {
        return new PlexForbiddenException(
                call.request().method(),
                call.request().pathTemplate(),
                401,
                "the token is valid but is not the owner's",
                "Use the token of the account that owns the server.");
    }

    private static PlexUnauthorizedException unauthorized(Call call) {
        boolean none = call.token().isEmpty();
        return new PlexUnauthorizedException(
                call.request().method(),
                call.request().pathTemplate(),
                401,
                none
                        ? "the server requires a token and none is set (401)"
                        : "the server does not accept the token (401)",
                none
                        ? "Set the token of the server."
                        : "The token may be expired, revoked or for another server: sign in again.");
    }

    private static String tryAgainIn(Duration wait) {
        long seconds = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
        return "Try again in " + seconds + (seconds == 1 ? " second." : " seconds.");
    }

    private RetryableFailure rateLimited(Call call, Answer answer) {
        @Nullable Duration retryAfter = retryAfter(answer);
        String hint = retryAfter == null ? "Make fewer calls, and try again later." : tryAgainIn(retryAfter);
        PlexRateLimitedException failure = new PlexRateLimitedException(
                call.request().method(),
                call.request().pathTemplate(),
                answer.status(),
                "the server received too many calls (429)",
                hint,
                retryAfter);
        return RetryableFailure.unlessWrite(call, failure, retryAfter);
    }

    private RetryableFailure unavailable(Call call, Answer answer) {
        boolean maintenance = answer.status() == 503 && saysMaintenance(call, answer);
        @Nullable Duration retryAfter = retryAfter(answer);
        // During maintenance nothing is carried out; a proxy may have passed the request on.
        Failures failures = maintenance ? Failures.of(call) : Failures.afterSending(call);
        String hint = failures.unlessUnknown(retryAfter == null ? "Try again later." : tryAgainIn(retryAfter));
        PlexUnavailableException failure = new PlexUnavailableException(
                call.request().method(),
                call.request().pathTemplate(),
                answer.status(),
                maintenance
                        ? "the server is running its start-up maintenance (503)"
                        : "the server or a proxy in front of it cannot answer now (" + answer.status() + ")",
                maintenance ? "It will answer when that is finished, which can take minutes. " + hint : hint,
                maintenance,
                failures.outcomeUnknown());
        return RetryableFailure.unlessWrite(call, failure, retryAfter);
    }

    private @Nullable Duration retryAfter(Answer answer) {
        return answer.header("Retry-After")
                .flatMap(value -> RetryAfter.parse(value, clock))
                .orElse(null);
    }

    private static boolean saysMaintenance(Call call, Answer answer) {
        if (!answer.isDecodable()) {
            return false;
        }
        try {
            byte[] start = answer.stream().readNBytes(LOOKED_AT);
            return new String(start, StandardCharsets.UTF_8).contains("Maintenance");
        } catch (IOException unreadable) {
            if (answer.failure().filter(BodyFailure.INTERRUPTED::equals).isPresent()) {
                throw Failures.of(call).interrupted();
            }
            // The status alone has been answered then.
            return false;
        }
    }

    private static String hintFor(int status) {
        return switch (status) {
            case 400 -> "The server does not understand one of the values: check filters, sort orders and keys.";
            case 414 -> "Pass fewer keys at once.";
            default ->
                status >= 500
                        ? "Check the log of the server, and try again later."
                        : "Check the address of the server and the arguments of the call.";
        };
    }
}
