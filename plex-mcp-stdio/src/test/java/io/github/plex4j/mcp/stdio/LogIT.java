package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages of a client, as the process logs them. */
@Timeout(120)
@Tag("S-18")
class LogIT {
    private static final String FORGED = "x\n[main] ERROR Forged - \u001b[31mall is lost\u202e\u200b\r\u0085\u2028";
    private static final String SHOWN = "x\\u000a[main] ERROR Forged - \\u001b[31mall is lost\\u202e\\u200b\\u000d";

    /** A record, or a line that belongs to the exception above it. */
    private static final Pattern LINE =
            Pattern.compile("\\[[^\\]]+] (ERROR|WARN|INFO|DEBUG|TRACE) [A-Za-z0-9$]+ - .*|    .*");

    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\u2028\u2029]");

    @ParameterizedTest
    @CsvSource({"warn,1", "info,2", "debug,2"})
    void noTextOfTheClientBecomesALineOfItsOwn(String level, int shown) throws Exception {
        List<String> lines = diagnostics(level);

        assertThat(lines)
                .allMatch(line -> LINE.matcher(line).matches())
                .noneMatch(line -> line.startsWith("[main] ERROR Forged"))
                .noneMatch(line -> HIDDEN.matcher(line).find());
        assertThat(lines).filteredOn(line -> line.contains(SHOWN)).hasSizeGreaterThanOrEqualTo(shown);
    }

    /** The lines on standard error after a client has put forged lines into all its texts. */
    private static List<String> diagnostics(String level) throws Exception {
        try (ServerProcess server = ServerProcess.start(TestServer.class, Map.of("PLEX_LOG_LEVEL", level))) {
            LineClient client = server.client();
            ObjectNode hello = client.object().put("protocolVersion", "2025-11-25");
            hello.putObject("capabilities").putObject(FORGED);
            hello.putObject("clientInfo").put("name", FORGED).put("version", FORGED);
            client.request("hello", "initialize", hello);
            client.next();
            client.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
            client.request(FORGED, FORGED, client.object());
            client.next();
            ObjectNode response = client.object().put("jsonrpc", "2.0").put("id", FORGED);
            response.putObject("result");
            client.send(response.toString());
            client.send(client.object()
                    .put("jsonrpc", "2.0")
                    .put("method", "notifications/" + FORGED)
                    .toString());
            client.cancel(FORGED);
            client.call(FORGED, FORGED);
            client.next();
            client.end();
            client.rest();
            assertThat(server.exitStatus()).isZero();
            return server.diagnostics();
        }
    }
}
