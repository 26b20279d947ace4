package io.github.plex4j.mcp.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.tools.PlexTools;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {
    private static final Settings DEFAULTS = Settings.of(Map.of(), Map.of());

    @Test
    void hasDefaults() {
        assertThat(DEFAULTS.problems()).isEmpty();
        assertThat(DEFAULTS.url()).isEqualTo(URI.create("http://localhost:32400"));
        assertThat(DEFAULTS.mode()).isEqualTo("read");
        assertThat(DEFAULTS.toolsets()).isEmpty();
        assertThat(DEFAULTS.excludedTools()).isEmpty();
        assertThat(DEFAULTS.maxAnswerBytes()).isEqualTo(40_960);
        assertThat(DEFAULTS.callTime()).isEqualTo(Duration.ofSeconds(45));
        assertThat(DEFAULTS.timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(DEFAULTS.timeZone()).isEqualTo(ZoneId.systemDefault());
        assertThat(DEFAULTS.allowHttp()).isFalse();
        assertThat(DEFAULTS.logLevel()).isEqualTo("warn");
        assertThat(DEFAULTS.tokenFile()).isEmpty();
        assertThat(DEFAULTS.isGiven(Setting.URL)).isFalse();
    }

    @Test
    void readsTheEnvironment() {
        Settings settings = Settings.of(
                Map.of(
                        "PLEX_URL", " https://plex.example:443/plex ",
                        "PLEX_TIME_ZONE", "Europe/Berlin",
                        "PLEX_MCP_CALL_SECONDS", "5",
                        "PLEX_ALLOW_HTTP", "true",
                        "PATH", "/bin"),
                Map.of());

        assertThat(settings.problems()).isEmpty();
        assertThat(settings.url()).isEqualTo(URI.create("https://plex.example:443/plex"));
        assertThat(settings.timeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(settings.callTime()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.allowHttp()).isTrue();
        assertThat(settings.isGiven(Setting.URL)).isTrue();
    }

    @Test
    void letsAFlagWin() {
        Settings settings = Settings.of(Map.of("PLEX_MCP_MODE", "admin"), Map.of(Setting.MODE, "read"));

        assertThat(settings.mode()).isEqualTo("read");
    }

    @Test
    void letsAFlagForTheTokensFileWinOverTheTokenOfTheEnvironment() {
        Map<String, String> environment = Map.of("PLEX_TOKEN", "of-another-server", "PLEX_TOKEN_FILE", "variable");

        Settings settings = Settings.of(environment, Map.of(Setting.TOKEN_FILE, "flag"));

        assertThat(settings.tokenFile()).contains("flag");
        assertThat(settings.isGiven(Setting.TOKEN)).isFalse();
        assertThat(Settings.of(environment, Map.of()).isGiven(Setting.TOKEN)).isTrue();
    }

    @Test
    void takesNoTokenInPlaceOfAFileThatIsBlank() {
        Settings settings = Settings.of(Map.of("PLEX_TOKEN", "of-another-server"), Map.of(Setting.TOKEN_FILE, ""));

        assertThat(settings.tokenFile()).isEmpty();
        assertThat(settings.isGiven(Setting.TOKEN)).isFalse();
    }

    @Test
    void takesABlankValueForNone() {
        assertThat(Settings.of(Map.of("PLEX_URL", "  "), Map.of()).url()).isEqualTo(DEFAULTS.url());
    }

    @Test
    void canBeChanged() {
        Settings changed = DEFAULTS.with(Setting.URL, "http://127.0.0.1:1").with(Setting.TOKEN_FILE, "file");

        assertThat(changed.url()).isEqualTo(URI.create("http://127.0.0.1:1"));
        assertThat(changed.without(Setting.TOKEN_FILE).tokenFile()).isEmpty();
        assertThat(DEFAULTS.tokenFile()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        MAX_ANSWER_BYTES | 1023        | PLEX_MCP_MAX_ANSWER_BYTES is "1023"; it must be a whole number from 1024 to 10485760.
        MAX_ANSWER_BYTES | 40k         | PLEX_MCP_MAX_ANSWER_BYTES is "40k"; it must be a whole number from 1024 to 10485760.
        CALL_SECONDS     | 0           | PLEX_MCP_CALL_SECONDS is "0"; it must be a whole number from 1 to 86400.
        TIMEOUT_SECONDS  | -1          | PLEX_TIMEOUT_SECONDS is "-1"; it must be a whole number from 1 to 3600.
        TIMEOUT_SECONDS  | 99999999999 | PLEX_TIMEOUT_SECONDS is "99999999999"; it must be a whole number from 1 to 3600.
        TIME_ZONE        | Berlin      | PLEX_TIME_ZONE is "Berlin"; it must be a time zone such as Europe/Berlin, UTC or +02:00.
        ALLOW_HTTP       | yes         | PLEX_ALLOW_HTTP is "yes"; it must be one of true, false.
        LOG_LEVEL        | loud        | PLEX_LOG_LEVEL is "loud"; it must be one of error, warn, info, debug, trace, off.
        URL              | not a url   | PLEX_URL is not an address; it must be one such as http://192.168.1.2:32400.
        """)
    void saysWhatIsRightAndKeepsTheDefault(Setting setting, String value, String problem) {
        Settings settings = DEFAULTS.with(setting, value);

        assertThat(settings.problems()).containsExactly(problem);
        assertThat(settings.url()).isEqualTo(DEFAULTS.url());
        assertThat(settings.maxAnswerBytes()).isEqualTo(40_960);
        assertThat(settings.callTime()).isEqualTo(DEFAULTS.callTime());
        assertThat(settings.timeout()).isEqualTo(DEFAULTS.timeout());
        assertThat(settings.timeZone()).isEqualTo(DEFAULTS.timeZone());
        assertThat(settings.allowHttp()).isFalse();
        assertThat(settings.logLevel()).isEqualTo("warn");
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://host",
        "//host",
        "http:///path",
        "http://user:canary@host",
        "http://host?X-Plex-Token=canary",
        "http://host#canary",
        "localhost:32400"
    })
    @Tag("S-02")
    void refusesAnAddressThatIsMoreOrLessAndDoesNotRepeatIt(String address) {
        assertThat(DEFAULTS.with(Setting.URL, address).problems())
                .singleElement()
                .asString()
                .startsWith("PLEX_URL must be only the server's address")
                .doesNotContain("canary");
    }

    @Test
    @Tag("S-02")
    void showsNoValue() {
        Settings settings = DEFAULTS.with(Setting.TOKEN, "canary").with(Setting.URL, "http://private.example");

        assertThat(settings.toString()).doesNotContain("canary", "private");
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void describesEverySetting(Setting setting) {
        assertThat(setting.environmentName()).matches("PLEX_[A-Z_]+");
        assertThat(setting.description()).endsWith(".");
        assertThat(setting.defaultValue())
                .satisfies(value -> assertThat(
                                value.isEmpty() || setting.problem(value).isEmpty())
                        .isTrue());
        assertThat(HelpText.ofSettings(PlexTools.catalog())).contains(setting.environmentName());
    }

    @Test
    void leavesOutWhatMattersToChangesAloneWhereNothingIsChanged() {
        assertThat(HelpText.ofSettings(ToolCatalog.of(List.of())))
                .contains("PLEX_MCP_TOOLSETS")
                .doesNotContain("PLEX_MCP_MODE", "PLEX_MCP_CONFIRM", "PLEX_MCP_JOURNAL", "PLEX_MCP_STATE_DIR");
    }

    @Test
    @Tag("S-01")
    void hasNoFlagForTheToken() {
        assertThat(Setting.TOKEN.flag()).isEmpty();
    }

    @Test
    void wrapsItsHelp() {
        assertThat(HelpText.ofSettings(PlexTools.catalog()).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100))
                .contains("  --allow-http, PLEX_ALLOW_HTTP (default false)");
    }
}
