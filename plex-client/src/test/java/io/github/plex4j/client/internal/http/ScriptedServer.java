package io.github.plex4j.client.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/** A server on loopback that answers each request as a script says, byte by byte if need be. */
public final class ScriptedServer implements AutoCloseable {
    private final ServerSocket listener;
    private final List<Script> scripts;
    private final AtomicInteger next = new AtomicInteger();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch hungUp = new CountDownLatch(1);
    private final CountDownLatch stalled = new CountDownLatch(1);

    /** One answer. */
    @FunctionalInterface
    public interface Script {
        void answer(Peer peer) throws IOException;
    }

    /** A request as it came over the wire; header names in lower case. */
    public record Received(String line, Map<String, String> headers, String body) {
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }

        public String target() {
            return line.split(" ", -1)[1];
        }
    }

    /** The client at the other end of one connection. */
    public final class Peer {
        private final Socket socket;
        private final Received request;

        private Peer(Socket socket, Received request) {
            this.socket = socket;
            this.request = request;
        }

        public Received request() {
            return request;
        }

        String localPort() {
            return String.valueOf(socket.getLocalPort());
        }

        public void send(String raw) throws IOException {
            send(raw.getBytes(StandardCharsets.UTF_8));
        }

        public void send(byte[] raw) throws IOException {
            OutputStream output = socket.getOutputStream();
            output.write(raw);
            output.flush();
        }

        /** Sends nothing more and waits until the client hangs up. */
        void stall() throws IOException {
            stalled.countDown();
            InputStream input = socket.getInputStream();
            while (true) {
                if (input.read() < 0) {
                    break;
                }
            }
            hungUp.countDown();
        }

        /** Closes the connection in order. */
        public void hangUp() throws IOException {
            socket.close();
        }

        /** Closes the connection with a reset. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }

    private ScriptedServer(ServerSocket listener, List<Script> scripts) {
        this.listener = listener;
        this.scripts = scripts;
        daemon(this::accept);
    }

    /** Answers the first request by the first script, and so on; the last script answers all that follow. */
    public static ScriptedServer answering(Script... scripts) throws IOException {
        return new ScriptedServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), List.of(scripts));
    }

    static ScriptedServer on(ServerSocket listener, Script... scripts) {
        return new ScriptedServer(listener, List.of(scripts));
    }

    public static Script json(String body) {
        return status(200, "application/json", body);
    }

    public static Script status(int status, String contentType, String body, String... headers) {
        return raw(status, contentType, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public static Script raw(int status, String contentType, byte[] body, String... headers) {
        return peer -> {
            peer.send("HTTP/1.1 " + status + " Any\r\nContent-Type: " + contentType + "\r\nContent-Length: "
                    + body.length + "\r\n"
                    + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n")
                    + "\r\n");
            peer.send(body);
        };
    }

    public static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    int port() {
        return listener.getLocalPort();
    }

    public List<Received> received() {
        return received;
    }

    int connections() {
        return connections.get();
    }

    /** Whether a client hung up on a script that stalled; waits for it. */
    boolean clientHungUp() throws InterruptedException {
        return hungUp.await(10, TimeUnit.SECONDS);
    }

    /** Waits until a script stalls. */
    void awaitStall() throws InterruptedException {
        if (!stalled.await(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("No script stalled");
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                sockets.add(socket);
                connections.incrementAndGet();
                daemon(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            while (!socket.isClosed()) {
                Optional<Received> request = read(socket.getInputStream());
                if (request.isEmpty()) {
                    return;
                }
                received.add(request.get());
                int index = Math.min(next.getAndIncrement(), scripts.size() - 1);
                scripts.get(index).answer(new Peer(socket, request.get()));
            }
        } catch (IOException gone) {
            // A test looks at the result on the client's side.
            hungUp.countDown();
        }
    }

    private static Optional<Received> read(InputStream input) throws IOException {
        String line = readLine(input);
        if (line.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> headers = new TreeMap<>();
        for (String header = readLine(input); !header.isEmpty(); header = readLine(input)) {
            int colon = header.indexOf(':');
            if (colon < 0) {
                throw new IOException("That is not HTTP");
            }
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        byte[] body = input.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return Optional.of(new Received(line, headers, new String(body, StandardCharsets.UTF_8)));
    }

    private static String readLine(InputStream input) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int unit = input.read(); unit >= 0 && unit != '\n'; unit = input.read()) {
            if (unit != '\r') {
                line.append((char) unit);
            }
        }
        return line.toString();
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "scripted-server");
        thread.setDaemon(true);
        thread.start();
    }
}
