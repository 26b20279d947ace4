package io.github.plex4j.mcp.engine.call;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.plex4j.client.PlexCallException;
import io.github.plex4j.client.PlexConflictException;
import io.github.plex4j.client.PlexConnectionException;
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
import io.github.plex4j.mcp.engine.Cancellation;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Turns an exception into a failure for the caller: a code for programs, what happened, and what a person can do about it.
 * The message of a bug is not passed on.
 */
public final class ErrorMapper {
    /** The first that fits counts: subclasses stand before the classes they extend. */
    private static final List<Rule<?>> RULES = List.of(
            rule(ToolFailure.class, ToolFailure::failure),
            new Rule<>(PlexCallException.class, PlexCallException::outcomeUnknown, ErrorMapper::unknownOutcome),
            rule(PlexInterruptedException.class, exception -> cancelled()),
            rule(InterruptedException.class, exception -> cancelled()),
            rule(CancellationException.class, exception -> cancelled()),
            rule(PlexInputException.class, ErrorMapper::refused),
            rule(PlexConnectionException.class, ErrorMapper::unreachable),
            rule(PlexTimeoutException.class, ErrorMapper::timeout),
            rule(PlexUnauthorizedException.class, ErrorMapper::unauthorized),
            rule(PlexForbiddenException.class, ErrorMapper::forbidden),
            rule(PlexNotFoundException.class, ErrorMapper::notFound),
            rule(PlexConflictException.class, ErrorMapper::conflict),
            rule(PlexRateLimitedException.class, ErrorMapper::rateLimited),
            rule(PlexUnavailableException.class, ErrorMapper::unavailable),
            rule(PlexTooLargeException.class, ErrorMapper::tooLarge),
            rule(PlexProtocolException.class, ErrorMapper::upstreamError),
            rule(PlexStatusException.class, ErrorMapper::upstreamError),
            rule(PlexException.class, ErrorMapper::otherPlexError),
            rule(OutOfMemoryError.class, error -> outOfMemory()));

    /** The thing that a server does not have, by the part of the path that names it. */
    private static final Map<String, String> MISSING = Map.of(
            "/collections/{", "No collection has this key.",
            "/metadata/{", "No item has this key, or the item has nothing of this kind.",
            "/playlists/{", "No playlist has this key.",
            "/sections/{", "No library has this key, or the library has no such list.");

    private ErrorMapper() {}

    /** The failure for this exception; {@code internal} for a bug. Not yet redacted. */
    public static Failure map(Throwable thrown) {
        return RULES.stream()
                .flatMap(rule -> rule.apply(thrown).stream())
                .findFirst()
                .orElseGet(ErrorMapper::internal);
    }

    static Failure cancelled() {
        return Cancellation.cancelled().failure();
    }

    private static Failure unknownOutcome(PlexCallException exception) {
        Failure failure =
                failure(FailureCode.PARTIAL, exception, "Look at what is there now before changing anything again.");
        return new Failure(
                failure.code(),
                failure.message() + " The server may have made the change all the same.",
                failure.hint(),
                JsonNodeFactory.instance.objectNode().put("outcome", "unknown"));
    }

    private static Failure internal() {
        return new Failure(
                FailureCode.INTERNAL,
                "Internal error of this program; the call may be correct.",
                "Please report it with the details in the program's log (standard error).");
    }

    private static Failure refused(PlexInputException exception) {
        return new Failure(
                FailureCode.INVALID_INPUT,
                String.valueOf(exception.getMessage()),
                "Correct the argument or setting that it names and `call|run it` again.");
    }

    private static Failure unreachable(PlexConnectionException exception) {
        String setting = exception.reason() == PlexConnectionException.Reason.INSECURE_ADDRESS
                ? " PLEX_ALLOW_HTTP=true allows it; PLEX_URL sets the address."
                : " PLEX_URL sets the address: scheme, host and port.";
        return failure(FailureCode.UNREACHABLE, exception, exception.hint() + setting);
    }

    private static Failure timeout(PlexTimeoutException exception) {
        return failure(
                FailureCode.TIMEOUT,
                exception,
                exception.hint() + " PLEX_TIMEOUT_SECONDS gives a slow server more time.");
    }

    private static Failure unauthorized(PlexUnauthorizedException exception) {
        return failure(
                FailureCode.UNAUTHORIZED,
                exception,
                "The token is missing, mistyped, revoked or for another server. Set PLEX_TOKEN or PLEX_TOKEN_FILE;"
                        + " Plex shows a token in the XML of any item: Get Info, View XML, X-Plex-Token in the address"
                        + " bar.");
    }

    private static Failure forbidden(PlexForbiddenException exception) {
        return failure(FailureCode.FORBIDDEN, exception, exception.hint());
    }

    private static Failure notFound(PlexNotFoundException exception) {
        return new Failure(
                FailureCode.NOT_FOUND,
                missing(exception.pathTemplate()),
                "It may have been removed, or added again with another key: list or search for it.");
    }

    private static String missing(String path) {
        return MISSING.entrySet().stream()
                .filter(entry -> path.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("The server does not have what this call asks for.");
    }

    private static Failure conflict(PlexConflictException exception) {
        return failure(FailureCode.CONFLICT, exception, exception.hint());
    }

    private static Failure rateLimited(PlexRateLimitedException exception) {
        return failure(FailureCode.RATE_LIMITED, exception, exception.hint());
    }

    private static Failure unavailable(PlexUnavailableException exception) {
        return failure(
                FailureCode.UNAVAILABLE,
                exception,
                exception.maintenance()
                        ? "The server is starting or in maintenance. Wait a minute or two and try again; no setting"
                                + " needs to change."
                        : exception.hint());
    }

    private static Failure tooLarge(PlexTooLargeException exception) {
        return failure(FailureCode.TOO_LARGE, exception, exception.hint());
    }

    /** The memory of the failed call is free again; the next call starts with all of it. */
    private static Failure outOfMemory() {
        return new Failure(
                FailureCode.TOO_LARGE,
                "The answer does not fit into the memory of this program.",
                "Request less: a smaller `limit`, more filters, or fewer calls at a time.");
    }

    private static Failure upstreamError(PlexCallException exception) {
        return failure(FailureCode.UPSTREAM_ERROR, exception, exception.hint() + " PLEX_URL sets the address.");
    }

    private static Failure otherPlexError(PlexException exception) {
        return new Failure(
                FailureCode.UPSTREAM_ERROR, String.valueOf(exception.getMessage()), "Try again in a minute.");
    }

    private static Failure failure(FailureCode code, PlexCallException exception, String hint) {
        String message = exception.method() + " " + exception.pathTemplate() + ": " + exception.problem() + ".";
        return new Failure(code, message, hint.strip());
    }

    private static <T extends Throwable> Rule<T> rule(Class<T> type, Function<T, Failure> told) {
        return new Rule<>(type, thrown -> true, told);
    }

    private record Rule<T extends Throwable>(Class<T> type, Predicate<T> applies, Function<T, Failure> told) {
        Optional<Failure> apply(Throwable thrown) {
            return Optional.of(thrown)
                    .filter(type::isInstance)
                    .map(type::cast)
                    .filter(applies)
                    .map(told);
        }
    }
}
