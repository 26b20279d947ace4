package io.github.plex4j.mcp.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.config.FlagParser.Flags;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FlagParserTest {
    @Test
    void readsValuesBothWays() {
        Flags flags = parse("--url", "http://a", "--mode=write", "--toolsets=", "--token-file=a=b");

        assertThat(flags.problems()).isEmpty();
        assertThat(flags.settings())
                .isEqualTo(Map.of(
                        Setting.URL, "http://a",
                        Setting.MODE, "write",
                        Setting.TOOLSETS, "",
                        Setting.TOKEN_FILE, "a=b"));
    }

    @Test
    void readsSwitches() {
        Flags flags = parse("--demo", "--allow-http", "--version");

        assertThat(flags.has(FlagParser.DEMO)).isTrue();
        assertThat(flags.has(FlagParser.VERSION)).isTrue();
        assertThat(flags.has(FlagParser.HELP)).isFalse();
        assertThat(flags.settings()).isEqualTo(Map.of(Setting.ALLOW_HTTP, "true"));
        assertThat(parse("--allow-http=false").settings()).isEqualTo(Map.of(Setting.ALLOW_HTTP, "false"));
    }

    @Test
    void offersTheNearestOfAnUnknownFlag() {
        assertThat(parse("--tolsets=all").problems())
                .singleElement()
                .asString()
                .startsWith("Unknown flag --tolsets; nearest: --toolsets, ");
    }

    @Test
    void wantsAValue() {
        assertThat(parse("--mode").problems()).containsExactly("--mode needs a value: --mode MODE.");
        assertThat(parse("--mode", "--demo"))
                .satisfies(flags -> assertThat(flags.problems()).hasSize(1))
                .satisfies(flags -> assertThat(flags.has(FlagParser.DEMO)).isTrue());
    }

    @Test
    void collectsEveryProblem() {
        assertThat(parse("--a", "b", "--demo=yes").problems()).hasSize(3);
    }

    @Test
    @Tag("S-01")
    @Tag("S-02")
    void takesNoTokenAndDoesNotRepeatIt() {
        assertThat(parse("--token=canary", "canary", "--tokem=canary").problems())
                .hasSize(3)
                .allSatisfy(problem -> assertThat(problem).doesNotContain("canary"));
    }

    private static Flags parse(String... arguments) {
        return FlagParser.parse(List.of(arguments));
    }
}
