package io.github.plex4j.testserver.http;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Listens on the loopback interface and keeps one thread for each open connection. Thread-safe. */
public final class LoopbackServer implements AutoCloseable {
    private static final int BACKLOG = 200;

    private final ServerSocket listener;
    private final HttpHandler handler;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(new DaemonThreads());

    /**
     * Starts to listen.
     *
     * @param port the port, 0 for any free one
     * @throws UncheckedIOException when the port is taken
     */
    public LoopbackServer(int port, HttpHandler handler) {
        this.handler = handler;
        try {
            listener = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException exception) {
            throw new UncheckedIOException("Cannot listen on port " + port, exception);
        }
        threads.execute(this::accept);
    }

    /** Returns the port. */
    public int port() {
        return listener.getLocalPort();
    }

    /** Stops to listen and drops all connections. */
    @Override
    public void close() {
        threads.shutdownNow();
        closeQuietly(listener);
        open.forEach(LoopbackServer::closeQuietly);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                socket.setTcpNoDelay(true);
                open.add(socket);
                threads.execute(() -> serve(socket));
            } catch (IOException | RejectedExecutionException exception) {
                if (!listener.isClosed()) {
                    report(exception);
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                InputStream in = new BufferedInputStream(socket.getInputStream());
                OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 32 * 1024)) {
            converse(socket, in, out);
        } catch (SocketException | EOFException expectedWhenTheOtherSideLeaves) {
            closeQuietly(socket);
        } catch (IOException | RuntimeException exception) {
            closeQuietly(socket);
            report(exception);
        } finally {
            open.remove(socket);
        }
    }

    private void converse(Socket socket, InputStream in, OutputStream out) throws IOException {
        RequestReader reader = new RequestReader(in, out);
        try {
            Optional<HttpRequest> request = reader.read();
            while (request.isPresent()) {
                HttpExchange exchange = new HttpExchange(request.get(), socket, in, out);
                handler.handle(exchange);
                if (!exchange.reusable() || socket.isClosed()) {
                    return;
                }
                request = reader.read();
            }
        } catch (BadRequestException refused) {
            out.write(("HTTP/1.1 " + refused.status() + ' ' + Statuses.reason(refused.status())
                            + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }

    private static void report(Exception exception) {
        System.getLogger(LoopbackServer.class.getName())
                .log(System.Logger.Level.WARNING, "A connection of the test server failed", exception);
    }

    private static void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception exception) {
            report(exception);
        }
    }

    private static final class DaemonThreads implements ThreadFactory {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public Thread newThread(Runnable task) {
            Thread thread = new Thread(task, "plex-test-server-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        }
    }
}
