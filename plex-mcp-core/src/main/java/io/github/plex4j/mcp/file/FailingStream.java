package io.github.plex4j.mcp.file;

import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SeekableByteChannel;
import java.util.concurrent.CancellationException;

/** Writes to a file, and reports a failure to a caller in its own words. */
final class FailingStream extends OutputStream {
    private final SeekableByteChannel channel;

    FailingStream(SeekableByteChannel channel) {
        this.channel = channel;
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        ByteBuffer left = ByteBuffer.wrap(bytes, offset, length);
        try {
            while (left.hasRemaining()) {
                channel.write(left);
            }
        } catch (IOException exception) {
            throw failure(exception);
        }
    }

    /** An interrupt closes the channel, and that is how a call that is cancelled gets here. */
    static RuntimeException failure(IOException exception) {
        if (exception instanceof ClosedByInterruptException) {
            return new CancellationException();
        }
        return new ToolFailure(
                FailureCode.TOO_LARGE,
                "The file could not be written completely and was removed.",
                "Free space on the disk of the export folder, or export less: fewer fields, more filters.");
    }
}
