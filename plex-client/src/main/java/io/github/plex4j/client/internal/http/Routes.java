package io.github.plex4j.client.internal.http;

import io.github.plex4j.client.PlexConnectionException.Reason;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Finds out where to connect, and refuses what the policy forbids. It gives the very addresses that were checked, so that
 * a name cannot lead elsewhere between the check and the connection.
 */
final class Routes {
    private final ServerAddress server;
    private final NetworkPolicy policy;
    private final AddressResolver resolver;
    private final Executor executor;
    private final AtomicReference<@Nullable InetAddress> lastGood = new AtomicReference<>();

    Routes(ServerAddress server, NetworkPolicy policy, AddressResolver resolver, Executor executor) {
        this.server = server;
        this.policy = policy;
        this.resolver = resolver;
        this.executor = executor;
    }

    /** The addresses to connect to, best first, at least one. */
    List<InetAddress> find(Call call) {
        Failures failures = Failures.of(call);
        List<InetAddress> addresses = resolve(call, failures);
        switch (policy.judge(server.secure(), addresses)) {
            case METADATA_SERVICE ->
                throw failures.connection(
                        Reason.METADATA_SERVICE,
                        "the name of the server resolves to a cloud metadata service, which is never contacted",
                        "Use the address of the Plex server itself.");
            case INSECURE ->
                throw failures.connection(
                        Reason.INSECURE_ADDRESS,
                        "nothing was sent: the address is not private, and plain HTTP would expose the token",
                        "Use an https address, or allow plain HTTP if the network is protected in another way.");
            case ALLOWED -> {
                // Nothing to say.
            }
        }
        return inOrder(addresses);
    }

    /** Remembers an address that answered, to begin with it the next time. */
    void succeeded(InetAddress address) {
        lastGood.set(address);
    }

    private List<InetAddress> inOrder(List<InetAddress> addresses) {
        InetAddress good = lastGood.get();
        if (addresses.size() == 1 || good == null) {
            return addresses;
        }
        List<InetAddress> ordered = new ArrayList<>(addresses);
        if (ordered.remove(good)) {
            ordered.add(0, good);
        }
        return ordered;
    }

    private List<InetAddress> resolve(Call call, Failures failures) {
        Optional<InetAddress> literal = NumericHosts.literal(server.host());
        if (literal.isPresent()) {
            return List.of(literal.get());
        }
        try {
            // The platform's look-up can neither be interrupted nor be given a limit.
            return Waiting.await(CompletableFuture.supplyAsync(this::lookUp, executor), call.deadline());
        } catch (InterruptedException interrupted) {
            throw failures.interrupted();
        } catch (TimeoutException late) {
            throw failures.timeout(
                    "the name of the server was not resolved within the deadline",
                    "Check this machine's name server, or use the server's IP address.");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnknownHostException) {
                throw failures.connection(
                        Reason.UNKNOWN_HOST,
                        "the name of the server cannot be resolved",
                        "Check its spelling, or use the server's IP address. Some routers block names under"
                                + " plex.direct: they call it DNS rebinding protection.");
            }
            throw new IllegalStateException("The address resolver failed", failed.getCause());
        }
    }

    private List<InetAddress> lookUp() {
        try {
            List<InetAddress> addresses = resolver.resolve(server.host());
            if (addresses.isEmpty()) {
                throw new UnknownHostException();
            }
            return addresses;
        } catch (UnknownHostException unknown) {
            throw new CompletionException(unknown);
        }
    }
}
