package io.github.plex4j.mcp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.engine.Resource.Variable;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceTest {
    private static final Resource HISTORY = new Resource(
            "plex://user/{name}/history",
            "history",
            "History",
            "What somebody watched.",
            "get_watch_history",
            Map.of("name", new Variable("user", Subject.USER)),
            false);

    @ParameterizedTest
    @CsvSource({
        "plex://user/Anna/history, Anna",
        "plex://user/Zo%C3%AB%20%26%20Co/history, Zoë & Co",
        "plex://user/a+b/history, a+b",
        "plex://user/a%2Fb/history, a/b",
    })
    void readsTheVariablesOfAnAddress(String address, String name) {
        assertThat(HISTORY.arguments(address))
                .hasValueSatisfying(
                        arguments -> assertThat(arguments.path("user").asText()).isEqualTo(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plex://user/Anna",
                "plex://user//history",
                "plex://user/Anna/history/more",
                "plex://users/Anna/history",
                "http://user/Anna/history",
                "plex://user/%zz/history",
                "",
            })
    void anotherAddressIsNotOne(String address) {
        assertThat(HISTORY.arguments(address)).isEmpty();
    }

    @Test
    void anEndlessAddressIsNotOne() {
        assertThat(HISTORY.arguments("plex://user/" + "a".repeat(10_000) + "/history"))
                .isEmpty();
    }
}
