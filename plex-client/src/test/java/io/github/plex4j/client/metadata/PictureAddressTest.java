package io.github.plex4j.client.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.PlexInputException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://image.tmdb.org/t/p/original/a.jpg",
                "http://example.com:8080/a?b=c%20d",
                "https://1.1.1.1/a.jpg",
                "https://[2606:4700:4700::1111]/a.jpg"
            })
    void takesAddressesOfTheInternet(String address) {
        assertThat(new PictureAddress(address)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "file:///etc/passwd",
                "ftp://example.com/a.jpg",
                "javascript:alert(1)",
                "//example.com/a.jpg",
                "/library/metadata/1/thumb",
                "https:///a.jpg",
                "https:example.com",
                "https://user:word@example.com/a.jpg",
                "https://example.com/a.jpg#b",
                "https://example.com/a b.jpg",
                "https://example.com/ä.jpg",
                "https://example.com/a\n.jpg"
            })
    void refusesWhatIsNoPlainAddressOfTheWeb(String address) {
        assertThatThrownBy(() -> new PictureAddress(address)).isInstanceOf(PlexInputException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST",
                "localhost.",
                "plex",
                "nas.local",
                "nas.lan",
                "router.home.arpa",
                "metadata.google.internal",
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0x7f000001",
                "0x7f.1",
                "0177.0.0.1",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.0.1",
                "192.168.1.1",
                "100.64.0.1",
                "169.254.169.254",
                "224.0.0.1",
                "255.255.255.255",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[fe80::1]",
                "[fd00::1]",
                "[64:ff9b::7f00:1]",
                "[fd00:ec2::254]"
            })
    @Tag("S-20")
    void refusesTheMachineAndItsNetwork(String host) {
        assertThatThrownBy(() -> new PictureAddress("http://" + host + "/a.jpg"))
                .isInstanceOf(PlexInputException.class);
    }

    @Test
    void tellsTheHost() {
        assertThat(new PictureAddress("https://Image.TMDB.org/a.jpg").host()).isEqualTo("image.tmdb.org");
    }

    @Test
    void refusesAnAddressWithoutEnd() {
        assertThatThrownBy(() -> new PictureAddress("https://example.com/" + "a".repeat(2_000)))
                .hasMessageContaining("2000");
    }
}
