package io.github.plex4j.mcp.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.plex4j.mcp.engine.audit.AuditException;
import io.github.plex4j.mcp.engine.call.CapturedLog;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The file of the audit log, on a file system that holds folders open and on one that does not. */
@Tag("S-15")
@Timeout(60)
class AuditFileTest {
    private static final int LINE = 10;

    @TempDir
    Path around;

    private Path folder;

    @SuppressWarnings("ImmutableEnumChecker") // The functions hold nothing.
    enum Way {
        HELD(path -> HeldFolder.open(path).orElseThrow()),
        BY_PATH(PathFolder::open);

        private final ExportFolder.Opener opener;

        Way(ExportFolder.Opener opener) {
            this.opener = opener;
        }

        AuditFile in(Path folder, long mostBytes) {
            return new AuditFile(folder, opener, mostBytes);
        }
    }

    @BeforeEach
    void nameFolder() {
        folder = around.resolve("state").resolve("plex-mcp");
    }

    private AuditFile file(Way way) {
        return way.in(folder, 1_000_000);
    }

    private String refused(Way way) throws IOException {
        String checked = catchThrowableOfType(
                        AuditException.class, () -> file(way).check())
                .reason();
        String appended = catchThrowableOfType(
                        AuditException.class, () -> file(way).append("line"))
                .reason();
        assertThat(appended).isEqualTo(checked).doesNotContain(around.toString());
        return checked;
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @ParameterizedTest
    @EnumSource
    void folderAndFileAreMadeForTheirOwnerAlone(Way way) throws Exception {
        AuditFile file = file(way);
        assertThat(around.resolve("state")).doesNotExist();

        file.append("{\"first\":1}");
        file.append("{\"second\":2}");

        assertThat(folder.resolve("audit.jsonl")).hasContent("{\"first\":1}\n{\"second\":2}\n");
        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("audit.jsonl"))).isEqualTo("rw-------");
    }

    @ParameterizedTest
    @EnumSource
    void aCheckMakesTheFileAndWritesNothing(Way way) throws Exception {
        file(way).check();
        assertThat(folder.resolve("audit.jsonl")).isEmptyFile();
    }

    @ParameterizedTest
    @EnumSource
    void aFullFileIsPutAsideAndThreeOfThemAreKept(Way way) throws Exception {
        AuditFile file = way.in(folder, 2 * LINE);

        for (int number = 10; number < 21; number++) {
            file.append("line no " + (char) ('a' + number - 10));
        }

        assertThat(names())
                .containsExactly("audit.1.jsonl", "audit.2.jsonl", "audit.3.jsonl", "audit.jsonl", "audit.lock");
        assertThat(folder.resolve("audit.jsonl")).hasContent("line no k\n");
        assertThat(folder.resolve("audit.1.jsonl")).hasContent("line no i\nline no j\n");
        assertThat(folder.resolve("audit.3.jsonl")).hasContent("line no e\nline no f\n");
        for (String name : names()) {
            assertThat(permissions(folder.resolve(name))).isEqualTo("rw-------");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFullFileThatCannotBeMovedGrowsOnAndTheKeptFilesStay(Way way) throws Exception {
        List<String> attempts = new ArrayList<>();
        AuditFile file = new AuditFile(folder, path -> StuckFile.of(way.opener.open(path), attempts), 2 * LINE);
        file.check();
        for (int number = 1; number <= 3; number++) {
            Files.writeString(folder.resolve("audit." + number + ".jsonl"), "kept " + number);
        }

        try (CapturedLog captured = CapturedLog.start()) {
            for (int number = 1; number <= 6; number++) {
                file.append("line no " + number);
            }
            assertThat(captured.text()).containsOnlyOnce("could not be put aside");
        }

        for (int number = 1; number <= 3; number++) {
            assertThat(folder.resolve("audit." + number + ".jsonl")).hasContent("kept " + number);
        }
        assertThat(folder.resolve("audit.jsonl")).content().hasLineCount(6);
    }

    @ParameterizedTest
    @EnumSource
    void aFullFileThatCannotBeMovedIsTriedAgainOnlyAfterItHasGrownByATenth(Way way) throws Exception {
        List<String> attempts = new ArrayList<>();
        AuditFile file = new AuditFile(folder, path -> StuckFile.of(way.opener.open(path), attempts), 20 * LINE);

        try (CapturedLog captured = CapturedLog.start()) {
            IntStream.range(0, 21).forEach(number -> append(file));
            assertThat(attempts).containsExactly("audit.jsonl to audit.0.jsonl");
            append(file);
            assertThat(attempts).hasSize(1);
            append(file);
            assertThat(attempts).hasSize(2);
            assertThat(captured.text()).contains("could not be put aside");
        }
    }

    private static void append(AuditFile file) {
        assertThatNoException().isThrownBy(() -> file.append("line of 9"));
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatACrashLeftOnItsWayIsKeptAtTheNextRotation(Way way) throws Exception {
        AuditFile file = way.in(folder, 2 * LINE);
        file.append("line no 1");
        file.append("line no 2");
        Files.writeString(folder.resolve("audit.0.jsonl"), "left");
        Files.writeString(folder.resolve("audit.2.jsonl"), "kept");

        file.append("line no 3");

        assertThat(names())
                .containsExactly("audit.1.jsonl", "audit.2.jsonl", "audit.3.jsonl", "audit.jsonl", "audit.lock");
        assertThat(folder.resolve("audit.1.jsonl")).hasContent("line no 1\nline no 2\n");
        assertThat(folder.resolve("audit.2.jsonl")).hasContent("left");
        assertThat(folder.resolve("audit.3.jsonl")).hasContent("kept");
    }

    @ParameterizedTest
    @EnumSource
    void aLineThatIsLongerThanAFileHasOneOfItsOwn(Way way) throws Exception {
        AuditFile file = way.in(folder, 2 * LINE);
        String line = "x".repeat(100);

        file.append(line);
        file.append(line);

        assertThat(folder.resolve("audit.jsonl")).hasContent(line + "\n");
        assertThat(folder.resolve("audit.1.jsonl")).hasContent(line + "\n");
    }

    @ParameterizedTest
    @EnumSource
    void aFullFileThatAnotherPutsAsideIsWrittenOn(Way way) throws Exception {
        AuditFile file = way.in(folder, 2 * LINE);
        file.append("line no 1");
        file.append("line no 2");
        try (FileChannel lock =
                FileChannel.open(folder.resolve("audit.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            Files.setPosixFilePermissions(folder.resolve("audit.lock"), PosixFilePermissions.fromString("rw-------"));
            assertThat(lock.lock().isValid()).isTrue();
            file.append("line no 3");
        }

        assertThat(folder.resolve("audit.jsonl")).hasContent("line no 1\nline no 2\nline no 3\n");
        assertThat(folder.resolve("audit.1.jsonl")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void aLinkIsNotFollowed(Way way) throws Exception {
        Path outside = Files.writeString(around.resolve("outside"), "precious");
        file(way).check();
        Files.delete(folder.resolve("audit.jsonl"));
        Files.createSymbolicLink(folder.resolve("audit.jsonl"), outside);

        assertThat(refused(way)).contains("a link");
        assertThat(outside).hasContent("precious");

        Files.delete(folder.resolve("audit.jsonl"));
        Files.createSymbolicLink(folder.resolve("audit.jsonl"), around.resolve("nothing"));
        assertThat(refused(way)).contains("a link");
        assertThat(around.resolve("nothing")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void aLinkInThePlaceOfTheLockIsNotFollowed(Way way) throws Exception {
        AuditFile file = way.in(folder, LINE);
        file.append("line no 1");
        Files.createSymbolicLink(folder.resolve("audit.lock"), around.resolve("nothing"));

        assertThat(catchThrowableOfType(AuditException.class, () -> file.append("line no 2")))
                .hasMessageContaining("a link");
        assertThat(around.resolve("nothing")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void aFileWithASecondNameIsNotWritten(Way way) throws Exception {
        Path outside = Files.writeString(around.resolve("outside"), "precious");
        file(way).check();
        Files.delete(folder.resolve("audit.jsonl"));
        Files.createLink(folder.resolve("audit.jsonl"), outside);

        assertThat(refused(way)).contains("hard link");
        assertThat(outside).hasContent("precious");
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatOthersCanReadIsNotWritten(Way way) throws Exception {
        file(way).check();
        Files.setPosixFilePermissions(folder.resolve("audit.jsonl"), PosixFilePermissions.fromString("rw-r-----"));
        assertThat(refused(way)).contains("others can open", "chmod 600");
    }

    @ParameterizedTest
    @EnumSource
    void aFolderThatOthersCanChangeIsNotUsed(Way way) throws Exception {
        file(way).check();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwx---"));
        assertThat(refused(way)).isEqualTo("others can change its folder");
    }

    @ParameterizedTest
    @EnumSource
    void aPipeIsRefusedAndNotWaitedFor(Way way) throws Exception {
        file(way).check();
        Path pipe = folder.resolve("audit.jsonl");
        Files.delete(pipe);
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no pipes with names here");
        assertThat(refused(way)).contains("a device");
    }

    @ParameterizedTest
    @EnumSource
    void aFolderThatIsALinkOrAFileIsRefused(Way way) throws Exception {
        Files.createDirectory(around.resolve("state"));
        Files.createSymbolicLink(folder, Files.createDirectory(around.resolve("elsewhere")));
        assertThat(refused(way)).isEqualTo("its folder is a link or not a folder, or cannot be read");

        Files.delete(folder);
        Files.writeString(folder, "");
        assertThat(refused(way)).isEqualTo("its folder is a link or not a folder, or cannot be read");
        assertThat(around.resolve("elsewhere")).isEmptyDirectory();
    }

    @ParameterizedTest
    @EnumSource
    void aFolderThatCannotBeMadeIsRefused(Way way) throws Exception {
        Files.writeString(around.resolve("state"), "a file");
        assertThat(refused(way)).isEqualTo("its folder cannot be made");
    }

    @ParameterizedTest
    @EnumSource
    void aFolderThatIsReplacedBetweenTwoLinesIsMadeAnew(Way way) throws Exception {
        AuditFile file = file(way);
        file.append("before");
        Files.move(folder, around.resolve("moved"));

        assertThatNoException().isThrownBy(() -> file.append("after"));

        assertThat(folder.resolve("audit.jsonl")).hasContent("after\n");
    }

    @ParameterizedTest
    @EnumSource
    void severalProgramsShareTheFileAndNoLineIsLostOrMixed(Way way) throws Exception {
        int programs = 3;
        int lines = 300;
        List<Process> processes = IntStream.range(0, programs)
                .mapToObj(number -> AuditWriter.start(way, folder, number, lines))
                .toList();
        for (Process process : processes) {
            assertThat(process.waitFor()).as(AuditWriter.diagnostics(process)).isZero();
        }

        List<String> written = names().stream()
                .filter(name -> name.endsWith(".jsonl"))
                .flatMap(name -> AuditWriter.lines(folder.resolve(name)))
                .toList();
        assertThat(names()).contains("audit.1.jsonl");
        assertThat(written)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, programs)
                        .boxed()
                        .flatMap(program -> AuditWriter.expected(program, lines))
                        .toList());
    }
}
