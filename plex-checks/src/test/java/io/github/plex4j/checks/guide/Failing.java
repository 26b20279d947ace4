package io.github.plex4j.checks.guide;

import io.github.plex4j.client.PlexCallException;
import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexConnectionException;
import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.PlexInterruptedException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.PlexTimeoutException;
import io.github.plex4j.client.PlexUnauthorizedException;
import io.github.plex4j.client.PlexUnavailableException;
import io.github.plex4j.client.RatingKey;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

final class Failing {
    /** Each kind of failure has a type. No message contains a token, an address or text from the server. */
    static String titleOrReason(PlexClient plex, RatingKey key) {
        try {
            return plex.libraries().metadata(key).title();
        } catch (PlexNotFoundException gone) {
            return "There is no such item.";
        } catch (PlexUnauthorizedException refused) {
            return "Sign in again.";
        } catch (PlexUnavailableException starting) {
            return starting.maintenance() ? "The server is starting." : "The server cannot answer now.";
        } catch (PlexTimeoutException late) {
            return "The server is too slow.";
        } catch (PlexConnectionException unreachable) {
            return "No connection: " + unreachable.reason();
        } catch (PlexInterruptedException cancelled) {
            return "Cancelled.";
        } catch (PlexCallException other) {
            return other.problem() + ". " + other.hint();
        } catch (PlexException other) {
            return String.valueOf(other.getMessage());
        }
    }

    /** A call ends when its thread is interrupted: call {@code cancel(true)} on the returned future. */
    static Future<String> inBackground(ExecutorService threads, PlexClient plex, RatingKey key) {
        return threads.submit(() -> titleOrReason(plex, key));
    }
}
