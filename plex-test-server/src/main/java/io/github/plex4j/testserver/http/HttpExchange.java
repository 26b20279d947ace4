package io.github.plex4j.testserver.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One request and the ways to answer it, well or badly. For one thread. */
public final class HttpExchange {
    private final HttpRequest request;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private boolean reusable = true;

    HttpExchange(HttpRequest request, Socket socket, InputStream in, OutputStream out) {
        this.request = request;
        this.socket = socket;
        this.in = in;
        this.out = out;
    }

    /** Returns the request. */
    public HttpRequest request() {
        return request;
    }

    /** Sends a response: with its length when it is small, in chunks otherwise; without the body for HEAD. */
    public void respond(HttpResponse response) throws IOException {
        if (response.status() == 101) {
            sendHead(response, "");
            response.body().converse(in, out);
            reusable = false;
            return;
        }
        if (request.method().equals("HEAD") || response.status() == 204 || response.status() == 304) {
            sendHead(response, "Content-Length: 0\r\n");
            out.flush();
            return;
        }
        MeasuringStream body = new MeasuringStream(out, framing -> sendHead(response, framing));
        response.body().writeTo(body);
        body.finish();
        out.flush();
    }

    /** Sends the head of a response that says how long its body is; the caller writes to {@link #rawOutput()}. */
    public void sendHeadWithLength(HttpResponse response, long length) throws IOException {
        reusable = false;
        sendHead(response, "Content-Length: " + length + "\r\n");
        out.flush();
    }

    /** Returns the stream behind the head. */
    public OutputStream rawOutput() {
        return out;
    }

    /** Closes the connection in the usual way. */
    public void close() throws IOException {
        reusable = false;
        out.flush();
        socket.close();
    }

    /** Drops the connection so that the other side sees a reset. */
    public void reset() throws IOException {
        reusable = false;
        socket.setSoLinger(true, 0);
        socket.close();
    }

    boolean reusable() {
        return reusable
                && !"close"
                        .equalsIgnoreCase(request.headers().first("Connection").orElse(""));
    }

    private void sendHead(HttpResponse response, String framing) throws IOException {
        StringBuilder head = new StringBuilder(256)
                .append("HTTP/1.1 ")
                .append(response.status())
                .append(' ')
                .append(Statuses.reason(response.status()))
                .append("\r\n");
        for (Map.Entry<String, String> header : response.headers().entrySet()) {
            head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
        }
        if (!reusable()) {
            head.append("Connection: close\r\n");
        }
        head.append(framing).append("\r\n");
        out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    }
}
