package io.github.plex4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, started as the launcher does. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PlexCliIT {
    @TempDir
    private Path folder;

    @Test
    void aDemonstrationSearchPrintsATable() throws IOException, InterruptedException {
        Ended ended = run("--demo", "search", "night");
        assertThat(ended.status()).isZero();
        assertThat(ended.out().lines().findFirst().orElseThrow()).startsWith("KEY  ");
        assertThat(ended.out()).contains("Night of the Living Dead").contains("1968");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void standardOutputIsUtf8AndJsonHasNothingBeside() throws IOException, InterruptedException {
        Ended ended = run("--demo", "libraries", "--json");
        assertThat(ended.out()).startsWith("{\"libraries\":[{").endsWith("]}\n").hasLineCount(1);
        assertThat(ended.status()).isZero();
    }

    @Test
    void wrongUsageEndsWithItsStatus() throws IOException, InterruptedException {
        Ended ended = run("serach");
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("nearest: search");
    }

    @Test
    void aMissingServerEndsWithItsStatus() throws IOException, InterruptedException {
        Ended ended = run("--url", "http://127.0.0.1:1", "libraries");
        assertThat(ended.status()).isEqualTo(3);
        assertThat(ended.err()).contains("No Plex token is set.");
    }

    @Test
    void anInterruptEndsWithItsStatus() throws IOException, InterruptedException {
        assumeThat(interruptsAreHeeded())
                .as("interrupts are heeded, which a script's process in the background and its children do not")
                .isTrue();
        ProcessBuilder builder = builder("test-server");
        Process process = builder.redirectErrorStream(true).start();
        try (var output = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.readLine()).startsWith("PLEX_URL=http://127.0.0.1:");
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            assertThat(process.waitFor()).isEqualTo(130);
        } finally {
            process.destroyForcibly();
        }
    }

    private static boolean interruptsAreHeeded() throws InterruptedException {
        try {
            return new ProcessBuilder("sh", "-c", "kill -INT $$").start().waitFor() != 0;
        } catch (IOException noShell) {
            return false;
        }
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = builder(arguments)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            int status = process.waitFor();
            return new Ended(status, Files.readString(out), Files.readString(err));
        } finally {
            process.destroyForcibly();
        }
    }

    private static ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "io.github.plex4j.cli.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PLEX_"));
        return builder;
    }

    private record Ended(int status, String out, String err) {}
}
