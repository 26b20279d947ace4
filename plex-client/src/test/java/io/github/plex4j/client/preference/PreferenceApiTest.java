package io.github.plex4j.client.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.CannedTransport;
import io.github.plex4j.client.Demo;
import io.github.plex4j.client.PlexForbiddenException;
import io.github.plex4j.client.PlexInputException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferenceApiTest {
    private final Demo demo = Demo.library();
    private final PreferenceApi preferences = demo.plex().preferences();

    @AfterEach
    void close() {
        demo.close();
    }

    private Preference preference(String id) {
        return preferences.all().stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Preference canned(String row) {
        String answer = "{\"MediaContainer\":{\"size\":1,\"Setting\":[" + row + "]}}";
        return new PreferenceApi(CannedTransport.answering(answer)).all().get(0);
    }

    @Test
    void readsEachKindOfSetting() {
        assertThat(preference("OnDeckWindow").value()).isEqualTo(PreferenceValue.of(16));
        assertThat(preference("logDebug").value()).isEqualTo(PreferenceValue.of(true));
        assertThat(preference("TranscoderH264MinimumCRF").value())
                .isEqualTo(new PreferenceValue(PreferenceType.DECIMAL, "16.5"));
        assertThat(preference("TranscoderTempDirectory").value()).isEqualTo(PreferenceValue.of(""));
        assertThat(preference("LibraryVideoPlayedAtBehaviour").choices())
                .contains(new Preference.Choice(PreferenceValue.of("1"), "at final credits marker position"));
    }

    @Test
    void keepsNoSecret() {
        List<Preference> secrets =
                preferences.all().stream().filter(Preference::isSecret).toList();
        assertThat(secrets)
                .extracting(secret -> secret.id().value())
                .containsExactly("customCertificateKey", "PlexOnlineMail", "PlexOnlineToken");
        assertThat(preferences.all().toString())
                .doesNotContain("secret-online-token", "owner@example.org", "pkcs12-passphrase");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"id\":\"PlexOnlineToken\",\"type\":\"text\"",
                "\"id\":\"anything\",\"type\":\"text\",\"hidden\":true",
                "\"id\":\"anything\",\"hidden\":\"1\"",
                "\"id\":\"proxyPassword\",\"type\":\"text\"",
                "\"id\":\"SomeApiKey\",\"type\":\"unheardOf\"",
                "\"id\":\"MachineIdentifier\",\"type\":\"text\""
            })
    void takesWhatMayBeASecretForOne(String fields) {
        Preference preference = canned(
                "{" + fields + ",\"value\":\"canary\",\"default\":\"canary\"," + "\"enumValues\":\"canary:canary\"}");
        assertThat(preference.isSecret()).isTrue();
        assertThat(preference.toString()).doesNotContain("canary");
    }

    @Test
    void changesASettingAndReadsItBack() {
        Preference window = preference("OnDeckWindow");
        preferences.set(window, window.parse("8"));
        assertThat(preference("OnDeckWindow").value()).isEqualTo(PreferenceValue.of(8));
        assertThat(demo.server().library().machine().preferences().changed()).containsOnlyKeys("OnDeckWindow");
        assertThat(demo.lastRequest().toString()).isEqualTo("GET /:/prefs");
        assertThat(demo.server().requests().all().toString()).contains("PUT /:/prefs?OnDeckWindow=8");
    }

    @Test
    void changesNoSecret() {
        Preference token = preference("PlexOnlineToken");
        assertThatThrownBy(() -> preferences.set(token, PreferenceValue.of("mine")))
                .isInstanceOf(PlexInputException.class)
                .hasMessageNotContaining("mine");
        assertThat(demo.server().library().machine().preferences().changed()).isEmpty();
    }

    @Test
    void sendsNoValueOfAnotherType() {
        Preference window = preference("OnDeckWindow");
        assertThatThrownBy(() -> preferences.set(window, PreferenceValue.of("8")))
                .isInstanceOf(PlexInputException.class)
                .hasMessage("The setting OnDeckWindow takes a whole number.");
    }

    @ParameterizedTest
    @CsvSource({
        "logDebug, off, 0",
        "logDebug, Yes, 1",
        "OnDeckWindow, 016, 16",
        "TranscoderH264MinimumCRF, 16.50, 16.5",
        "LibraryVideoPlayedAtBehaviour, 1, 1",
        "LibraryVideoPlayedAtBehaviour, At final credits marker position, 1",
        "ScheduledLibraryUpdateInterval, hourly, 3600"
    })
    void readsAValueAsAPersonWritesIt(String id, String written, String sent) {
        assertThat(preference(id).parse(written).text()).isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource({
        "logDebug, maybe, true or false",
        "OnDeckWindow, many, a whole number",
        "OnDeckWindow, 1.5, a whole number",
        "TranscoderH264MinimumCRF, NaN, a number",
        "ScheduledLibraryUpdateInterval, 60, '3600 (hourly)'"
    })
    void refusesAValueThatTheSettingDoesNotTake(String id, String written, String allowed) {
        Preference preference = preference(id);
        assertThatThrownBy(() -> preference.parse(written))
                .isInstanceOf(PlexInputException.class)
                .hasMessageContaining(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X-Plex-Token", "a=b", "a&b", "../x", "a b", "1a"})
    void refusesAnIdThatIsNoSetting(String id) {
        assertThatThrownBy(() -> PreferenceId.of(id)).isInstanceOf(PlexInputException.class);
    }

    @Test
    void leavesSettingsToTheOwner() {
        assertThatThrownBy(() -> demo.guest().preferences().all()).isInstanceOf(PlexForbiddenException.class);
    }
}
