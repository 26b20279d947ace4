package io.github.plex4j.client.internal.http;

import io.github.plex4j.client.PlexConnectionException;
import io.github.plex4j.client.PlexConnectionException.Reason;
import io.github.plex4j.client.PlexInterruptedException;
import io.github.plex4j.client.PlexProtocolException;
import io.github.plex4j.client.PlexTimeoutException;
import io.github.plex4j.client.PlexTooLargeException;
import io.github.plex4j.client.http.PlexRequest;
import java.time.Duration;

/** Makes the exceptions of one request: their words are ours alone, so that nothing secret can be in them. */
record Failures(PlexRequest request, boolean sent) {
    private static final String PERHAPS_DONE = "The server may have made the change: check before you repeat the call.";

    /** Of a request that was not sent, or that the server refused. */
    static Failures of(Call call) {
        return new Failures(call.request(), false);
    }

    /** Of a request that the server may have received and carried out. */
    static Failures afterSending(Call call) {
        return new Failures(call.request(), true);
    }

    /** Whether a change may have been made all the same. */
    boolean outcomeUnknown() {
        return sent && request.isChanging();
    }

    PlexConnectionException connection(Reason reason, String problem, String hint) {
        return new PlexConnectionException(
                request.method(), request.pathTemplate(), reason, problem, hint, outcomeUnknown());
    }

    PlexConnectionException closed() {
        return connection(
                Reason.CLIENT_CLOSED,
                "the client was closed",
                unlessUnknown("Create a new client, and close it after the last call."));
    }

    PlexTimeoutException timeout(String problem, String hint) {
        return new PlexTimeoutException(request.method(), request.pathTemplate(), problem, hint, outcomeUnknown());
    }

    PlexTimeoutException noAnswer() {
        return timeout(
                "no answer within the deadline",
                unlessUnknown("The server may be busy. Try again, request less at once, or allow more time."));
    }

    PlexTimeoutException bodyTooSlow() {
        return timeout(
                "the answer was not complete within the deadline",
                unlessUnknown("Request less at once, or allow more time."));
    }

    PlexTimeoutException noConnection(Duration connectTimeout) {
        return timeout(
                "no connection within " + connectTimeout.toMillis() + " ms",
                "Check that the server is on, and that its address and port are correct and reachable from here.");
    }

    PlexTimeoutException noPermit() {
        return timeout(
                "no turn within the deadline, because of earlier calls",
                "The client limits the number of simultaneous calls. Make fewer at a time, or allow more time.");
    }

    /** Sets the interrupt flag of the thread again. */
    PlexInterruptedException interrupted() {
        Thread.currentThread().interrupt();
        return new PlexInterruptedException(
                request.method(),
                request.pathTemplate(),
                "the call was cancelled",
                unlessUnknown("Nothing was changed."),
                outcomeUnknown());
    }

    PlexProtocolException protocol(String problem, String hint) {
        return new PlexProtocolException(request.method(), request.pathTemplate(), problem, hint, outcomeUnknown());
    }

    PlexProtocolException unreadable(String problem) {
        return protocol(
                problem,
                unlessUnknown(
                        "Check that the address belongs to a Plex Media Server and not to a proxy in front of it."));
    }

    PlexProtocolException cutOff() {
        return protocol(
                "the answer was cut off",
                unlessUnknown("Try again. If it happens every time, check the server's log."));
    }

    /** The hint, unless the outcome of a change is not known: then a warning against repeating it. */
    String unlessUnknown(String hint) {
        return outcomeUnknown() ? PERHAPS_DONE : hint;
    }

    PlexTooLargeException tooLarge(long limit) {
        return tooLarge(
                "the answer is larger than " + limit + " bytes",
                unlessUnknown("Request smaller pages or fewer details."));
    }

    PlexTooLargeException tooLarge(String problem, String hint) {
        return new PlexTooLargeException(request.method(), request.pathTemplate(), problem, hint, outcomeUnknown());
    }
}
