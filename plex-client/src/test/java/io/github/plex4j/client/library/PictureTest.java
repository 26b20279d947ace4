package io.github.plex4j.client.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.PlexProtocolException;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.client.PlexTooLargeException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.Fault;
import io.github.plex4j.testserver.PlexTestServer;
import io.github.plex4j.testserver.RecordedRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {
    private PlexTestServer server;
    private PlexClient client;

    @BeforeEach
    void start() {
        server = PlexTestServer.start(DemoLibrary.create());
        client = PlexClient.builder()
                .server(server.uri())
                .token(PlexToken.of(server.token()))
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void comesInTheSizeThatWasAskedForAndKnowsItself() {
        Picture picture = client.libraries().picture(poster(), 300, 100_000);

        assertThat(picture.mimeType()).isEqualTo("image/jpeg");
        assertThat(picture.width()).isEqualTo(200);
        assertThat(picture.height()).isEqualTo(300);
        assertThat(picture).hasToString("Picture[image/jpeg 200x300, " + picture.bytes().length + " bytes]");
    }

    @Test
    void isNeverEnlarged() {
        assertThat(client.libraries().picture(poster(), 4_000, 1_000_000).height())
                .isEqualTo(900);
    }

    @Test
    @Tag("S-20")
    void isAskedForByThePathAloneWithoutAToken() {
        PicturePath poster = poster();
        server.requests().clear();
        client.libraries().picture(poster, 300, 100_000);

        RecordedRequest request = server.requests().all().get(0);
        assertThat(request.rawPath()).isEqualTo("/photo/:/transcode");
        assertThat(request.rawQuery())
                .isEqualTo("url=" + poster.value().replace("/", "%2F") + "&width=300&height=300&upscale=0&format=jpg");
    }

    @Test
    void mayHaveExactlyAsManyBytesAsAllowed() {
        int size = client.libraries().picture(poster(), 300, 100_000).bytes().length;

        assertThat(client.libraries().picture(poster(), 300, size).bytes()).hasSize(size);
        assertThatThrownBy(() -> client.libraries().picture(poster(), 300, size - 1))
                .isInstanceOf(PlexTooLargeException.class)
                .hasMessageContaining("more than " + (size - 1) + " bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "image/png", "application/octet-stream"})
    @Tag("S-20")
    void aPageIsNoPictureWhateverItsTypeSays(String type) {
        PicturePath poster = poster();
        server.faults()
                .always(Fault.status(200, "<html><script>alert(1)</script></html>", Map.of("Content-Type", type)));

        assertThatThrownBy(() -> client.libraries().picture(poster, 300, 100_000))
                .isInstanceOf(PlexProtocolException.class)
                .hasMessageContaining("not a JPEG, PNG or WebP")
                .hasMessageNotContaining("script");
    }

    @Test
    void oneThatIsNotThereIsNotFound() {
        assertThatThrownBy(() ->
                        client.libraries().picture(new PicturePath("/library/metadata/999999/thumb/1"), 300, 100_000))
                .isInstanceOf(PlexNotFoundException.class);
    }

    @Test
    void numbersOutOfBoundsAreRefused() {
        PicturePath poster = poster();
        LibraryApi libraries = client.libraries();

        assertThatThrownBy(() -> libraries.picture(poster, 0, 1)).isInstanceOf(PlexInputException.class);
        assertThatThrownBy(() -> libraries.picture(poster, 4_001, 1)).isInstanceOf(PlexInputException.class);
        assertThatThrownBy(() -> libraries.picture(poster, 300, 0)).isInstanceOf(PlexInputException.class);
    }

    @Test
    void aLogoIsAskedForAsPng() {
        server.faults().forPath("/photo/", Fault.status(404));

        assertThatThrownBy(() ->
                        client.libraries().picture(new PicturePath("/library/metadata/101/clearLogo/1"), 300, 100_000))
                .isInstanceOf(PlexNotFoundException.class);
        assertThat(server.requests().all().get(0).rawQuery()).endsWith("&format=png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/library/metadata/101/thumb/1700000000",
                "/library/metadata/101/art/1",
                "/library/metadata/101/clearLogo/1",
                "/library/metadata/101/banner/1",
                "/library/metadata/101/thumb",
                "/library/metadata/101/composite/1",
                "/library/collections/901/composite/1700000000"
            })
    @Tag("S-20")
    void aPathAsServersWriteThemIsOne(String text) {
        assertThat(PicturePath.find(text)).map(PicturePath::toString).contains(text);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "http://evil.example/library/metadata/101/thumb/1",
                "https://metadata-static.plex.tv/people/1.jpg",
                "//evil.example/library/metadata/101/thumb/1",
                "@evil.example/library/metadata/101/thumb/1",
                "http://2130706433/x.jpg",
                "http://[::1]:32400/library/metadata/101/thumb/1",
                "/library/metadata/../thumb/1",
                "/library/metadata/101/thumb/../../102",
                "/library/metadata/101/thumb/..",
                "/library/metadata/%2e%2e/thumb/1",
                "/library/metadata/101/thumb/1?url=http://evil.example/",
                "/library/metadata/101/thumb/1#x",
                "/library/metadata/101/thumb/1\n",
                "/library/metadata/101/thumb/1/",
                "/library/metadata/101/refresh",
                "/library/metadata/101",
                "/photo/:/transcode?url=http%3A%2F%2Fevil.example",
                "/:/resources/movie.png",
                "/library/metadata/١٠١/thumb/1",
                "\\library\\metadata\\101\\thumb\\1"
            })
    @Tag("S-20")
    void anythingElseIsNone(String text) {
        assertThat(PicturePath.find(text)).isEmpty();
        if (text != null) {
            assertThatThrownBy(() -> new PicturePath(text)).isInstanceOf(PlexInputException.class);
        }
    }

    private PicturePath poster() {
        MediaItem item = client.libraries().metadata(RatingKey.of("101"));
        return PicturePath.find(item.artwork().thumb()).orElseThrow();
    }
}
