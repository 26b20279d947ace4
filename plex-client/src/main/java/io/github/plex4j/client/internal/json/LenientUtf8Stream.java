package io.github.plex4j.client.internal.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Passes on a body that is UTF-8 as it is, and each byte that is not as the {@linkplain StrayBytes#marker character} that
 * stands for it, so that a parser never stumbles over it or takes the byte after it for its continuation. Confined to one
 * thread; closing it leaves the body open.
 */
final class LenientUtf8Stream extends InputStream {
    private static final int BUFFER = 8192;
    private static final int BEGINNING = 64;
    private static final long NOT_ASCII = 0x8080808080808080L;

    private final InputStream body;
    private final byte[] bytes = new byte[BUFFER];
    private final ByteBuffer words = ByteBuffer.wrap(bytes);
    private final ByteBuffer beginning = ByteBuffer.allocate(BEGINNING);
    /** The next byte to pass on, the end of the whole characters from there on, and the end of what was read. */
    private int next;

    private int whole;
    private int end;
    private boolean ended;
    private boolean stray;
    private ByteBuffer marker = ByteBuffer.allocate(0);

    LenientUtf8Stream(InputStream body) {
        this.body = body;
    }

    /** Whether a byte that is not UTF-8 has come by. */
    boolean hasStrayBytes() {
        return stray;
    }

    /** Whether all of the body was passed on and more was asked for. */
    boolean isPassed() {
        return ended && next == end;
    }

    /** The first bytes that came, at most 64, each as one character. */
    String beginning() {
        return new String(beginning.array(), 0, beginning.position(), StandardCharsets.ISO_8859_1);
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (next == whole && !marker.hasRemaining()) {
            if (isAtStrayByte()) {
                takeStrayByte();
            } else if (ended) {
                return -1;
            } else {
                fill();
            }
        }
        return marker.hasRemaining() ? passMarker(target, offset, length) : passWhole(target, offset, length);
    }

    private int passMarker(byte[] target, int offset, int length) {
        int count = Math.min(length, marker.remaining());
        marker.get(target, offset, count);
        return count;
    }

    private int passWhole(byte[] target, int offset, int length) {
        int count = Math.min(length, whole - next);
        System.arraycopy(bytes, next, target, offset, count);
        next += count;
        return count;
    }

    /** Whether the next byte is no part of a character, whatever may follow. */
    private boolean isAtStrayByte() {
        return next < end && (ended || Utf8.length(bytes, next, end) == 0);
    }

    private void takeStrayByte() {
        stray = true;
        marker = ByteBuffer.wrap(StrayBytes.marker(bytes[next]));
        next++;
        whole = endOfCharacters(next);
    }

    /** Reads on behind the beginning of a character that has not come in whole. */
    private void fill() throws IOException {
        System.arraycopy(bytes, next, bytes, 0, end - next);
        end -= next;
        next = 0;
        int count = body.read(bytes, end, BUFFER - end);
        ended = count < 0;
        beginning.put(bytes, end, Math.min(Math.max(count, 0), beginning.remaining()));
        end += Math.max(count, 0);
        whole = endOfCharacters(0);
    }

    private int endOfCharacters(int start) {
        int place = start;
        while (place < end) {
            while (place + Long.BYTES <= end && (words.getLong(place) & NOT_ASCII) == 0) {
                place += Long.BYTES;
            }
            int length = place == end ? 0 : Utf8.length(bytes, place, end);
            if (length <= 0) {
                break;
            }
            place += length;
        }
        return place;
    }
}
