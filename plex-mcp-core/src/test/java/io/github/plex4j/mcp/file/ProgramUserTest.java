package io.github.plex4j.mcp.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The owner of the folder of the audit log; it is not root in any test. */
@Tag("S-15")
class ProgramUserTest {
    private static final int SOMEBODY = 54_321;

    @TempDir
    Path around;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(around.resolve("state"));
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("unix"), "no owners here");
        if (Files.getAttribute(folder, "unix:uid").equals(0)) {
            Files.setAttribute(folder, "unix:uid", SOMEBODY);
        }
    }

    private static String ownerOf(Path path) throws IOException {
        return Files.getAttribute(path, "unix:uid").toString();
    }

    @Test
    void theFolderOfAnotherUserIsRefused() {
        PrivateFolder audit = new PrivateFolder(folder, Folder::open, new ProgramUser("root", around.resolve("none")));
        assertThat(catchThrowableOfType(
                                UnsafeFileException.class, () -> audit.open().close())
                        .reason())
                .isEqualTo("its folder belongs to another user");
    }

    @Test
    void theFolderOfTheUserIsTrusted() throws Exception {
        assertThat(new ProgramUser(ownerOf(folder), around.resolve("none")).trustsOwnerOf(folder))
                .isTrue();
    }

    @Test
    void aUserWithoutANameIsKnownByTheProcess() throws Exception {
        assertThat(new ProgramUser("?", folder).trustsOwnerOf(folder)).isTrue();
        assertThat(new ProgramUser("?", Path.of("/")).trustsOwnerOf(folder)).isFalse();
    }

    @Test
    void theFolderOfTheSystemIsTrusted() throws Exception {
        Path root = Path.of("/");
        assumeTrue(ownerOf(root).equals("0"), "the root folder belongs to somebody else");
        assertThat(new ProgramUser(ownerOf(folder), folder).trustsOwnerOf(root)).isTrue();
    }

    @Test
    void nobodyIsRefusedWhereTheSystemDoesNotReportTheUser() throws Exception {
        assertThat(new ProgramUser("?", around.resolve("none")).trustsOwnerOf(folder))
                .isTrue();
    }
}
