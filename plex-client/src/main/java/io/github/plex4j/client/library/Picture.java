package io.github.plex4j.client.library;

import io.github.plex4j.client.PlexInputException;

/** A picture: a whole JPEG, PNG or WebP file. Immutable. */
public final class Picture {
    private final byte[] bytes;
    private final PictureHeader header;

    Picture(byte[] bytes, PictureHeader header) {
        this.bytes = bytes.clone();
        this.header = header;
    }

    /**
     * Reads a picture of one's own.
     *
     * @param file the whole file
     * @return the picture
     * @throws PlexInputException if the file is neither JPEG, PNG nor WebP
     */
    public static Picture of(byte[] file) {
        PictureHeader header = PictureHeader.of(file)
                .orElseThrow(() -> new PlexInputException("The file is not a JPEG, PNG or WebP picture."));
        return new Picture(file, header);
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
