package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pictures of items: listed, chosen, uploaded and removed. */
class ArtworkTest {
    private static final byte[] PICTURE = {(byte) 0xff, (byte) 0xd8, 1, 2, 3};
    private static final String SHA_1 = "ab4cce47da1d29a7f0fef8e2de9152264d3519a7";

    private final PlexTestServer server = PlexTestServer.start(TestLibraries.films(1)
            .items(TestLibraries.film(1).guid("local://2").build())
            .build());
    private final TestClient client = new TestClient(server);

    @AfterEach
    void close() {
        server.close();
    }

    private JsonNode list(String kind) {
        return client.json("/library/metadata/1/" + kind).path("Metadata");
    }

    private static List<String> ids(JsonNode list) {
        return TestClient.texts(list, "ratingKey");
    }

    private String selected(String kind) {
        return TestClient.row(list(kind), "selected", "true").path("ratingKey").asText();
    }

    private List<String> locks() {
        return TestClient.texts(client.json("/library/metadata/1").at("/Metadata/0/Field"), "name");
    }

    private HttpResponse<byte[]> send(String method, String call, byte[] body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.uri() + call))
                .header("X-Plex-Token", server.token())
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void anItemOffersPicturesOfWhichTheFirstIsChosen() {
        List<String> ids = ids(list("posters"));
        assertThat(ids).hasSize(3).doesNotHaveDuplicates();
        assertThat(selected("posters")).isEqualTo(ids.get(0)).startsWith("metadata://posters/");
        assertThat(ids.get(1)).startsWith("https://image.tmdb.org/");
        assertThat(client.json("/library/metadata/2/posters").has("Metadata")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"posters, poster, thumb", "posters, thumb, thumb", "arts, art, art", "clearLogos, clearLogo, clearLogo"
    })
    void choosingAPictureSelectsItAndLocksTheField(String list, String element, String field) {
        String other = ids(list(list)).get(1);

        assertThat(client.status("PUT", "/library/metadata/1/" + element + "?url=" + other.replace(":", "%3A")))
                .isEqualTo(200);

        assertThat(selected(list)).isEqualTo(other);
        assertThat(locks()).containsExactly(field);
    }

    @Test
    void anUploadIsOfferedChosenAndServedAsItCame() throws Exception {
        assertThat(send("POST", "/library/metadata/2/posters", PICTURE).statusCode())
                .isEqualTo(200);

        JsonNode upload = client.json("/library/metadata/2/posters").at("/Metadata/0");
        assertThat(upload.path("ratingKey").asText()).isEqualTo("upload://posters/" + SHA_1);
        assertThat(upload.path("selected").asBoolean()).isTrue();
        assertThat(send("GET", upload.path("key").asText(), new byte[0]).body()).isEqualTo(PICTURE);
        String thumb =
                client.json("/library/metadata/2").at("/Metadata/0/thumb").asText();
        assertThat(send("GET", thumb, new byte[0]).body()).isEqualTo(PICTURE);
    }

    @Test
    void theSameUploadTwiceIsOneMorePicture() throws Exception {
        send("POST", "/library/metadata/1/posters", PICTURE);
        send("POST", "/library/metadata/1/posters", PICTURE);
        assertThat(ids(list("posters"))).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void aPictureFromAnAddressIsAnUpload() {
        client.send("POST", "/library/metadata/1/arts?url=https%3A%2F%2Fexample.com%2Fa.jpg");
        assertThat(selected("arts")).startsWith("upload://arts/");
    }

    @Test
    void anAddressThatCannotBeFetchedChangesNothingAndIsAcceptedAllTheSame() {
        String before = list("posters").toString();
        assertThat(client.status("POST", "/library/metadata/1/posters?url=https%3A%2F%2Fgone.invalid%2Fa.jpg"))
                .isEqualTo(200);
        assertThat(list("posters").toString()).isEqualTo(before);
        assertThat(locks()).isEmpty();
    }

    @Test
    void aRemovedPictureIsGoneFromTheItemAndStaysOffered() {
        client.send("DELETE", "/library/metadata/1/poster");
        assertThat(client.json("/library/metadata/1").at("/Metadata/0").has("thumb"))
                .isFalse();
        assertThat(client.status("GET", "/library/metadata/1/thumb")).isEqualTo(404);
        assertThat(list("posters"))
                .hasSize(3)
                .noneMatch(row -> row.path("selected").asBoolean());
        assertThat(locks()).containsExactly("thumb");
    }

    @Test
    void themesAreTracks() {
        client.send("POST", "/library/metadata/1/themes?url=https%3A%2F%2Fexample.com%2Fa.mp3");
        assertThat(client.send("GET", "/library/metadata/1/themes").body()).contains("<Track ");
        assertThat(locks()).containsExactly("theme");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /library/metadata/999/posters, 404",
        "POST, /library/metadata/1/posters, 400",
        "PUT, /library/metadata/1/poster, 400",
        "GET, /library/metadata/1/file?url=nothing, 404",
        "GET, /library/metadata/1/file, 400"
    })
    void answersWithStatus(String method, String call, int status) {
        assertThat(client.status(method, call)).isEqualTo(status);
    }
}
