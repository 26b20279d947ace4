package io.github.plex4j.testserver.http;

/** The body of a request. Immutable. */
public final class RequestBody {
    /** No bytes. */
    public static final RequestBody NONE = new RequestBody(new byte[0]);

    private final byte[] bytes;

    private RequestBody(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Returns a body of these bytes. */
    public static RequestBody of(byte[] bytes) {
        return bytes.length == 0 ? NONE : new RequestBody(bytes.clone());
    }

    /** Returns how many bytes it has. */
    public int length() {
        return bytes.length;
    }

    /** Returns the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
