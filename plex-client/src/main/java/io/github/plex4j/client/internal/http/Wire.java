package io.github.plex4j.client.internal.http;

import io.github.plex4j.client.PlexCallException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Sends one request and waits for the headers of its answer. */
final class Wire {
    private final ServerAddress server;
    private final Routes routes;
    private final HttpClients clients;
    private final InFlight inFlight;
    private final Map<String, String> identity;
    private final Duration connectTimeout;
    private final long limit;

    Wire(ServerAddress server, Routes routes, HttpClients clients, InFlight inFlight, TransportSettings settings) {
        this.server = server;
        this.routes = routes;
        this.clients = clients;
        this.inFlight = inFlight;
        this.identity = IdentityHeaders.of(settings);
        this.connectTimeout = settings.connectTimeout();
        this.limit = settings.maxResponseBytes();
    }

    /** An answer and where it came from. Closing it frees or closes its connection. */
    final class Sent implements AutoCloseable {
        private final String connectHost;
        private final Answer answer;
        private final InFlight.Exchange exchange;

        private Sent(String connectHost, Answer answer, InFlight.Exchange exchange) {
            this.connectHost = connectHost;
            this.answer = answer;
            this.exchange = exchange;
        }

        String connectHost() {
            return connectHost;
        }

        Answer answer() {
            return answer;
        }

        @Override
        public void close() {
            inFlight.remove(exchange);
            answer.close();
        }
    }

    /** Tries the addresses of the server in turn, as long as none of them has taken the connection. */
    Sent send(Call call, String rawPathAndQuery) throws RetryableFailure {
        Failures failures = Failures.of(call);
        List<String> hosts = routes.find(call);
        Iterator<String> rest = hosts.iterator();
        while (true) {
            String host = rest.next();
            try {
                Sent sent = send(call, host, rawPathAndQuery, failures);
                routes.succeeded(host);
                return sent;
            } catch (ExecutionException failed) {
                ConnectionFailures kind = ConnectionFailures.of(failed);
                if (!kind.isBeforeConnection() || !rest.hasNext()) {
                    throw failure(call, kind, failures);
                }
            }
        }
    }

    private Sent send(Call call, String host, String rawPathAndQuery, Failures failures)
            throws ExecutionException, RetryableFailure {
        BodyState state = new BodyState();
        BodyStream body = new BodyStream(call.deadline(), state);
        HttpRequest request = request(call, host, rawPathAndQuery);
        CompletableFuture<HttpResponse<BodyStream>> headers =
                clients.get().sendAsync(request, information -> body.begin());
        InFlight.Exchange exchange = new InFlight.Exchange(headers, body);
        inFlight.add(exchange);
        boolean answered = false;
        try {
            HttpResponse<BodyStream> response = Waiting.await(headers, call.deadline());
            answered = true;
            return new Sent(host, new Answer(response, state, limit), exchange);
        } catch (ExecutionException failed) {
            if (body.hasBegun()) {
                throw RetryableFailure.unlessWrite(call, failures.cutOff(), null);
            }
            throw failed;
        } catch (InterruptedException interrupted) {
            throw failures.interrupted();
        } catch (TimeoutException late) {
            throw failures.noAnswer();
        } catch (CancellationException closed) {
            throw failures.closed();
        } finally {
            if (!answered) {
                inFlight.remove(exchange);
                exchange.cancel();
            }
        }
    }

    private HttpRequest request(Call call, String host, String rawPathAndQuery) {
        URI uri = server.at(host, rawPathAndQuery);
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri);
        switch (call.request().method()) {
            case "GET" -> builder.GET();
            case "DELETE" -> builder.DELETE();
            default -> builder.method(call.request().method(), HttpRequest.BodyPublishers.noBody());
        }
        identity.forEach(builder::setHeader);
        call.request().headers().forEach(builder::setHeader);
        call.token().ifPresent(token -> builder.setHeader("X-Plex-Token", token.reveal()));
        if (!host.equals(server.host())) {
            HostHeader.set(builder, server.hostHeader());
        }
        return builder.build();
    }

    private RetryableFailure failure(Call call, ConnectionFailures kind, Failures failures) {
        PlexCallException exception = kind.exception(failures, connectTimeout);
        if (kind.isPassing()) {
            return RetryableFailure.unlessWrite(call, exception, null);
        }
        throw exception;
    }
}
