package io.github.plex4j.client.library;

/** A picture as the server made it: a whole JPEG, PNG or WebP file. Immutable. */
public final class Picture {
    private final byte[] bytes;
    private final PictureHeader header;

    Picture(byte[] bytes, PictureHeader header) {
        this.bytes = bytes.clone();
        this.header = header;
    }

    /** The file; the caller's own copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** {@code image/jpeg}, {@code image/png} or {@code image/webp}, as the file itself says. */
    public String mimeType() {
        return header.mimeType();
    }

    /** Its width in pixels, as the file says. */
    public int width() {
        return header.width();
    }

    /** Its height in pixels, as the file says. */
    public int height() {
        return header.height();
    }

    @Override
    public String toString() {
        return "Picture[" + mimeType() + " " + width() + "x" + height() + ", " + bytes.length + " bytes]";
    }
}
