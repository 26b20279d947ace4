package io.github.plex4j.testserver.model;

import java.util.Arrays;

/** A picture, or music, that was uploaded for an item. Immutable. */
public final class Upload {
    private final String id;
    private final byte[] content;

    /**
     * @param id such as {@code upload://posters/6f03…}
     * @param content the bytes, none when the server was to fetch them
     */
    public Upload(String id, byte[] content) {
        this.id = id;
        this.content = content.clone();
    }

    /** Returns its identifier among what can be chosen. */
    public String id() {
        return id;
    }

    /** Returns the bytes, none when the server was to fetch them. */
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Upload upload && upload.id.equals(id) && Arrays.equals(upload.content, content);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
