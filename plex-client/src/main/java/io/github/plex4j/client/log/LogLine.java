package io.github.plex4j.client.log;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A line of a log. It may hold tokens, names and addresses, as the server wrote them.
 *
 * @param file  the name of its file, such as {@code Plex Media Server.log}
 * @param time  by the clock of the server, in the server's time zone; for a line without one that of the line before, null at the
 *     beginning of a file
 * @param level its weight; for a line without one that of the line before, null at the beginning of a file
 * @param text  the rest of the line
 */
public record LogLine(
        String file, @Nullable LocalDateTime time, @Nullable LogLevel level, String text) {}
