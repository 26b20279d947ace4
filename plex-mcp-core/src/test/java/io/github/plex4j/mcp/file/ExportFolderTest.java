package io.github.plex4j.mcp.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in the export folder, on a file system that holds folders open and on one that does not. */
@Tag("S-14")
class ExportFolderTest {
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

        ExportFolder at(Path path) {
            return new ExportFolder(path, opener, UnaryOperator.identity());
        }
    }

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(around.resolve("exports"));
    }

    @ParameterizedTest
    @EnumSource
    void aFileIsThereWholeOrNotAtAll(Way way) throws IOException {
        try (NewFile file = way.at(folder).begin("movies.csv", false)) {
            write(file, "title\r\n");
            assertThat(folder.resolve("movies.csv")).doesNotExist();
            assertThat(file.finish()).isEqualTo(7);
        }

        assertThat(folder.resolve("movies.csv")).hasContent("title\r\n");
        assertThat(names()).containsExactly("movies.csv");
    }

    @ParameterizedTest
    @EnumSource
    void onlyItsOwnerMayReadItFromTheBeginning(Way way) throws IOException {
        try (NewFile file = way.at(folder).begin("movies.csv", false)) {
            assertThat(names())
                    .singleElement()
                    .satisfies(name -> assertThat(permissions(name)).isEqualTo("rw-------"));
            file.finish();
        }

        assertThat(permissions("movies.csv")).isEqualTo("rw-------");
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatWasNotFinishedLeavesNothing(Way way) throws IOException {
        try (NewFile file = way.at(folder).begin("movies.csv", false)) {
            write(file, "x".repeat(200_000));
            assertThat(names()).hasSize(1);
        }

        assertThat(names()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsThereIsRefusedAndStays(Way way) throws IOException {
        Files.writeString(folder.resolve("movies.csv"), "old");

        ToolFailure failure = refused(way, "movies.csv", false);

        assertThat(failure.code()).isEqualTo(FailureCode.CONFLICT);
        assertThat(failure.hint()).contains("overwrite=true");
        assertThat(names()).containsExactly("movies.csv");
        assertThat(folder.resolve("movies.csv")).hasContent("old");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsThereIsReplacedWhenThatWasAskedForAndNotBefore(Way way) throws IOException {
        Path old = Files.writeString(folder.resolve("movies.csv"), "old");
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-r--r--"));

        try (NewFile file = way.at(folder).begin("movies.csv", true)) {
            write(file, "new");
            assertThat(old).hasContent("old");
            file.finish();
        }

        assertThat(old).hasContent("new");
        assertThat(permissions("movies.csv")).isEqualTo("rw-------");
        assertThat(names()).containsExactly("movies.csv");
    }

    @ParameterizedTest
    @EnumSource
    void whatAppearedWhileWritingIsNotReplaced(Way way) throws IOException {
        try (NewFile file = way.at(folder).begin("movies.csv", false)) {
            Files.writeString(folder.resolve("movies.csv"), "another's");
            ToolFailure failure = catchThrowableOfType(ToolFailure.class, file::finish);
            assertThat(failure.code()).isEqualTo(FailureCode.CONFLICT);
        }

        assertThat(folder.resolve("movies.csv")).hasContent("another's");
        assertThat(names()).containsExactly("movies.csv");
    }

    @ParameterizedTest
    @EnumSource
    void aLinkIsNeitherFollowedNorReplaced(Way way) throws IOException {
        Path outside = Files.writeString(around.resolve("outside"), "precious");
        Files.createSymbolicLink(folder.resolve("movies.csv"), outside);
        Files.createSymbolicLink(folder.resolve("dangling.csv"), around.resolve("nothing"));

        for (boolean overwrite : List.of(false, true)) {
            assertThat(refused(way, "movies.csv", overwrite).code()).isEqualTo(FailureCode.INVALID_INPUT);
            assertThat(refused(way, "dangling.csv", overwrite).code()).isEqualTo(FailureCode.INVALID_INPUT);
        }
        assertThat(outside).hasContent("precious");
        assertThat(around.resolve("nothing")).doesNotExist();
        assertThat(names()).containsExactlyInAnyOrder("movies.csv", "dangling.csv");
    }

    @ParameterizedTest
    @EnumSource
    void aFileWithASecondNameIsNotReplaced(Way way) throws IOException {
        Path outside = Files.writeString(around.resolve("outside"), "precious");
        Files.createLink(folder.resolve("movies.csv"), outside);

        assertThat(refused(way, "movies.csv", true).getMessage()).contains("hard link");
        assertThat(outside).hasContent("precious");
        assertThat(names()).containsExactly("movies.csv");
    }

    @ParameterizedTest
    @EnumSource
    void aFolderIsNoFile(Way way) throws IOException {
        Files.createDirectory(folder.resolve("movies.csv"));

        assertThat(refused(way, "movies.csv", true).getMessage()).contains("a folder");
    }

    @ParameterizedTest
    @EnumSource
    void aFolderThatIsALinkOrMissingOrAFileIsRefusedWithoutItsPath(Way way) throws IOException {
        Path link = Files.createSymbolicLink(around.resolve("link"), folder);
        Path file = Files.writeString(around.resolve("file"), "");

        for (Path wrong : List.of(link, file, around.resolve("missing"))) {
            ToolFailure failure = catchThrowableOfType(
                    ToolFailure.class,
                    () -> way.at(wrong).begin("movies.csv", false).close());
            assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
            assertThat(failure.hint()).contains("PLEX_MCP_EXPORT_DIR", "--export-dir");
            assertThat(failure.toString() + failure.hint()).doesNotContain(around.toString());
        }
        assertThat(names()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(20)
    void aPipeOrADeviceInPlaceOfTheFolderIsRefusedAndNotWaitedFor(Way way) throws Exception {
        Path pipe = around.resolve("pipe");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no pipes with names here");

        for (Path wrong : List.of(pipe, pipe.resolve("below"), Path.of("/dev/zero"), Path.of("/dev/null/below"))) {
            assertThatThrownBy(() -> way.at(wrong).begin("movies.csv", false).close())
                    .isInstanceOf(ToolFailure.class);
        }
    }

    @Test
    void aFolderSwappedWhileWritingRedirectsNothing() throws IOException {
        Path elsewhere = Files.createDirectory(around.resolve("elsewhere"));
        Path moved = around.resolve("moved");

        try (NewFile file = Way.HELD.at(folder).begin("movies.csv", false)) {
            write(file, "title");
            Files.move(folder, moved);
            Files.createSymbolicLink(folder, elsewhere);
            file.finish();
        }

        assertThat(elsewhere).isEmptyDirectory();
        assertThat(moved.resolve("movies.csv")).hasContent("title");
    }

    @Test
    void aFolderSwappedWhileWritingIsNoticedWhereItCannotBeHeld() throws IOException {
        Path elsewhere = Files.createDirectory(around.resolve("elsewhere"));

        ToolFailure failure = catchThrowableOfType(ToolFailure.class, () -> {
            try (NewFile file = Way.BY_PATH.at(folder).begin("movies.csv", false)) {
                write(file, "title");
                Files.move(folder, around.resolve("moved"));
                Files.createSymbolicLink(folder, elsewhere);
                file.finish();
            }
        });

        assertThat(failure.code()).isEqualTo(FailureCode.CONFLICT);
        assertThat(elsewhere).isEmptyDirectory();
        assertThat(around.resolve("moved").resolve("movies.csv")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                ".hidden",
                "../movies.csv",
                "a/b",
                "/etc/passwd",
                "a\\b",
                "C:movies.csv",
                "movies.csv:stream",
                "CON",
                "nul.txt",
                "com1",
                "LPT9.csv",
                "COM\u00B9",
                "aux .csv",
                "movies.csv.",
                "movies.csv ",
                " movies.csv",
                "a\nb",
                "a\u0000b",
                "a\u202Egpj.exe",
                "a\u200Bb",
                "a*b",
                "a?b",
                "a|b",
                "a\"b",
                "<a>"
            })
    void aNameThatIsNotPlainIsRefused(String name) throws IOException {
        assertThat(refused(Way.HELD, name, true).code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(names()).isEmpty();
        assertThat(around).isDirectoryNotContaining("glob:**movies.csv");
    }

    @Test
    void aNameThatIsTooLongIsRefused() {
        assertThat(refused(Way.HELD, "千".repeat(67), false).getMessage()).contains("longer than 200 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"movies.csv", "a b", "-rf", "console.csv", "comedy", "$(id)", "%2e%2e%2f"})
    void otherNamesAreNamesOfFiles(String name) throws IOException {
        try (NewFile file = ExportFolder.at(folder).begin(name, false)) {
            file.finish();
        }

        assertThat(names()).containsExactly(name);
    }

    /** Which of the two it is depends on the locale. */
    @Test
    void aNameInAnotherScriptIsThatOfAFileOrRefused() throws IOException {
        String name = "千と千尋.json";
        try (NewFile file = ExportFolder.at(folder).begin(name, false)) {
            file.finish();
            assertThat(names()).containsExactly(name);
        } catch (ToolFailure failure) {
            assertThat(failure).hasMessageContaining("locale");
            assertThat(names()).isEmpty();
        }
    }

    @Test
    void thisFileSystemHoldsFoldersOpen() throws IOException {
        Optional<Folder> held = HeldFolder.open(folder);

        assertThat(held).isPresent();
        held.get().close();
    }

    @Test
    void theRootOfAFileSystemIsNoExportFolder() {
        assertThat(refused(ExportFolder.at(folder.getRoot()), "movies.csv").code())
                .isEqualTo(FailureCode.INVALID_INPUT);
    }

    private ToolFailure refused(Way way, String name, boolean overwrite) {
        return catchThrowableOfType(
                ToolFailure.class, () -> way.at(folder).begin(name, overwrite).close());
    }

    private static ToolFailure refused(ExportFolder exports, String name) {
        return catchThrowableOfType(
                ToolFailure.class, () -> exports.begin(name, false).close());
    }

    private static void write(NewFile file, String text) throws IOException {
        file.stream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String permissions(String name) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
        } catch (IOException exception) {
            throw new AssertionError(exception);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
