package io.github.plex4j.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.PlexConnectionException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S-04")
class NetworkPolicyTest {
    /** A name that has these addresses; nothing is looked up anywhere. */
    private static AddressResolver resolver(String... literals) {
        return host -> {
            List<InetAddress> addresses = new ArrayList<>();
            for (String literal : literals) {
                addresses.addAll(List.of(InetAddress.getAllByName(literal)));
            }
            return addresses;
        };
    }

    private static TransportSettings.Builder named(ScriptedServer server, AddressResolver resolver) {
        return Fixture.settings(URI.create("http://plex.test:" + server.port())).resolver(resolver);
    }

    @Test
    void aNameWithOnePrivateAndOnePublicAddressGetsNothingOverHttp() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.json("{}"));
                HttpTransport transport = Transports.create(
                        named(server, resolver("127.0.0.1", "203.0.113.7")).build())) {
            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT))
                    .isInstanceOfSatisfying(
                            PlexConnectionException.class,
                            failure -> assertThat(failure.reason())
                                    .isEqualTo(PlexConnectionException.Reason.INSECURE_ADDRESS))
                    .hasMessageContaining("https")
                    .message()
                    .doesNotContain("plex.test", "203.0.113.7");
            assertThat(server.connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "8.8.8.8", "[2001:db8::1]", "[64:ff9b::8.8.8.8]", "0.0.0.0"})
    void aPublicAddressGetsNothingOverHttp(String host) {
        try (HttpTransport transport = Transports.create(
                Fixture.settings(URI.create("http://" + host + ":32400")).build())) {
            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT))
                    .isInstanceOf(PlexConnectionException.class)
                    .hasMessageContaining("nothing was sent");
        }
    }

    @Test
    void theUserMayAllowIt() throws IOException {
        ServerAddress server = ServerAddress.of(URI.create("http://203.0.113.7:32400"));
        Routes strict = new Routes(server, new NetworkPolicy(false), AddressResolver.system(), Runnable::run);
        Routes lenient = new Routes(server, new NetworkPolicy(true), AddressResolver.system(), Runnable::run);

        assertThatThrownBy(() -> strict.find(call())).isInstanceOf(PlexConnectionException.class);
        assertThat(lenient.find(call())).containsExactly(InetAddress.getByName("203.0.113.7"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"169.254.169.254", "::ffff:169.254.169.254", "::a9fe:a9fe", "64:ff9b::a9fe:a9fe", "fd00:ec2::254"
            })
    void aNameThatLeadsToTheMetadataServiceIsNeverContacted(String address) {
        for (String scheme : List.of("http", "https")) {
            for (boolean allowed : List.of(true, false)) {
                try (HttpTransport transport = Transports.create(Fixture.settings(URI.create(scheme + "://plex.test"))
                        .resolver(resolver("127.0.0.1", address))
                        .allowInsecureHttp(allowed)
                        .build())) {
                    assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT))
                            .isInstanceOfSatisfying(
                                    PlexConnectionException.class,
                                    failure -> assertThat(failure.reason())
                                            .isEqualTo(PlexConnectionException.Reason.METADATA_SERVICE))
                            .hasMessageContaining("metadata service");
                }
            }
        }
    }

    @Test
    void theConnectionGoesToTheAddressThatWasChecked() throws IOException {
        AtomicInteger lookUps = new AtomicInteger();
        AddressResolver counting = host -> {
            lookUps.incrementAndGet();
            return List.of(InetAddress.getLoopbackAddress());
        };
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.json("{}"));
                HttpTransport transport =
                        Transports.create(named(server, counting).build())) {
            // No name server knows plex.test: that there is an answer shows that the name was not looked up again.
            assertThat(transport.exchange(Fixture.REQUEST, Fixture.TEXT)).isEqualTo("{}");
            assertThat(lookUps).hasValue(1);
        }
    }

    @Test
    void aNameThatChangesBetweenLookUpsIsCheckedEachTime() throws IOException {
        AtomicInteger lookUps = new AtomicInteger();
        AddressResolver changing = host -> lookUps.getAndIncrement() == 0
                ? List.of(InetAddress.getLoopbackAddress())
                : resolver("203.0.113.7").resolve(host);
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.json("{}"));
                HttpTransport transport =
                        Transports.create(named(server, changing).build())) {
            assertThat(transport.exchange(Fixture.REQUEST, Fixture.TEXT)).isEqualTo("{}");
            assertThatThrownBy(() -> transport.exchange(Fixture.REQUEST, Fixture.TEXT))
                    .isInstanceOf(PlexConnectionException.class)
                    .hasMessageContaining("nothing was sent");
            assertThat(server.received()).hasSize(1);
        }
    }

    @Test
    void theServerReadsItsNameInTheRequest() throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.json("{}"));
                HttpTransport transport =
                        Transports.create(named(server, resolver("127.0.0.1")).build())) {
            transport.exchange(Fixture.REQUEST, Fixture.TEXT);
            assertThat(server.received().get(0).header("Host")).contains("plex.test:" + server.port());
        }
    }

    @Test
    void noProxyOfTheJvmSeesARequest() throws IOException {
        ProxySelector before = ProxySelector.getDefault();
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.json("{}"));
                ScriptedServer proxy = ScriptedServer.answering(ScriptedServer.json("{}"));
                HttpTransport transport = Fixture.transport(server)) {
            ProxySelector.setDefault(
                    ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port())));
            transport.exchange(Fixture.REQUEST, Fixture.TEXT);
            assertThat(proxy.connections()).isZero();
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    private static Call call() {
        return new Call(Fixture.REQUEST, Optional.empty(), Deadline.in(Duration.ofSeconds(10), System::nanoTime));
    }
}
