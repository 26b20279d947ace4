package io.github.plex4j.client.internal.http;

import io.github.plex4j.client.http.PlexTransport;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.slf4j.LoggerFactory;

/** Puts the layers of a transport together. */
public final class Transports {
    private static final long IDLE_SECONDS = 10;
    private static final Duration KEEP_OPEN = Duration.ofSeconds(30);
    private static final Duration PACE = Duration.ofMillis(200);
    private static final int AT_ONCE = 10;

    private Transports() {}

    /** A transport to a server. Nothing is sent, resolved or loaded before its first call. */
    public static HttpTransport create(TransportSettings settings) {
        return create(settings, attempt -> attempt, OwnerOnlyExchanger::new);
    }

    /** A transport to a host of plex.tv, which keeps to its pace. Nothing is sent, resolved or loaded before its first call. */
    public static HttpTransport ofAccount(TransportSettings settings) {
        UnaryOperator<Attempt> paced =
                attempt -> new PacedAttempt(attempt, PACE, AT_ONCE, System::nanoTime, settings.sleeper());
        return create(settings, paced, exchanger -> exchanger);
    }

    private static HttpTransport create(
            TransportSettings settings, UnaryOperator<Attempt> pacing, UnaryOperator<Exchanger> outermost) {
        ServerAddress server = ServerAddress.of(settings.server());
        ExecutorService executor = daemons();
        Connections connections = new Connections(server.secure(), settings);
        InFlight inFlight = new InFlight(executor, KEEP_OPEN, connections::closeIdle);
        NetworkPolicy policy = new NetworkPolicy(settings.allowInsecureHttp());
        Routes routes = new Routes(server, policy, settings.resolver(), executor);
        Wire wire = new Wire(server, routes, connections, inFlight, settings);
        Attempt http = new HttpAttempt(server, wire, new StatusFailures(settings.clock()), settings.maxResponseBytes());
        Attempt logged = new LoggingAttempt(http, System::nanoTime, LoggerFactory.getLogger(PlexTransport.class));
        Attempt limited = new LimitedAttempt(logged, settings.maxConcurrent());
        Exchanger retrying = new RetryingExchanger(pacing.apply(limited), settings.sleeper());
        return new HttpTransport(outermost.apply(retrying), connections, inFlight, settings);
    }

    /** Threads that never keep a program running, and that end by themselves soon after the last call. */
    private static ExecutorService daemons() {
        AtomicInteger number = new AtomicInteger();
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "plex-client-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }
}
