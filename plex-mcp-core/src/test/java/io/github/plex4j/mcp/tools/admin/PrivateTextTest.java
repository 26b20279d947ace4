package io.github.plex4j.mcp.tools.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.tools.OnDemoLibrary;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of a server that hold what no answer shows. */
class PrivateTextTest extends OnDemoLibrary {
    private String without(String text) {
        return PrivateText.of(bench.context()).without(text);
    }

    @Tag("S-02")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /library/sections?X-Plex-Token=SECRET&x=1",
                "GET /library/sections?x=1&X-Plex-Token=SECRET (7 live)",
                "url=%2Flibrary%3FX-Plex-Token%3DSECRET%26x%3D1",
                "authToken=\"SECRET\" for somebody",
                "{\"authToken\":\"SECRET\",\"x\":1}",
                "{'accessToken': 'SECRET'}",
                "%22authToken%22%3A%22SECRET%22",
                "Authorization: Bearer SECRET",
                "X-Plex-Token: SECRET",
                "password=SECRET; next",
                "customCertificateKey passphrase = SECRET",
                "token = SECRET"
            })
    void aSecretThatIsNamed(String text) {
        for (String secret : new String[] {"abcd", "Vx4yTq81LmPz0aRbNc3s", "12-34_56", "a%2Bb%2Fc"}) {
            assertThat(without(text.replace("SECRET", secret)))
                    .doesNotContain(secret)
                    .contains("[redacted]");
        }
    }

    @Tag("S-02")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Signed in with Vx4yTq81LmPz0aRbNc3s.",
                "is it \"e8Qk2mWv93hJ7sYtB1xZ\"?",
                "eyJhbGciOiJFZERTQSJ9.eyJhdWQiOiJwbGV4In0.c2ln",
                "transient-6f1b2c3d-aaaa-bbbb",
                "claim-abcdefgh12345678"
            })
    void aWordThatLooksLikeAToken(String text) {
        assertThat(without(text)).contains("[redacted]").doesNotContainPattern("Vx4y|e8Qk|eyJ|6f1b|abcdefgh");
    }

    @Tag("S-02")
    @ParameterizedTest
    @CsvSource({
        "Request: [192.168.1.20:51234 (Subnet)] GET, Request: [[redacted]:51234 (Subnet)] GET",
        "from 203.0.113.7, from [redacted]",
        "https://192-168-1-20.0123456789abcdef0123456789abcdef.plex.direct:32400/x, https://[redacted]:32400/x",
        "from 2001:db8:0:0:0:0:0:1 now, from [redacted] now",
        "from [fe80::1%eth0] now, from [[redacted]] now",
        "mail to owner@example.org now, mail to [redacted] now",
        "mail%3Downer%40example.org, mail%[redacted]",
        "opens /home/anna/Plex/x.log, opens /home/[redacted]/Plex/x.log",
        "opens '/media/Movies/Old/The Bat.mkv', opens 'Movies/Old/The Bat.mkv'"
    })
    void anAddressOrAFolderAboveALibrary(String text, String shown) {
        assertThat(without(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Plex Media Server v1.43.4.10450-7e570000a - Linux PC x86_64 - build: linux-x86_64",
                "Held transaction for too long (DatabaseFixups.cpp:214): 0.310000 seconds at 12:30:45",
                "Butler: starting task ButlerTaskGenerateAdMarkers",
                "Unable to find client profile for device; platform=Unknown",
                "Play progress on 112 'The General' - got played 1260000 ms by account 1!",
                "std::string is not Foo::Bar",
                "transcoding in TranscodeSession/UniversalVideoTranscoder2"
            })
    void whatIsNotPrivateStays(String text) {
        assertThat(without(text)).isEqualTo(text);
    }

    @Test
    void whatWasTakenOutIsNotTakenOutAgain() {
        String once = without("X-Plex-Token=abc from 192.168.1.20");
        assertThat(without(once)).isEqualTo(once);
    }
}
