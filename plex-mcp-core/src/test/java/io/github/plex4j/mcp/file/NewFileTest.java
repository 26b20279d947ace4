package io.github.plex4j.mcp.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("S-14")
class NewFileTest {
    private static final int ROOM = 100_000;

    @TempDir
    Path folder;

    @Test
    void aFullDiskLeavesNothing() {
        ToolFailure failure = catchThrowableOfType(ToolFailure.class, () -> {
            try (NewFile file = onASmallDisk().begin("movies.csv", false)) {
                file.stream().write(new byte[ROOM + 1]);
                file.finish();
            }
        });

        assertThat(failure.code()).isEqualTo(FailureCode.TOO_LARGE);
        assertThat(failure.hint()).contains("disk");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aDiskThatIsFullOnlyAtTheEndLeavesNothing() {
        ToolFailure failure = catchThrowableOfType(ToolFailure.class, () -> {
            try (NewFile file = onASmallDisk().begin("movies.csv", false)) {
                for (int index = 0; index <= ROOM; index++) {
                    file.stream().write('x');
                }
                file.finish();
            }
        });

        assertThat(failure.code()).isEqualTo(FailureCode.TOO_LARGE);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFullDiskLeavesTheFileThatWasThere() throws IOException {
        Path old = Files.writeString(folder.resolve("movies.csv"), "old");

        try (NewFile file = onASmallDisk().begin("movies.csv", true)) {
            assertThatThrownBy(() -> file.stream().write(new byte[2 * ROOM])).isInstanceOf(ToolFailure.class);
        }

        assertThat(old).hasContent("old");
        assertThat(folder).isDirectoryContaining(path -> path.equals(old)).satisfies(path -> {
            try (var files = Files.list(path)) {
                assertThat(files).hasSize(1);
            }
        });
    }

    @Test
    void anInterruptLeavesNothing() {
        try (NewFile file = ExportFolder.at(folder).begin("movies.csv", false)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> file.stream().write(new byte[ROOM])).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(folder).isEmptyDirectory();
    }

    private ExportFolder onASmallDisk() {
        return new ExportFolder(folder, NewFileTest::held, SmallDisk::new);
    }

    private static Folder held(Path path) throws IOException {
        Optional<Folder> held = HeldFolder.open(path);
        return held.orElseThrow();
    }

    /** A channel that runs out of room, as that of a full disk does. */
    private static final class SmallDisk implements SeekableByteChannel {
        private final SeekableByteChannel channel;

        SmallDisk(SeekableByteChannel channel) {
            this.channel = channel;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            if (channel.size() + bytes.remaining() > ROOM) {
                throw new IOException("No space left on device");
            }
            return channel.write(bytes);
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return channel.read(bytes);
        }

        @Override
        public long position() throws IOException {
            return channel.position();
        }

        @Override
        public SeekableByteChannel position(long place) throws IOException {
            return channel.position(place);
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            return channel.truncate(size);
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
