package io.github.plex4j.mcp.tools.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.client.library.PicturePath;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.tools.ChangedState;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.RecordedRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArtworkToolsTest {
    private static final String ELSEWHERE = "https://image.tmdb.org/t/p/original/new.jpg";

    private final ToolBench bench = ToolBench.demo().changing();

    @AfterEach
    void close() {
        bench.close();
    }

    private List<String> offered(String kind) {
        return ToolBench.texts(
                bench.call("get_artwork", "{'ratingKey': '101', 'kind': '" + kind + "'}"), "items", "artworkId");
    }

    private String selected() {
        for (JsonNode row : bench.call("get_artwork", "{'ratingKey': '101'}").path("items")) {
            if (row.path("selected").asBoolean()) {
                return row.path("artworkId").asText();
            }
        }
        throw new AssertionError("No poster is selected");
    }

    private List<RecordedRequest> writes() {
        return bench.server.requests().all().stream()
                .filter(request -> !request.method().equals("GET"))
                .toList();
    }

    private Path file(String name) {
        return bench.context().exportFolder().orElseThrow().resolve(name);
    }

    private void writePicture(String name) throws IOException {
        byte[] picture = bench.context()
                .plex()
                .libraries()
                .picture(new PicturePath("/library/metadata/102/thumb/1"), 100, 1_000_000)
                .bytes();
        Files.write(file(name), picture);
    }

    @ParameterizedTest
    @CsvSource({"poster, thumb", "art, art", "logo, clearLogo"})
    void choosesOneOfThePicturesOfAnItemAndLocksIt(String kind, String lock) {
        String other = offered(kind).get(1);
        ChangedState changes = ChangedState.of(bench.server);

        JsonNode answer =
                bench.call("set_artwork", "{'ratingKey': '101', 'kind': '" + kind + "', 'artworkId': '" + other + "'}");

        assertThat(answer.path("changed").asInt()).isEqualTo(1);
        assertThat(answer.path("after").asText()).isEqualTo(other);
        assertThat(answer.path("changeId").asText()).isNotEmpty();
        assertThat(bench.server.library().items().find("101").orElseThrow().lockedFields())
                .containsExactly(lock);
        assertThat(changes.names())
                .isNotEmpty()
                .allMatch(name -> name.contains("/library/metadata/101") || name.endsWith("/library/sections"));
    }

    @Test
    void doesNotChooseThePictureThatIsChosen() {
        JsonNode answer = bench.call(
                "set_artwork",
                "{'ratingKey': '101', 'artworkId': '" + offered("poster").get(0) + "'}");
        assertThat(answer.path("unchanged").asInt()).isEqualTo(1);
        assertThat(writes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example/a.jpg", "http://127.0.0.1/a.jpg", "../../poster", "file:///etc/passwd"})
    @Tag("S-20")
    void choosesNothingThatIsNotOffered(String id) {
        Failure failure = bench.failure("set_artwork", "{'ratingKey': '101', 'artworkId': '" + id + "'}");
        assertThat(failure.code()).isEqualTo(FailureCode.NOT_FOUND);
        assertThat(writes()).isEmpty();
    }

    @Test
    void uploadsAPictureOnce() throws IOException {
        writePicture("poster.jpg");

        JsonNode answer = bench.call("set_artwork", "{'ratingKey': '101', 'file': 'poster.jpg'}");

        assertThat(answer.path("changed").asInt()).isEqualTo(1);
        assertThat(selected()).startsWith("upload://");
        assertThat(writes())
                .singleElement()
                .satisfies(request ->
                        assertThat(request.bodyLength()).isEqualTo(Files.readAllBytes(file("poster.jpg")).length));
        assertThat(bench.call("set_artwork", "{'ratingKey': '101', 'file': 'poster.jpg'}")
                        .path("unchanged")
                        .asInt())
                .isEqualTo(1);
        assertThat(writes()).hasSize(1);
    }

    @Test
    @Tag("S-20")
    void uploadsNothingButPicturesOfItsFolder() throws IOException {
        Files.writeString(file("secret.jpg"), "no picture");
        writePicture("poster.jpg");
        Files.createSymbolicLink(file("link.jpg"), file("poster.jpg"));

        for (String name : List.of("secret.jpg", "link.jpg", "../poster.jpg", "/etc/passwd", "missing.jpg")) {
            Failure failure = bench.failure("set_artwork", "{'ratingKey': '101', 'file': '" + name + "'}");
            assertThat(failure.code()).as(name).isIn(FailureCode.INVALID_INPUT, FailureCode.NOT_FOUND);
        }
        assertThat(writes()).isEmpty();
    }

    @Test
    void hasTheServerFetchAPictureFromAnAllowedHost() {
        JsonNode answer = bench.call("set_artwork", "{'ratingKey': '101', 'url': '" + ELSEWHERE + "'}");

        assertThat(answer.path("changed").asInt()).isEqualTo(1);
        assertThat(selected()).startsWith("upload://");
    }

    @Test
    void saysThatNothingChangedWhereTheServerCannotFetchThePicture() {
        JsonNode answer = bench.call("set_artwork", "{'ratingKey': '101', 'url': 'https://gone.invalid/a.jpg'}");

        assertThat(answer.path("changed").asInt()).isZero();
        assertThat(ToolBench.texts(answer, "failed", "code")).containsExactly("upstream_error");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/a.jpg",
                "https://image.tmdb.org.example.com/a.jpg",
                "https://user@image.tmdb.org/a.jpg",
                "ftp://image.tmdb.org/a.jpg",
                "file:///etc/passwd",
                "http://localhost:32400/library/metadata/1/thumb",
                "http://127.0.0.1/a.jpg",
                "http://2130706433/a.jpg",
                "http://[::1]/a.jpg",
                "http://169.254.169.254/latest/meta-data",
                "http://192.168.1.1/a.jpg",
                "http://nas.local/a.jpg"
            })
    @Tag("S-20")
    void refusesAddressesThatTheServerMustNotFetch(String url) {
        Failure failure = bench.failure("set_artwork", "{'ratingKey': '101', 'url': '" + url + "'}");
        assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(failure.hint()).isNotBlank();
        assertThat(writes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'ratingKey': '101'}",
                "{'ratingKey': '101', 'url': 'https://image.tmdb.org/a', 'file': 'a.jpg'}"
            })
    void requiresExactlyOneSource(String arguments) {
        assertThat(bench.failure("set_artwork", arguments).code()).isEqualTo(FailureCode.INVALID_INPUT);
    }
}
