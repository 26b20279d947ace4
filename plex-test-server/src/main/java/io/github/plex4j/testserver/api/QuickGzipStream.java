package io.github.plex4j.testserver.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Compresses as fast as it can, since nobody waits for the bytes of a server on the same machine. */
final class QuickGzipStream extends GZIPOutputStream {
    private static final int BUFFER = 8192;

    QuickGzipStream(OutputStream out) throws IOException {
        super(out, BUFFER);
        def.setLevel(Deflater.BEST_SPEED);
    }
}
