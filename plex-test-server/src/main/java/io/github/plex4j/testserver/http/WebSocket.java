package io.github.plex4j.testserver.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** The frames of a web socket that the client reads: text goes out, and of what comes in only pings and the end count. */
public final class WebSocket {
    private static final String SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int FINAL = 0x80;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int LARGEST = 64 * 1024;

    private final InputStream in;
    private final OutputStream out;

    /** Creates a socket on a connection whose handshake is over. */
    public WebSocket(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** Returns the answer to the key of a client's handshake. */
    public static String accept(String key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1").digest((key + SUFFIX).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** Sends a text. Several threads may send. */
    public void send(String text) throws IOException {
        send(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    private synchronized void send(int opcode, byte[] payload) throws IOException {
        out.write(FINAL | opcode);
        writeLength(payload.length);
        out.write(payload);
        out.flush();
    }

    /** A length has to take as few bytes as it can. */
    private void writeLength(int length) throws IOException {
        int bytes = length < 126 ? 0 : length < 65_536 ? 2 : 8;
        out.write(bytes == 0 ? length : bytes == 2 ? 126 : 127);
        for (int index = bytes - 1; index >= 0; index--) {
            out.write((int) ((long) length >>> (8 * index)));
        }
    }

    /** Answers pings until the client ends the conversation. */
    public void readToEnd() throws IOException {
        while (true) {
            int opcode = read() & 0xf;
            byte[] payload = payload();
            if (opcode == CLOSE) {
                send(CLOSE, Arrays.copyOf(payload, Math.min(2, payload.length)));
                return;
            }
            if (opcode == PING) {
                send(PONG, payload);
            }
        }
    }

    private byte[] payload() throws IOException {
        int second = read();
        long length = second & 0x7f;
        if (length >= 126) {
            int bytes = length == 126 ? 2 : 8;
            length = 0;
            for (int index = 0; index < bytes; index++) {
                length = length << 8 | read();
            }
        }
        if (length < 0 || length > LARGEST) {
            throw new EOFException("A frame of " + length + " bytes is too large");
        }
        byte[] mask = new byte[4];
        if ((second & FINAL) != 0) {
            for (int index = 0; index < mask.length; index++) {
                mask[index] = (byte) read();
            }
        }
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        for (int index = 0; index < length; index++) {
            payload.write(read() ^ mask[index % mask.length]);
        }
        return payload.toByteArray();
    }

    private int read() throws IOException {
        int value = in.read();
        if (value < 0) {
            throw new EOFException("The client is gone");
        }
        return value;
    }
}
