package io.github.plex4j.mcp.stdio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Sees what is made, changed and removed in folders, even what is gone by the time anybody looks. */
final class FolderWatch implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;
    private static final String LAST = "the-watch-ends";

    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();

    private FolderWatch(WatchService service) {
        this.service = service;
    }

    static FolderWatch over(Collection<Path> folders) throws IOException {
        FolderWatch watch =
                new FolderWatch(folders.iterator().next().getFileSystem().newWatchService());
        for (Path folder : folders) {
            WatchKey key = folder.register(
                    watch.service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
            watch.folders.put(key, folder);
        }
        return watch;
    }

    /**
     * The files touched so far, as folder and file. Events arrive in order, so those of a last file, made and removed in each
     * folder, show that all earlier ones have arrived.
     */
    Set<String> touched() throws IOException, InterruptedException {
        for (Path folder : folders.values()) {
            Files.delete(Files.createFile(folder.resolve(LAST)));
        }
        Set<String> touched = new TreeSet<>();
        Set<Path> awaited = new HashSet<>(folders.values());
        while (!awaited.isEmpty()) {
            WatchKey key = service.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (key == null) {
                throw new AssertionError("Nothing is reported of " + awaited);
            }
            Path folder = Objects.requireNonNull(folders.get(key));
            for (WatchEvent<?> event : key.pollEvents()) {
                if (event.kind() == StandardWatchEventKinds.OVERFLOW) {
                    throw new AssertionError("More was done in " + folder + " than is reported");
                }
                if (!String.valueOf(event.context()).equals(LAST)) {
                    touched.add(folder.getFileName() + "/" + event.context());
                } else if (event.kind() == StandardWatchEventKinds.ENTRY_DELETE) {
                    awaited.remove(folder);
                }
            }
            key.reset();
        }
        return touched;
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
