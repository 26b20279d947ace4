package io.github.plex4j.mcp.file;

import io.github.plex4j.mcp.engine.journal.JournalException;
import io.github.plex4j.mcp.engine.journal.JournalStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The folder {@code changes}, with a file for each change that its owner alone can read. Each use looks at the folder anew. */
public final class JournalFolder implements JournalStore {
    static final String NAME = "changes";

    private static final Pattern FILE = Pattern.compile("[0-9]{8}T[0-9]{9}-c[0-9a-v]+\\.jsonl");

    private final PrivateFolder folder;

    private JournalFolder(PrivateFolder folder) {
        this.folder = folder;
    }

    /**
     * The folder of that name in another.
     *
     * @param state made if there is none, once something is written
     */
    public static JournalFolder in(Path state) {
        return new JournalFolder(new PrivateFolder(state.resolve(NAME), Folder::open, ProgramUser.current()));
    }

    /** Only files that it gave their names; others of the folder are left alone. */
    @Override
    public List<String> names() throws JournalException {
        if (!Files.exists(folder.path(), LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        return using(opened -> opened.list().stream()
                .filter(name -> FILE.matcher(name).matches())
                .sorted()
                .toList());
    }

    @Override
    public List<String> read(String name) throws JournalException {
        return using(opened -> {
            PrivateFolder.plainFile(opened, name);
            try (SeekableByteChannel channel = opened.read(name)) {
                byte[] bytes = Channels.newInputStream(channel).readAllBytes();
                return new String(bytes, StandardCharsets.UTF_8).lines().toList();
            } catch (NoSuchFileException gone) {
                return List.of();
            }
        });
    }

    @Override
    public void create(String name, List<String> lines) throws JournalException {
        using(opened -> {
            try (SeekableByteChannel channel = opened.create(name)) {
                write(channel, String.join("\n", lines));
            } catch (IOException half) {
                opened.delete(name);
                throw half;
            }
            return name;
        });
    }

    @Override
    public void append(String name, List<String> lines) throws JournalException {
        using(opened -> {
            PrivateFolder.plainFile(opened, name);
            try (SeekableByteChannel channel = opened.append(name)) {
                write(channel, '\n' + String.join("\n", lines));
            }
            return name;
        });
    }

    /** Lines end where the next begin, so that half a line spoils no other. */
    private static void write(SeekableByteChannel channel, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void delete(String name) throws JournalException {
        using(opened -> {
            opened.delete(name);
            return name;
        });
    }

    private <T> T using(Use<T> use) throws JournalException {
        try (Folder opened = folder.open()) {
            return use.of(opened);
        } catch (UnsafeFileException exception) {
            throw new JournalException(exception.reason());
        } catch (IOException exception) {
            throw new JournalException("its files cannot be read or written, or its disk is full");
        }
    }

    /** Uses the folder while it is open. */
    @FunctionalInterface
    private interface Use<T> {
        T of(Folder opened) throws IOException, UnsafeFileException;
    }

    /** The path of the folder, for the log of the program. */
    @Override
    public String toString() {
        return folder.path().toString();
    }
}
