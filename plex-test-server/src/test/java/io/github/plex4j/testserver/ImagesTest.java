package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImagesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T20:00:00Z"), ZoneOffset.UTC);

    private final PlexTestServer server = PlexTestServer.start(DemoLibrary.create(CLOCK));
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterAll
    void close() {
        server.close();
    }

    private static String transcode(String url, String more) {
        return "/photo/:/transcode?url=" + URLEncoder.encode(url, StandardCharsets.UTF_8) + '&' + more;
    }

    private HttpResponse<byte[]> get(PlexTestServer asked, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(asked.uri() + path))
                .header("X-Plex-Token", asked.token())
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static BufferedImage image(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        return ImageIO.read(new ByteArrayInputStream(answer.body()));
    }

    @ParameterizedTest
    @CsvSource({
        "/library/metadata/101/thumb/1700000000, 200, 300",
        "/library/metadata/101/art/1700000000, 300, 169",
        "/library/metadata/1031/thumb/1700000000, 300, 169",
        "/library/metadata/3001/thumb/1700000000, 300, 200",
        "/playlists/951/composite/1700000000, 300, 300",
        "/library/collections/901/composite/1700000000, 200, 300",
        "/:/resources/movie-fanart.jpg, 300, 169",
    })
    void keepsTheShapeOfThePictureInsideTheBox(String url, int width, int height) throws Exception {
        HttpResponse<byte[]> answer = get(server, transcode(url, "width=300&height=300"));
        BufferedImage image = image(answer);
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
    }

    @Test
    void letsTheLongerSideOverflowWhenTheSmallerCounts() throws Exception {
        BufferedImage image =
                image(get(server, transcode("/library/metadata/101/thumb", "width=300&height=300&minSize=1")));
        assertThat(image.getWidth()).isEqualTo(300);
        assertThat(image.getHeight()).isEqualTo(450);
    }

    @Test
    void makesAPictureLargerOnlyWhenTold() throws Exception {
        String box = "width=1200&height=1800";
        assertThat(image(get(server, transcode("/library/metadata/101/thumb", box)))
                        .getWidth())
                .isEqualTo(600);
        assertThat(image(get(server, transcode("/library/metadata/101/thumb", box + "&upscale=1")))
                        .getWidth())
                .isEqualTo(1200);
    }

    @Test
    void sendsPngWhenAskedTo() throws Exception {
        HttpResponse<byte[]> answer =
                get(server, transcode("/library/metadata/101/thumb", "width=60&height=90&format=png"));
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(answer.body()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(image(answer).getHeight()).isEqualTo(90);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/library/metadata/999999/thumb/1",
                "/library/metadata/101/poster/1",
                "/library/collections/999/composite/1",
                "/library/metadata/../../etc/passwd",
                "https://example.org/picture.jpg"
            })
    void doesNotFindOtherPictures(String url) throws Exception {
        assertThat(get(server, transcode(url, "width=10&height=10")).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"width=10", "width=0&height=10", "width=10&height=4001", "width=a&height=1"})
    void refusesABoxThatIsNone(String box) throws Exception {
        assertThat(get(server, transcode("/library/metadata/101/thumb", box)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void showsPicturesWithoutTheTranscoder() throws Exception {
        assertThat(image(get(server, "/library/metadata/101/art/1700000000")).getWidth())
                .isEqualTo(1280);
        assertThat(get(server, "/library/metadata/999999/art/1700000000").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void sendsAsManyBytesAsItIsTold(String format) throws Exception {
        try (PlexTestServer large = PlexTestServer.builder(DemoLibrary.create(CLOCK))
                .imageBytes(3_000_000)
                .start()) {
            HttpResponse<byte[]> answer =
                    get(large, transcode("/library/metadata/101/thumb", "width=100&height=150&format=" + format));
            assertThat(answer.body().length).isBetween(3_000_000, 3_000_020);
            assertThat(image(answer).getHeight()).isEqualTo(150);
        }
    }
}
