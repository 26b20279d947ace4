package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The folders a program may write to, watched while it answers a call of every tool. */
@Tag("S-14")
@Timeout(120)
class NothingKeptIT {

    private static final String UNFINISHED = "\\.plex-export-[0-9a-f-]{36}\\.part";

    @TempDir
    Path around;

    private final Map<String, Path> folders = new TreeMap<>();

    @BeforeEach
    void makeFolders() throws IOException {
        for (String name : List.of("home", "temporary", "work", "exports")) {
            folders.put(name, Files.createDirectory(around.resolve(name)));
        }
    }

    @Test
    void callsOfAllToolsWriteTheFileThatWasAskedForAlone() throws Exception {
        try (PlexTestServer plex = PlexTestServer.builder(DemoLibrary.create())
                        .plexPass(true)
                        .start();
                FolderWatch watch = FolderWatch.over(folders.values())) {
            callEveryTool(settings(plex, Map.of("PLEX_MCP_EXPORT_DIR", folder("exports"))), calls());

            assertThat(files()).containsExactly("exports/movies.csv");
            assertThat(watch.touched())
                    .allMatch(file -> file.matches("exports/(movies\\.csv|" + UNFINISHED + ")"))
                    .contains("exports/movies.csv");
        }
        Path export = around.resolve("exports/movies.csv");
        assertThat(export).content().contains("Night of the Living Dead");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(export)))
                .isEqualTo("rw-------");
    }

    @Test
    void withoutAnExportFolderNothingIsWrittenAtAll() throws Exception {
        Map<String, String> calls = calls();
        calls.remove("export_library");
        try (PlexTestServer plex = PlexTestServer.builder(DemoLibrary.create())
                        .plexPass(true)
                        .start();
                FolderWatch watch = FolderWatch.over(folders.values())) {
            callEveryTool(settings(plex, Map.of("PLEX_LOG_LEVEL", "debug")), calls);

            assertThat(files()).isEmpty();
            assertThat(watch.touched()).isEmpty();
        }
    }

    private void callEveryTool(Map<String, String> settings, Map<String, String> calls) throws Exception {
        List<String> options = List.of("-Duser.home=" + folder("home"), "-Djava.io.tmpdir=" + folder("temporary"));
        try (ServerProcess server =
                ServerProcess.start(PlexMcpStdio.class, options, around.resolve("work"), settings)) {
            LineClient client = server.client();
            client.shakeHands();
            client.request("tools", "tools/list", client.object());
            Map<String, JsonNode> schemas = new TreeMap<>();
            for (JsonNode tool : client.next().path("result").path("tools")) {
                schemas.put(tool.path("name").asText(), tool.path("inputSchema").path("properties"));
            }
            assertThat(schemas.keySet()).isEqualTo(calls.keySet());
            schemas.forEach((tool, arguments) -> {
                client.call(tool, tool, arguments(client.object(), calls.getOrDefault(tool, ""), arguments));
                JsonNode answer = client.next();
                assertThat(answer.path("id").asText()).isEqualTo(tool);
                assertThat(answer.path("result").path("isError").asBoolean(true))
                        .as("%s", answer)
                        .isFalse();
            });
            client.end();
            assertThat(server.exitStatus()).isZero();
        }
    }

    private Map<String, String> settings(PlexTestServer plex, Map<String, String> further) {
        Map<String, String> settings = new HashMap<>(further);
        settings.put("PLEX_URL", plex.uri().toString());
        settings.put("PLEX_TOKEN", plex.token());
        List.of("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
                .forEach(name -> settings.put(name, folder("home")));
        List.of("TMPDIR", "TMP", "TEMP", "XDG_RUNTIME_DIR").forEach(name -> settings.put(name, folder("temporary")));
        return settings;
    }

    private String folder(String name) {
        return around.resolve(name).toString();
    }

    private static ObjectNode arguments(ObjectNode arguments, String call, JsonNode schema) {
        Stream.of(call.split(" ")).filter(pair -> !pair.isEmpty()).forEach(pair -> {
            String name = pair.substring(0, pair.indexOf('='));
            String value = pair.substring(pair.indexOf('=') + 1);
            if (schema.path(name).path("type").asText().equals("integer")) {
                arguments.put(name, Long.parseLong(value));
            } else {
                arguments.put(name, value);
            }
        });
        return arguments;
    }

    /** The calls with which the official inspector tries every tool. */
    private static Map<String, String> calls() throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".ci"))) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        try (Stream<String> lines = Files.lines(folder.resolve(".ci/tool-arguments.txt"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .collect(Collectors.toMap(
                            words -> words[0],
                            words -> words.length > 1 ? words[1] : "",
                            (first, second) -> first + second,
                            TreeMap::new));
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> paths = Files.walk(around)) {
            return paths.filter(path -> !path.equals(around) && !folders.containsValue(path))
                    .map(path -> around.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }
}
