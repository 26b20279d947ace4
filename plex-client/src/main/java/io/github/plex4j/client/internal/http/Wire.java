package io.github.plex4j.client.internal.http;

import io.github.plex4j.client.PlexCallException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;

/** Sends one request and waits for the headers of its answer. */
final class Wire {
    private final ServerAddress server;
    private final Routes routes;
    private final Connections connections;
    private final InFlight inFlight;
    private final Map<String, String> identity;
    private final Duration connectTimeout;
    private final long limit;

    Wire(ServerAddress server, Routes routes, Connections connections, InFlight inFlight, TransportSettings settings) {
        this.server = server;
        this.routes = routes;
        this.connections = connections;
        this.inFlight = inFlight;
        this.identity = IdentityHeaders.of(settings);
        this.connectTimeout = settings.connectTimeout();
        this.limit = settings.maxResponseBytes();
    }

    /** An answer and where it came from. Closing it frees or closes its connection. */
    final class Sent implements AutoCloseable {
        private final InetAddress address;
        private final Answer answer;
        private final Exchange exchange;

        private Sent(InetAddress address, Answer answer, Exchange exchange) {
            this.address = address;
            this.answer = answer;
            this.exchange = exchange;
        }

        String connectHost() {
            return address.getHostAddress();
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

    /** A failure before the headers of an answer had come. */
    private static final class NoAnswerException extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient ConnectionFailures kind;
        private final transient Failures failures;

        NoAnswerException(ConnectionFailures kind, Failures failures) {
            super(null, null, false, false);
            this.kind = kind;
            this.failures = failures;
        }
    }

    /** Tries the addresses of the server in turn, as long as none of them has taken the connection. */
    Sent send(Call call, String rawPathAndQuery) throws RetryableFailure {
        Iterator<InetAddress> rest = routes.find(call).iterator();
        while (true) {
            InetAddress address = rest.next();
            try {
                Sent sent = send(call, address, rawPathAndQuery);
                routes.succeeded(address);
                return sent;
            } catch (NoAnswerException failed) {
                if (!failed.kind.isBeforeConnection() || !rest.hasNext()) {
                    throw failure(call, failed);
                }
            }
        }
    }

    private Sent send(Call call, InetAddress address, String rawPathAndQuery) throws NoAnswerException {
        if (Thread.currentThread().isInterrupted()) {
            throw Failures.of(call).interrupted();
        }
        Exchange exchange = begin(call, address);
        inFlight.add(exchange);
        boolean answered = false;
        try {
            exchange.connect(connectTimeout);
            ClassicHttpResponse response = exchange.send(request(call, rawPathAndQuery));
            answered = true;
            return new Sent(address, answer(response, exchange), exchange);
        } catch (IOException | HttpException failed) {
            Failures failures = exchange.isSent() ? Failures.afterSending(call) : Failures.of(call);
            switch (exchange.cause()) {
                case DEADLINE -> throw failures.noAnswer();
                case INTERRUPTED -> throw failures.interrupted();
                case CLOSED -> throw failures.closed();
                default -> throw new NoAnswerException(ConnectionFailures.of(failed, exchange.isSent()), failures);
            }
        } finally {
            if (!answered) {
                inFlight.remove(exchange);
                exchange.end(false);
            }
        }
    }

    private Exchange begin(Call call, InetAddress address) {
        try {
            return connections.begin(
                    new HttpHost(server.scheme(), address, server.host(), server.port()), call.deadline());
        } catch (InterruptedException interrupted) {
            throw Failures.of(call).interrupted();
        } catch (TimeoutException late) {
            throw Failures.of(call).noPermit();
        } catch (CancellationException closed) {
            throw Failures.of(call).closed();
        }
    }

    private Answer answer(ClassicHttpResponse response, Exchange exchange) throws IOException {
        BodyState state = new BodyState();
        InputStream raw = response.getEntity() == null
                ? InputStream.nullInputStream()
                : response.getEntity().getContent();
        return new Answer(response, new BodyStream(raw, exchange, state), state, limit);
    }

    private ClassicHttpRequest request(Call call, String rawPathAndQuery) {
        String method = call.request().method();
        ClassicHttpRequest request = new BasicClassicHttpRequest(method, rawPathAndQuery);
        request.setHeader(HttpHeaders.HOST, server.hostHeader());
        if (method.equals("POST") || method.equals("PUT")) {
            byte[] content = call.request().content();
            request.setHeader(HttpHeaders.CONTENT_LENGTH, content.length);
            call.request().contentType().ifPresent(type -> {
                request.setHeader(HttpHeaders.CONTENT_TYPE, type);
                request.setEntity(new ByteArrayEntity(content, null));
            });
        }
        identity.forEach(request::setHeader);
        call.request().headers().forEach(request::setHeader);
        call.token().ifPresent(token -> request.setHeader("X-Plex-Token", token.reveal()));
        return request;
    }

    private RetryableFailure failure(Call call, NoAnswerException failed) {
        PlexCallException exception = failed.kind.exception(failed.failures, connectTimeout);
        if (failed.kind.isPassing()) {
            return RetryableFailure.unlessWrite(call, exception, null);
        }
        throw exception;
    }
}
