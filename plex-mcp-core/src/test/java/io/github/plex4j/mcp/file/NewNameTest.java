package io.github.plex4j.mcp.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolFailure;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A complete file gets its name while another process looks and changes things at each step. */
@Tag("S-14")
class NewNameTest {
    private static final String NAME = "movies.csv";
    private static final String WHOLE = "title,year\r\n".repeat(20_000);

    @TempDir
    Path around;

    private Path folder;
    private final List<String> seen = new ArrayList<>();

    @SuppressWarnings("ImmutableEnumChecker") // The functions hold nothing.
    enum Way {
        HELD(path -> HeldFolder.open(path).orElseThrow(), true),
        BY_PATH(PathFolder::open, true),
        WITHOUT_SECOND_NAMES(path -> HeldFolder.open(path).orElseThrow(), false);

        private final ExportFolder.Opener opener;
        private final boolean linking;

        Way(ExportFolder.Opener opener, boolean linking) {
            this.opener = opener;
            this.linking = linking;
        }
    }

    /** The action of the other process before or after a step. */
    @FunctionalInterface
    private interface Bystander {
        void at(String step) throws IOException;
    }

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(around.resolve("exports"));
    }

    @ParameterizedTest
    @EnumSource(names = {"HELD", "BY_PATH"})
    void nobodyEverSeesAnUnfinishedFileOfThatName(Way way) throws IOException {
        try (NewFile file = begin(way, false, step -> look())) {
            file.stream().write(WHOLE.getBytes(StandardCharsets.US_ASCII));
            look();
            file.finish();
            look();
        }

        assertThat(seen).contains("nothing", "all").doesNotContain("some");
        if (way == Way.BY_PATH || Files.isDirectory(Path.of("/proc/self/fd"))) {
            assertThat(seen).doesNotContain("an empty file");
        }
        requireFinished();
    }

    @ParameterizedTest
    @CsvSource({"HELD, true", "BY_PATH, true", "WITHOUT_SECOND_NAMES, false", "WITHOUT_SECOND_NAMES, true"})
    void aFinishedFileHasOneNameAndIsItsOwners(Way way, boolean overwrite) throws IOException {
        try (NewFile file = begin(way, overwrite, step -> {})) {
            file.stream().write(WHOLE.getBytes(StandardCharsets.US_ASCII));
            file.finish();
        }

        requireFinished();
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatAppearsAtTheLastMomentStaysAndNothingElseDoes(Way way) throws IOException {
        ToolFailure failure = finish(
                way,
                step -> Files.writeString(folder.resolve(NAME), "another's"),
                way.linking ? "before link" : "before create " + NAME);

        assertThat(failure.code()).isEqualTo(FailureCode.CONFLICT);
        assertThat(failure.hint()).contains("overwrite=true");
        assertThat(folder.resolve(NAME)).hasContent("another's");
        assertThat(names()).containsExactly(NAME);
    }

    @ParameterizedTest
    @EnumSource
    void aLinkThatAppearsAtTheLastMomentIsNotFollowed(Way way) throws IOException {
        Path outside = around.resolve("outside");

        ToolFailure failure = finish(
                way,
                step -> Files.createSymbolicLink(folder.resolve(NAME), outside),
                way.linking ? "before link" : "before create " + NAME);

        assertThat(failure.code()).isEqualTo(FailureCode.CONFLICT);
        assertThat(outside).doesNotExist();
        assertThat(folder.resolve(NAME)).isSymbolicLink();
        assertThat(names()).containsExactly(NAME);
    }

    @ParameterizedTest
    @EnumSource
    void aFileThatCannotBeNamedLeavesNothing(Way way) throws IOException {
        ToolFailure failure = finish(way, step -> removeUnfinished(), way.linking ? "before link" : "before rename");

        assertThat(failure.code()).isEqualTo(FailureCode.CONFLICT);
        assertThat(failure).hasMessageContaining("could not be given the name");
        assertThat(names()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aCallThatIsCancelledAtTheEndLeavesNothing(Way way) throws IOException {
        try (NewFile file = begin(way, false, step -> {})) {
            file.stream().write(new byte[10]);
            Thread.currentThread().interrupt();
            assertThatThrownBy(file::finish).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(names()).isEmpty();
    }

    @Test
    void theNameIsThatOfTheFolderThatIsHeldThoughAnotherTookItsPlace() throws IOException {
        Path elsewhere = Files.createDirectory(around.resolve("elsewhere"));
        Path moved = around.resolve("moved");

        try (NewFile file = begin(Way.HELD, false, step -> {
            if (step.equals("before link")) {
                Files.move(folder, moved);
                Files.createSymbolicLink(folder, elsewhere);
            }
        })) {
            file.finish();
        }

        assertThat(elsewhere).isEmptyDirectory();
        assertThat(moved.resolve(NAME)).exists();
        assertThat(moved.resolve(NAME)).isEmptyFile();
    }

    @Test
    void aFolderThatIsNotHeldIsNotAmongTheOpenOnes() throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(folder, BasicFileAttributes.class);

        assertThatThrownBy(() -> OpenFolders.find(attributes)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aFileSystemThatKnowsNoSecondNamesSaysSo() throws IOException {
        try (FileSystem archive = FileSystems.newFileSystem(around.resolve("a.zip"), Map.of("create", "true"))) {
            Files.createDirectory(archive.getPath("/exports"));
            Folder exports = PathFolder.open(archive.getPath("/exports"));

            assertThatThrownBy(() -> exports.link("from", "to")).isInstanceOf(FileSystemException.class);
        }
    }

    private NewFile begin(Way way, boolean overwrite, Bystander bystander) {
        return new ExportFolder(
                        folder,
                        path -> new WatchedFolder(way.opener.open(path), way.linking, bystander),
                        UnaryOperator.identity())
                .begin(NAME, overwrite);
    }

    /** The failure of a file where somebody does something at one step, which must come. */
    private ToolFailure finish(Way way, Bystander bystander, String when) {
        List<String> steps = new ArrayList<>();
        ToolFailure failure = catchThrowableOfType(ToolFailure.class, () -> {
            try (NewFile file = begin(way, false, step -> {
                steps.add(step);
                if (step.equals(when)) {
                    bystander.at(step);
                }
            })) {
                file.stream().write(WHOLE.getBytes(StandardCharsets.US_ASCII));
                file.finish();
            }
        });
        assertThat(steps).contains(when);
        return failure;
    }

    private void look() throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            seen.add("nothing");
        } else {
            String content = Files.readString(file);
            seen.add(content.isEmpty() ? "an empty file" : content.equals(WHOLE) ? "all" : "some");
        }
    }

    private void removeUnfinished() throws IOException {
        for (String name : names()) {
            if (name.endsWith(".part")) {
                Files.delete(folder.resolve(name));
            }
        }
    }

    private void requireFinished() throws IOException {
        Path file = folder.resolve(NAME);
        assertThat(file).hasContent(WHOLE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.getAttribute(file, "unix:nlink")).isEqualTo(1);
        assertThat(names()).containsExactly(NAME);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** Announces each step that changes something, before and after it. */
    private record WatchedFolder(Folder folder, boolean linking, Bystander bystander) implements Folder {
        @Override
        public SeekableByteChannel create(String name) throws IOException {
            bystander.at("before create " + name);
            SeekableByteChannel channel = folder.create(name);
            bystander.at("after create " + name);
            return channel;
        }

        @Override
        public SeekableByteChannel append(String name) throws IOException {
            return folder.append(name);
        }

        @Override
        public SeekableByteChannel read(String name) throws IOException {
            return folder.read(name);
        }

        @Override
        public List<String> list() throws IOException {
            return folder.list();
        }

        @Override
        public boolean isOpenToOthers(String name) throws IOException {
            return folder.isOpenToOthers(name);
        }

        @Override
        public Optional<BasicFileAttributes> find(String name) throws IOException {
            return folder.find(name);
        }

        @Override
        public int names(String name) throws IOException {
            return folder.names(name);
        }

        @Override
        public void link(String from, String to) throws IOException {
            if (!linking) {
                throw new FileSystemException(to, from, "Operation not permitted");
            }
            bystander.at("before link");
            folder.link(from, to);
            bystander.at("after link");
        }

        @Override
        public void rename(String from, String to) throws IOException {
            bystander.at("before rename");
            folder.rename(from, to);
            bystander.at("after rename");
        }

        @Override
        public void delete(String name) throws IOException {
            bystander.at("before delete");
            folder.delete(name);
            bystander.at("after delete");
        }

        @Override
        public void close() throws IOException {
            folder.close();
        }
    }
}
