package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.wire.Element;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Maintenance tasks and the log of the server. */
final class MaintenanceEndpoints {
    private static final String OPTIMIZE = "OptimizeDatabase";
    private static final String CLEAN_BUNDLES = "CleanOldBundles";
    private static final List<String> TASKS = List.of(
            "AutomaticUpdates",
            "BackupDatabase",
            "ButlerTaskGenerateAdMarkers",
            CLEAN_BUNDLES,
            "CleanOldCacheFiles",
            "DeepMediaAnalysis",
            "GenerateChapterThumbs",
            OPTIMIZE,
            "RefreshLibraries",
            "RefreshLocalMedia",
            "UpgradeMediaAnalysis");

    /** The lines of the newest file of the log; older ones are in a file of their own, as after a rotation. */
    private static final int LINES_OF_A_FILE = 1_000;

    private final Context context;

    MaintenanceEndpoints(Context context) {
        this.context = context;
    }

    void addTo(Routes routes) {
        routes.ownerGet("/butler", call -> butler())
                .ownerWrite("POST", "/butler", call -> startAll())
                .ownerWrite("DELETE", "/butler", call -> stopAll())
                .ownerWrite("POST", "/butler/{task}", call -> start(call.variable("task")))
                .ownerWrite("DELETE", "/butler/{task}", call -> stop(call.variable("task")))
                .ownerWrite("PUT", "/library/clean/bundles", call -> quietly(CLEAN_BUNDLES))
                .ownerWrite("PUT", "/library/optimize", call -> quietly(OPTIMIZE))
                .ownerWrite("PUT", "/updater/check", call -> Answer.empty())
                .ownerGet("/diagnostics/databases", call -> databases())
                .ownerGet("/diagnostics/logs", call -> logs());
    }

    private static Answer butler() {
        return Answer.of(Element.named("ButlerTasks")
                .list(
                        "ButlerTask",
                        TASKS.stream().map(MaintenanceEndpoints::task).toList()));
    }

    private static Element task(String name) {
        return Element.named("ButlerTask")
                .put("name", name)
                .put("interval", 1)
                .put("scheduleRandomized", false)
                .put("enabled", true)
                .put("title", name.replaceAll("(?<=[a-z])(?=[A-Z])", " "))
                .put("description", "");
    }

    private Answer startAll() {
        TASKS.forEach(context.library().machine().work()::start);
        return Answer.empty();
    }

    private Answer stopAll() {
        TASKS.forEach(context.library().machine().work()::stop);
        return Answer.empty();
    }

    /** A task that is under way is answered 202 and goes on as it was. */
    private Answer start(String task) {
        requireTask(task);
        return context.library().machine().work().start(task) ? Answer.empty() : Answer.accepted();
    }

    private Answer stop(String task) {
        requireTask(task);
        return context.library().machine().work().stop(task) ? Answer.empty() : Answer.error(404);
    }

    private static void requireTask(String task) {
        if (!TASKS.contains(task)) {
            throw new StatusException(404);
        }
    }

    private Answer quietly(String task) {
        context.library().machine().work().start(task);
        return Answer.empty();
    }

    /** Plex sends its logs as an archive. */
    private Answer logs() {
        List<String> lines = context.library().machine().log().lines();
        int newest = Math.max(0, lines.size() - LINES_OF_A_FILE);
        return new Answer(
                200,
                Map.of("Content-Disposition", "attachment; filename=\"Plex Media Server Logs.zip\""),
                null,
                "application/zip",
                out -> writeArchive(lines.subList(0, newest), lines.subList(newest, lines.size()), out));
    }

    private static void writeArchive(List<String> older, List<String> newest, OutputStream out) throws IOException {
        ZipOutputStream archive = new ZipOutputStream(out);
        writeFile("Plex Media Server.log", newest, archive);
        if (!older.isEmpty()) {
            writeFile("Plex Media Server.1.log", older, archive);
        }
        writeFile("Plex Media Scanner.log", List.of(), archive);
        archive.finish();
    }

    /** The databases are empty: this server keeps all it knows in memory. */
    private static Answer databases() {
        return new Answer(
                200,
                Map.of("Content-Disposition", "attachment; filename=\"Plex Media Server Databases.zip\""),
                null,
                "application/zip",
                MaintenanceEndpoints::writeDatabases);
    }

    private static void writeDatabases(OutputStream out) throws IOException {
        ZipOutputStream archive = new ZipOutputStream(out);
        writeFile("com.plexapp.plugins.library.db", List.of(), archive);
        writeFile("com.plexapp.plugins.library.blobs.db", List.of(), archive);
        archive.finish();
    }

    private static void writeFile(String name, List<String> lines, ZipOutputStream archive) throws IOException {
        archive.putNextEntry(new ZipEntry(name));
        for (String line : lines) {
            archive.write((line + '\n').getBytes(StandardCharsets.UTF_8));
        }
        archive.closeEntry();
    }
}
