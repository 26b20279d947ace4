package io.github.plex4j.mcp.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.plex4j.client.PlexToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A token file that is no plain file. */
@Timeout(20)
class TokenFileTest {
    @TempDir
    Path folder;

    @Test
    void aLinkToAFileIsFollowed() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "canary-token-4711\n");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        assertThat(TokenFile.read(link.toString())).isEqualTo(PlexToken.of("canary-token-4711"));
    }

    @Test
    void aLinkThatLeadsNowhereIsAFileThatDoesNotExist() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("gone"));

        refuses(link, "does not exist");
    }

    @Test
    void aLinkToItselfCannotBeRead() throws IOException {
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, link);

        refuses(link, "cannot be read");
    }

    @Test
    void aPipeIsNotWaitedFor() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no pipes with names here");

        refuses(pipe, "is a pipe or a device");
    }

    @Test
    void aDeviceIsNotRead() {
        Path zeros = Path.of("/dev/zero");
        assumeTrue(Files.exists(zeros), "no such device here");

        refuses(zeros, "is a pipe or a device");
    }

    @Test
    void aFolderIsNamedAsOne() {
        refuses(folder, "is a folder");
    }

    @Test
    void aLargeFileIsReadNoFurtherThanATokenCanBeLong() throws IOException {
        Path file = Files.writeString(folder.resolve("large"), "x".repeat(1_000_000));

        refuses(file, "is longer than 4096 bytes");
    }

    private static void refuses(Path file, String why) {
        assertThatThrownBy(() -> TokenFile.read(file.toString()))
                .isInstanceOf(TokenProblem.class)
                .hasMessageStartingWith("The token file " + file + " " + why)
                .hasMessageEndingWith(".");
    }
}
