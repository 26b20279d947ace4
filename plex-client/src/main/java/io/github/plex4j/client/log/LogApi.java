package io.github.plex4j.client.log;

import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.PlexForbiddenException;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.PlexProtocolException;
import io.github.plex4j.client.PlexTooLargeException;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import java.util.function.Predicate;

/**
 * The log of a server. Safe for use by several threads. Every method throws {@link PlexException} when the server cannot be
 * asked, and {@link PlexForbiddenException} if the token is not the owner's.
 */
public final class LogApi {
    /** The most lines that a search returns. */
    public static final int MAXIMUM_LINES = 1_000;

    private final PlexTransport transport;

    /**
     * For {@link io.github.plex4j.client.PlexClient}.
     *
     * @param transport how the server is asked
     */
    public LogApi(PlexTransport transport) {
        this.transport = transport;
    }

    /**
     * Searches all files of the log, those of scanners and plug-ins included. The server sends them whole, as an archive of some
     * megabytes; one line at a time is kept.
     *
     * @param wanted chooses lines; called once a line, again from the beginning when the request is repeated
     * @param most   the most lines to return, 1 to {@value #MAXIMUM_LINES}; the newest are
     * @return the lines that were found
     * @throws PlexInputException    if the number is out of bounds
     * @throws PlexProtocolException if the answer is no archive
     * @throws PlexTooLargeException if the log is unreasonably long
     */
    public LogSearch search(Predicate<LogLine> wanted, int most) {
        if (most < 1 || most > MAXIMUM_LINES) {
            throw new PlexInputException("A search of the log returns 1 to " + MAXIMUM_LINES + " lines.");
        }
        return transport.exchange(PlexRequest.get("/diagnostics/logs").ownerOnly(), new LogArchiveReader(wanted, most));
    }
}
