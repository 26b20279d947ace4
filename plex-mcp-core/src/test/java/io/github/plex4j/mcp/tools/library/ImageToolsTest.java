package io.github.plex4j.mcp.tools.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.ContentBlock;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.tools.OnDemoLibrary;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.Fault;
import io.github.plex4j.testserver.PlexTestServer;
import io.github.plex4j.testserver.RecordedRequest;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageToolsTest extends OnDemoLibrary {
    private static final String TOO_LARGE = "x".repeat(750_001);
    private static final Map<String, String> SAYS_IT_IS_A_PICTURE = Map.of("Content-Type", "image/jpeg");

    @AfterEach
    void behave() {
        bench.server.faults().clear();
        bench.server.requests().clear();
    }

    @Test
    void morePixelsThanThereMayBeAreThoseThereMayBe() {
        JsonNode answer = bench.call("get_image", "{'ratingKey':'101','kind':'art','maxPixels':5000}");

        assertThat(answer.path("width"))
                .isEqualTo(bench.call("get_image", "{'ratingKey':'101','kind':'art','maxPixels':1200}")
                        .path("width"));
        assertThat(answer.path("note").asText()).isEqualTo("maxPixels 5000 is above the maximum; 1200 was used.");
    }

    @Test
    void aPosterIsShownBesideWhatIsToldOfIt() {
        Success success = (Success) bench.result("get_image", "{'ratingKey':'101'}");

        JsonNode told = success.structured();
        assertThat(told.path("mimeType").asText()).isEqualTo("image/jpeg");
        assertThat(told.path("width").asInt()).isEqualTo(213);
        assertThat(told.path("height").asInt()).isEqualTo(320);
        assertThat(told).hasSize(4);
        assertThat(success.content()).hasSize(2);
        ContentBlock.Image image = (ContentBlock.Image) success.content().get(1);
        assertThat(image.mimeType()).isEqualTo("image/jpeg");
        assertThat(Base64.getDecoder().decode(image.base64()))
                .hasSize(told.path("sizeBytes").asInt())
                .startsWith(0xFF, 0xD8, 0xFF);
    }

    @Test
    void thePictureDoesNotCountAgainstTheBudgetOfAnAnswer() {
        try (ToolBench small = ToolBench.demo().answering(100)) {
            assertThat(small.call("get_image", "{'ratingKey':'101','maxPixels':1200}")
                            .path("sizeBytes")
                            .asInt())
                    .isGreaterThan(1_000);
        }
    }

    @ParameterizedTest
    @CsvSource({"poster, 64, 43, 64", "art, 1200, 1200, 675", "thumb, 320, 213, 320"})
    void kindAndPixelsAreThoseAskedFor(String kind, int maxPixels, int width, int height) {
        JsonNode answer =
                bench.call("get_image", "{'ratingKey':'101','kind':'" + kind + "','maxPixels':" + maxPixels + "}");

        assertThat(answer.path("width").asInt()).isEqualTo(width);
        assertThat(answer.path("height").asInt()).isEqualTo(height);
    }

    @Test
    void thePosterOfAnEpisodeIsThatOfItsShowAndItsThumbIsItsOwn() {
        String episode = bench.call("get_children", "{'ratingKey':'1200','season':1}")
                .path("items")
                .get(0)
                .path("ratingKey")
                .asText();

        bench.call("get_image", "{'ratingKey':'" + episode + "','kind':'poster'}");
        bench.call("get_image", "{'ratingKey':'" + episode + "','kind':'thumb'}");

        assertThat(transcoded().stream().map(RecordedRequest::rawQuery).toList())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("url=%2Flibrary%2Fmetadata%2F1200%2Fthumb%2F"),
                        second -> assertThat(second)
                                .startsWith("url=%2Flibrary%2Fmetadata%2F" + episode + "%2Fthumb%2F"));
    }

    @ParameterizedTest
    @CsvSource({"1, artist", "1, album", "1, track"})
    void musicHasPictures(int position, String type) {
        String key = bench.call(
                        "get_library_items", "{'libraryKey':'Music','type':'" + type + "','limit':" + position + "}")
                .path("items")
                .get(0)
                .path("ratingKey")
                .asText();

        assertThat(bench.call("get_image", "{'ratingKey':'" + key + "'}")
                        .path("width")
                        .asInt())
                .isEqualTo(320);
    }

    @Test
    void aKindTheItemDoesNotHaveIsNotFoundAndThoseItHasAreTold() {
        Failure failure = bench.failure("get_image", "{'ratingKey':'101','kind':'logo'}");

        assertThat(failure.code()).isEqualTo(FailureCode.NOT_FOUND);
        assertThat(failure.hint()).isEqualTo("It has: poster, art, thumb.");
    }

    @Test
    void anItemThatIsNotThereIsNotFound() {
        assertThat(bench.failure("get_image", "{'ratingKey':'999999'}").code()).isEqualTo(FailureCode.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'maxPixels':63",
                "'maxPixels':320.5",
                "'kind':'banner'",
                "'kind':'../art'",
                "'url':'http://evil.example/'"
            })
    void whatIsOutOfBoundsIsRefused(String argument) {
        assertThat(bench.failure("get_image", "{'ratingKey':'101'," + argument + "}")
                        .code())
                .isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(bench.server.requests().all()).isEmpty();
    }

    @Test
    void aPictureWithTooManyBytesIsAskedForSmaller() {
        bench.server
                .faults()
                .forPath(
                        "/photo/",
                        Fault.status(200, TOO_LARGE, SAYS_IT_IS_A_PICTURE).times(1));

        assertThat(bench.call("get_image", "{'ratingKey':'101'}").path("height").asInt())
                .isEqualTo(160);
    }

    @Test
    void aPictureThatStaysTooLargeIsNotShown() {
        bench.server.faults().forPath("/photo/", Fault.status(200, TOO_LARGE, SAYS_IT_IS_A_PICTURE));

        assertThat(bench.failure("get_image", "{'ratingKey':'101'}").code()).isEqualTo(FailureCode.TOO_LARGE);
        assertThat(transcoded().stream()
                        .map(request -> String.valueOf(request.rawQuery()).replaceAll(".*&width=(\\d+)&.*", "$1")))
                .containsExactly("320", "160", "80");
    }

    @Test
    @Tag("S-20")
    void aPageThatSaysItIsAPictureIsNotShown() {
        bench.server.faults().forPath("/photo/", Fault.status(200, "<html>Sign in</html>", SAYS_IT_IS_A_PICTURE));

        Failure failure = bench.failure("get_image", "{'ratingKey':'101'}");

        assertThat(failure.code()).isEqualTo(FailureCode.UPSTREAM_ERROR);
        assertThat(failure.message()).contains("not a JPEG, PNG or WebP").doesNotContain("Sign in");
    }

    @Test
    @Tag("S-20")
    void aRedirectToAnotherHostIsNotFollowed() {
        try (PlexTestServer elsewhere = PlexTestServer.start(DemoLibrary.create(ToolBench.CLOCK))) {
            bench.server
                    .faults()
                    .forPath("/photo/", Fault.redirect(302, elsewhere.uri().resolve("/library/metadata/101/thumb/1")));

            assertThat(bench.failure("get_image", "{'ratingKey':'101'}").code()).isEqualTo(FailureCode.UPSTREAM_ERROR);
            assertThat(elsewhere.requests().all()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example/poster.jpg",
                "//evil.example/poster.jpg",
                "https://user@evil.example/poster.jpg",
                "http://[::1]/poster.jpg",
                "http://2130706433/poster.jpg",
                "@evil.example/library/metadata/11/thumb/1",
                "/library/metadata/11/thumb/../../../../status/sessions",
                "/library/metadata/../thumb/1",
                "/library/metadata/%2e%2e/thumb/1",
                "/library/metadata/11/thumb/1?url=http://evil.example/",
                "/photo/:/transcode?url=http://evil.example/",
                "/library/sections/1/refresh"
            })
    @Tag("S-20")
    void aPictureThatIsNotAtItsItemsPlaceIsNoneAndNobodyIsAskedForIt(String thumb) {
        Library library = Library.builder()
                .clock(ToolBench.CLOCK)
                .section(Section.of("1", "Movies", ItemType.MOVIE))
                .items(Item.builder(ItemType.MOVIE, "1", "11", "Trap")
                        .guid("plex://movie/5d7768000000000000000000")
                        .extraField("thumb", thumb)
                        .extraField("art", thumb)
                        .extraField("Image", null)
                        .build())
                .build();
        try (ToolBench trapped = ToolBench.on(library)) {
            for (String kind : List.of("poster", "art", "logo", "thumb")) {
                Failure failure = trapped.failure("get_image", "{'ratingKey':'11','kind':'" + kind + "'}");
                assertThat(failure.code()).isEqualTo(FailureCode.NOT_FOUND);
                assertThat(failure.hint()).isEqualTo("It has no pictures.");
            }
            assertThat(trapped.server.requests().all().stream().map(RecordedRequest::rawPath))
                    .isNotEmpty()
                    .allMatch("/library/metadata/11"::equals);
        }
    }

    private List<RecordedRequest> transcoded() {
        return bench.server.requests().all().stream()
                .filter(request -> request.rawPath().equals("/photo/:/transcode"))
                .toList();
    }
}
