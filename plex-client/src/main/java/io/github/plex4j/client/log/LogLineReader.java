package io.github.plex4j.client.log;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the lines of one file of a log in their order. Not thread-safe. */
final class LogLineReader {
    private static final Pattern LINE = Pattern.compile(
            "([A-Z][a-z]{2} [0-9]{1,2}, [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2})[.,:]([0-9]{3}) "
                    + "\\[[^\\]]{1,40}\\] ([A-Z]{3,10}) - (.*)",
            Pattern.DOTALL);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MMM d, yyyy HH:mm:ss", Locale.ENGLISH);
    private static final long NANOS_OF_A_MILLISECOND = 1_000_000;

    private final String file;
    private @Nullable LocalDateTime time;
    private @Nullable LogLevel level;

    LogLineReader(String file) {
        this.file = file;
    }

    LogLine read(String line) {
        Matcher matcher = LINE.matcher(line);
        Optional<LocalDateTime> written =
                matcher.matches() ? time(matcher.group(1), matcher.group(2)) : Optional.empty();
        if (written.isEmpty()) {
            return new LogLine(file, time, level, line);
        }
        time = written.get();
        level = LogLevel.find(matcher.group(3)).orElse(null);
        return new LogLine(file, time, level, matcher.group(4));
    }

    private static Optional<LocalDateTime> time(String seconds, String milliseconds) {
        try {
            return Optional.of(LocalDateTime.parse(seconds, TIME)
                    .plusNanos(Long.parseLong(milliseconds) * NANOS_OF_A_MILLISECOND));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
