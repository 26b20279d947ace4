package io.github.plex4j.client.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.PlexInputException;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
    @ParameterizedTest
    @CsvSource({
        "http://192.168.1.10:32400,false,192.168.1.10,32400,''",
        "HTTP://Plex.Local:32400/,false,plex.local,32400,''",
        "https://plex.example,true,plex.example,443,''",
        "http://plex.example,false,plex.example,80,''",
        "http://[::1]:32400,false,::1,32400,''",
        "https://a.test/plex//server/,true,a.test,443,/plex/server",
        "http://plex_server:32400,false,plex_server,32400,''",
        "http://plex_server,false,plex_server,80,''"
    })
    void readsAnAddress(URI uri, boolean secure, String host, int port, String basePath) {
        assertThat(ServerAddress.of(uri)).isEqualTo(new ServerAddress(secure, host, port, basePath));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "canary.test:32400",
                "ftp://canary.test",
                "file:///canary",
                "http:canary",
                "http://",
                "https://canary_host",
                "http://user:canary@plex.test",
                "http://canary@plex.test",
                "http://plex.test/?X-Plex-Token=canary",
                "http://plex.test/#canary",
                "http://plex.test/web/canary",
                "http://plex.test/canary/../x",
                "http://plex.test/canary/%2e%2E/x",
                "http://plex.test:0",
                "http://plex.test:65536",
                "http://plex_test:99999",
                "http://[fe80::1%25canary0]:32400"
            })
    @Tag("S-04")
    @Tag("S-12")
    void refusesWhatIsNoAddressOfAServerWithoutRepeatingIt(String text) {
        URI uri = URI.create(text.equals("http://") ? "http:///" : text);
        assertThatThrownBy(() -> ServerAddress.of(uri))
                .isInstanceOf(PlexInputException.class)
                .hasNoCause()
                .message()
                .doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "2852039166",
                "0xA9FEA9FE",
                "0xa9.0xfe.0xa9.0xfe",
                "0251.0376.0251.0376",
                "169.254.43518",
                "169.16689662",
                "169.254.169.254.",
                "169.254.0251.254",
                "[::ffff:169.254.169.254]",
                "[::ffff:a9fe:a9fe]",
                "[::169.254.169.254]",
                "[::ffff:0:169.254.169.254]",
                "[64:ff9b::169.254.169.254]",
                "[64:ff9b:1::169.254.169.254]",
                "[2002:a9fe:a9fe::1]",
                "[fd00:ec2::254]",
                "[fd00:0ec2:0:0:0:0:0:0254]"
            })
    @Tag("S-04")
    void neverTakesTheMetadataServiceInAnyNotation(String host) {
        assertThatThrownBy(() -> ServerAddress.of(URI.create("http://" + host + ":80")))
                .isInstanceOf(PlexInputException.class);
        assertThatThrownBy(() -> ServerAddress.of(URI.create("https://" + host)))
                .isInstanceOf(PlexInputException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2130706433", "0x7f000001", "127.1", "127.0.0.01", "1", "plex.0x1f", "256.1.1.1", "1.2.3.4.5"})
    @Tag("S-04")
    void refusesNumbersThatResolversReadDifferently(String host) {
        assertThatThrownBy(() -> ServerAddress.of(URI.create("http://" + host + ":32400")))
                .isInstanceOf(PlexInputException.class)
                .hasMessageContaining("192.168.1.10");
    }

    @Test
    void knowsItsOwnOrigin() {
        ServerAddress server = ServerAddress.of(URI.create("http://plex.test:32400"));

        assertThat(server.isOriginOf(URI.create("http://PLEX.test:32400/a"), "10.0.0.1"))
                .isTrue();
        assertThat(server.isOriginOf(URI.create("http://10.0.0.1:32400/a"), "10.0.0.1"))
                .isTrue();
        assertThat(server.isOriginOf(URI.create("http://10.0.0.2:32400/a"), "10.0.0.1"))
                .isFalse();
        assertThat(server.isOriginOf(URI.create("https://plex.test:32400/a"), "10.0.0.1"))
                .isFalse();
        assertThat(server.isOriginOf(URI.create("http://plex.test/a"), "10.0.0.1"))
                .isFalse();
        assertThat(server.isOriginOf(URI.create("http://u@plex.test:32400/a"), "10.0.0.1"))
                .isFalse();
        assertThat(server.isOriginOf(URI.create("/a"), "10.0.0.1")).isFalse();
    }

    @Test
    void leavesOutTheUsualPortInTheHostHeader() {
        assertThat(ServerAddress.of(URI.create("http://plex.test")).hostHeader())
                .isEqualTo("plex.test");
        assertThat(ServerAddress.of(URI.create("http://plex.test:32400")).hostHeader())
                .isEqualTo("plex.test:32400");
        assertThat(ServerAddress.of(URI.create("http://[fe80::1]:32400")).hostHeader())
                .isEqualTo("[fe80::1]:32400");
    }

    @Test
    void putsAnIpv6AddressIntoBrackets() {
        ServerAddress server = ServerAddress.of(URI.create("http://plex.test:32400"));
        assertThat(server.at("fe80::1", "/a")).isEqualTo(URI.create("http://[fe80::1]:32400/a"));
    }
}
