package io.github.plex4j.client.log;

import java.util.List;

/**
 * The outcome of a search of a log.
 *
 * @param newest  the newest of the lines that were found, the newest first
 * @param found   how many were found
 * @param scanned how many lines were read
 */
public record LogSearch(List<LogLine> newest, long found, long scanned) {
    public LogSearch {
        newest = List.copyOf(newest);
    }
}
