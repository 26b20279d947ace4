package io.github.plex4j.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.PlexConnectionException;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import io.github.plex4j.testserver.RecordedRequest;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConnectTest {
    @Test
    void asksWhoTheServerIsAndNeitherReadsNorSendsTheToken() {
        AtomicInteger reads = new AtomicInteger();
        try (PlexTestServer server = PlexTestServer.start(DemoLibrary.create());
                HttpTransport transport = Transports.create(Fixture.settings(server.uri())
                        .tokens(() -> {
                            reads.incrementAndGet();
                            return Optional.of(PlexToken.of(Fixture.TOKEN));
                        })
                        .build())) {
            transport.connect();

            List<RecordedRequest> requests = server.requests().all();
            assertThat(requests).hasSize(1);
            assertThat(requests.get(0).method()).isEqualTo("GET");
            assertThat(requests.get(0).rawPath()).isEqualTo("/identity");
            assertThat(requests.get(0).rawQuery()).isNull();
            assertThat(requests.get(0).header("X-Plex-Token")).isEmpty();
            assertThat(reads).hasValue(0);
        }
    }

    @Test
    void tellsThatNothingIsThere() throws Exception {
        URI nobody;
        try (PlexTestServer server = PlexTestServer.start(DemoLibrary.create())) {
            nobody = server.uri();
        }
        try (HttpTransport transport =
                Transports.create(Fixture.settings(nobody).build())) {
            assertThatThrownBy(transport::connect).isInstanceOf(PlexConnectionException.class);
        }
    }

    @Test
    void goesNowhereTheTokenMayNotGo() {
        InetAddress open = NumericHosts.literal("203.0.113.7").orElseThrow();
        try (HttpTransport transport = Transports.create(Fixture.settings(URI.create("http://plex.example"))
                .resolver(name -> List.of(open))
                .build())) {
            assertThatThrownBy(transport::connect)
                    .isInstanceOf(PlexConnectionException.class)
                    .hasMessageContaining("nothing was sent");
        }
    }
}
