package io.github.plex4j.testserver.model;

import java.util.List;

/**
 * One file of a version.
 *
 * @param id Plex's number of the file
 * @param file the path on the server
 * @param size bytes
 * @param streams what is in the file
 */
public record Part(long id, String file, long size, List<MediaStream> streams) {
    /** Copies the list. */
    public Part {
        streams = List.copyOf(streams);
    }

    /** Returns this file with other streams. */
    public Part withStreams(List<MediaStream> others) {
        return new Part(id, file, size, others);
    }
}
