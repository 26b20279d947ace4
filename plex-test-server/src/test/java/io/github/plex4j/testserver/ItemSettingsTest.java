package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of single items, and what else a full item has when it is asked for. */
class ItemSettingsTest {
    private final PlexTestServer server = PlexTestServer.start(PlexapiLibrary.create());
    private final TestClient client = new TestClient(server);

    @AfterEach
    void close() {
        server.close();
    }

    private JsonNode item(String keyAndQuery) {
        return client.json("/library/metadata/" + keyAndQuery).at("/Metadata/0");
    }

    private JsonNode setting(String id) {
        return TestClient.row(item("100?includePreferences=1").at("/Preferences/Setting"), "id", id);
    }

    @Test
    void aSettingThatIsNotAsUsualStandsAtTheItem() {
        client.send("PUT", "/library/metadata/100/prefs?episodeSort=1&subtitleLanguage=de");

        assertThat(setting("episodeSort").path("value").asInt()).isEqualTo(1);
        assertThat(setting("episodeSort").path("default").asInt()).isEqualTo(-1);
        assertThat(item("100").path("episodeSort").asText()).isEqualTo("1");
        assertThat(item("100").path("subtitleLanguage").asText()).isEqualTo("de");
        assertThat(item("200").has("episodeSort")).isFalse();
    }

    @Test
    void aSettingIsResetByItsUsualValue() {
        client.send("PUT", "/library/metadata/100/prefs?episodeSort=1");
        client.send("PUT", "/library/metadata/100/prefs?episodeSort=-1");

        assertThat(item("100").has("episodeSort")).isFalse();
    }

    @Test
    void episodesOfAShowWithHiddenSeasonsSkipTheirSeason() {
        client.titles("/library/metadata/101/children");
        client.send("PUT", "/library/metadata/100/prefs?flattenSeasons=1");

        assertThat(client.json("/library/metadata/101/children")
                        .at("/Metadata/0/skipParent")
                        .asBoolean())
                .isTrue();
        assertThat(item("20101").has("skipParent")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?unknown=1", "?episodeSort=9", "?episodeSort=1&albumSort=1"})
    void refusesASettingThatTheItemDoesNotHave(String query) {
        assertThat(client.status("PUT", "/library/metadata/100/prefs" + query)).isEqualTo(400);
        assertThat(item("100").has("episodeSort")).isFalse();
    }

    @Test
    void showsReviewsWhenAsked() {
        assertThat(item("4?includeReviews=1").at("/Review/0/source").asText()).isEqualTo("The Evening Paper");
        assertThat(item("4").has("Review")).isFalse();
    }

    @Test
    void listsTheTrailerOfAMovie() {
        JsonNode extras = client.json("/library/metadata/4/extras").path("Metadata");

        assertThat(TestClient.texts(extras, "type")).containsExactly("clip");
        assertThat(extras.at("/0/librarySectionID").asText()).isEqualTo("1");
        assertThat(client.json("/library/metadata/1/extras").path("Metadata")).isEmpty();
    }

    @Test
    void namesTheSlugsAndThemesAbove() {
        assertThat(item("10101").path("grandparentSlug").asText()).isEqualTo("game-of-thrones");
        assertThat(item("10101").path("grandparentTheme").asText()).startsWith("/library/metadata/100/theme/");
        assertThat(item("101").path("parentStudio").asText()).isEqualTo("Revolution Sun Studios");
    }
}
