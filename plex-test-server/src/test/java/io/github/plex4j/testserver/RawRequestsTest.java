package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests as bytes, good and bad. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RawRequestsTest {
    private static final String END = "Connection: close\r\n\r\n";

    private final PlexTestServer server = PlexTestServer.start(DemoLibrary.create(Clock.systemUTC()));

    @AfterAll
    void close() {
        server.close();
    }

    private String exchange(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NONSENSE, 400",
        "GET /identity HTTP/2.0, 400",
        "GET http://%%% HTTP/1.1, 400",
        "GET http://elsewhere/identity HTTP/1.1, 200",
        "GET http://elsewhere/identity?a=b HTTP/1.1, 200",
        "GET /identity HTTP/1.1, 200",
        "GET /nothing HTTP/1.1, 401"
    })
    void answersARequestLine(String line, int status) throws IOException {
        assertThat(exchange("\r\n" + line + "\r\n" + END)).startsWith("HTTP/1.1 " + status + ' ');
    }

    @ParameterizedTest
    @CsvSource({
        "no colon here, 400",
        "Content-Length: many, 400",
        "Content-Length: 99999999999, 400",
        "Content-Length: 900000000, 413"
    })
    void refusesABadHeader(String header, int status) throws IOException {
        assertThat(exchange("GET /identity HTTP/1.1\r\n" + header + "\r\n" + END))
                .startsWith("HTTP/1.1 " + status + ' ');
    }

    @Test
    void readsABodyInChunksAndSaysGoOnWhenAsked() throws IOException {
        String answer = exchange("GET /identity HTTP/1.1\r\nTransfer-Encoding: chunked\r\nExpect: 100-continue\r\n"
                + END + "5;name=value\r\nhello\r\n0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n");
    }

    @Test
    void refusesChunksThatAreTooMuchTogether() throws IOException {
        assertThat(exchange("GET /identity HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" + END + "7fffffff\r\nhello"))
                .startsWith("HTTP/1.1 413 ");
    }

    @Test
    void refusesALineThatIsTooLong() throws IOException {
        assertThat(exchange("GET /" + "x".repeat(70_000) + " HTTP/1.1\r\n" + END))
                .startsWith("HTTP/1.1 414 ");
    }

    @Test
    void dropsARequestThatEndsTooEarly() throws IOException {
        assertThat(exchange("GET /identity HTTP/1.1\r\nHost: x\r\n")).isEmpty();
        assertThat(exchange("GET /identity HTTP/1.1\r\nContent-Length: 10\r\n\r\nabc"))
                .isEmpty();
        assertThat(exchange("GET /identity HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"))
                .isEmpty();
    }

    @Test
    void answersSeveralRequestsOnOneConnection() throws IOException {
        assertThat(exchange("GET /identity HTTP/1.1\r\n\r\nGET /identity HTTP/1.1\r\n" + END)
                        .split("HTTP/1.1 200 OK", -1))
                .hasSize(3);
    }
}
