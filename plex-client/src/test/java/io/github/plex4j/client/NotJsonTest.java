package io.github.plex4j.client;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.internal.http.ScriptedServer;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A failure says in which form the server answered. */
class NotJsonTest {
    @ParameterizedTest
    @CsvSource({
        "application/xml, '<?xml version=\"1.0\"?><MediaContainer size=\"0\"/>', 'the server answered XML, not JSON'",
        "text/html, '<html><body>Sign in</body></html>', 'the server answered HTML'",
        "text/plain, '<html><body>Sign in</body></html>', 'the server answered HTML, not JSON'",
        "application/json, '{\"MediaContainer\":{\"size\":1', 'the answer is not complete JSON'",
        "application/json, '{\"MediaContainer\":{\"size\":1,}}', 'the answer is not valid JSON'",
        "application/json, '', 'the answer is empty'",
        "application/json, '[]', 'the answer is not a JSON object'",
    })
    void theFormOfTheAnswerIsNamed(String contentType, String body, String problem) throws IOException {
        try (ScriptedServer server = ScriptedServer.answering(ScriptedServer.status(200, contentType, body));
                PlexClient plex = PlexClient.builder().server(server.uri()).build()) {
            assertThatThrownBy(() -> plex.libraries().sections())
                    .isInstanceOf(PlexProtocolException.class)
                    .hasMessage("GET /library/sections: " + problem + ". Check that the address belongs to a Plex Media"
                            + " Server and not to a proxy in front of it.");
        }
    }
}
