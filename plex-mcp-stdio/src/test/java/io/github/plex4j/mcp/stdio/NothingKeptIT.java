package io.github.plex4j.mcp.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.docs.SampleCall;
import io.github.plex4j.mcp.docs.SampleCalls;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Mode;
import io.github.plex4j.mcp.engine.ToolPolicy;
import io.github.plex4j.mcp.engine.ToolsetChoice;
import io.github.plex4j.mcp.tools.PlexTools;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    /** The tools of all toolsets in the mode that is the default. */
    private static final List<String> LISTED = PlexTools.catalog()
            .filter(ToolPolicy.of(Mode.READ, ToolsetChoice.ofAll(), Set.of()).exportingTo(Path.of("exports")))
            .names();

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
        List<SampleCall> calls = calls().stream()
                .filter(call -> call.tool().effect() != Effect.EXPORT)
                .toList();
        try (PlexTestServer plex = PlexTestServer.builder(DemoLibrary.create())
                        .plexPass(true)
                        .start();
                FolderWatch watch = FolderWatch.over(folders.values())) {
            callEveryTool(settings(plex, Map.of("PLEX_LOG_LEVEL", "debug")), calls);

            assertThat(files()).isEmpty();
            assertThat(watch.touched()).isEmpty();
        }
    }

    @Test
    @Tag("S-15")
    void whereTheAuditLogIsOnItIsWrittenBesideAndHasALineForEachCall() throws Exception {
        List<SampleCall> calls = calls();
        try (PlexTestServer plex = PlexTestServer.builder(DemoLibrary.create())
                        .plexPass(true)
                        .start();
                FolderWatch watch = FolderWatch.over(folders.values())) {
            Map<String, String> settings = Map.of("PLEX_MCP_EXPORT_DIR", folder("exports"), "PLEX_MCP_AUDIT", "on");
            callEveryTool(settings(plex, settings), calls);

            assertThat(files()).containsExactly("exports/movies.csv", "home/plex-mcp", "home/plex-mcp/audit.jsonl");
            assertThat(watch.touched())
                    .allMatch(file -> file.matches("home/plex-mcp|exports/(movies\\.csv|" + UNFINISHED + ")"));
        }
        Path log = around.resolve("home/plex-mcp/audit.jsonl");
        assertThat(Files.readAllLines(log))
                .extracting(line -> line.replaceAll(".*\"tool\":\"([a-z_]+)\".*", "$1"))
                .containsExactlyElementsOf(
                        calls.stream().map(call -> call.tool().name()).toList());
        assertThat(log).content().doesNotContain("Night of the Living Dead", "Metropolis", "movies.csv", "127.0.0.1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
                .isEqualTo("rw-------");
    }

    private void callEveryTool(Map<String, String> settings, List<SampleCall> calls) throws Exception {
        List<String> options = List.of("-Duser.home=" + folder("home"), "-Djava.io.tmpdir=" + folder("temporary"));
        try (ServerProcess server =
                ServerProcess.start(PlexMcpStdio.class, options, around.resolve("work"), settings)) {
            LineClient client = server.client();
            client.shakeHands();
            client.request("tools", "tools/list", client.object());
            assertThat(client.next().path("result").path("tools"))
                    .extracting(tool -> tool.path("name").asText())
                    .containsExactlyInAnyOrderElementsOf(
                            calls.stream().map(call -> call.tool().name()).toList());
            for (SampleCall call : calls) {
                client.call(call.line(), call.tool().name(), call.arguments());
                JsonNode answer = client.next();
                assertThat(answer.path("id").asText()).isEqualTo(call.line());
                assertThat(answer.path("result").path("isError").asBoolean(true))
                        .as("%s", answer)
                        .isFalse();
            }
            client.end();
            assertThat(server.exitStatus()).isZero();
        }
    }

    private Map<String, String> settings(PlexTestServer plex, Map<String, String> further) {
        Map<String, String> settings = new HashMap<>(further);
        settings.put("PLEX_URL", plex.uri().toString());
        settings.put("PLEX_TOKEN", plex.token());
        settings.put("PLEX_MCP_TOOLSETS", "all");
        settings.put("PLEX_DISCOVER_URL", plex.discoverUri().toString());
        settings.put("PLEX_ACCOUNT_TOKEN", plex.accountToken());
        List.of("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
                .forEach(name -> settings.put(name, folder("home")));
        List.of("TMPDIR", "TMP", "TEMP", "XDG_RUNTIME_DIR").forEach(name -> settings.put(name, folder("temporary")));
        return settings;
    }

    private String folder(String name) {
        return around.resolve(name).toString();
    }

    private static List<SampleCall> calls() {
        return SampleCalls.of(PlexTools.catalog()).ofEachTool().stream()
                .filter(call -> LISTED.contains(call.tool().name()))
                .toList();
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
