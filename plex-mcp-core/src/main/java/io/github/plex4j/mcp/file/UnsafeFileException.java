package io.github.plex4j.mcp.file;

/** Says why a folder or a file in it is not for the user of this program alone, or cannot be used. */
final class UnsafeFileException extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * A reason.
     *
     * @param reason a sentence without its end that begins with {@code its folder} or {@code its file}; it names no folder
     */
    UnsafeFileException(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
