package io.github.plex4j.mcp.log;

import io.github.plex4j.mcp.engine.text.Redactor;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.event.Level;

/** The loggers of a process, with the level and the redactor they share. Thread-safe. */
final class LineLoggers implements ILoggerFactory {
    private static final String OFF = "off";
    private static final int NOTHING = Integer.MAX_VALUE;

    private final PrintStream out;
    private final Map<String, Logger> loggers = new ConcurrentHashMap<>();
    private volatile int least = Level.WARN.toInt();
    private volatile Redactor redactor = Redactor.none();

    /**
     * Loggers of the level {@code warn} that know no secret.
     *
     * @param out written to with one call a record
     */
    LineLoggers(PrintStream out) {
        this.out = out;
    }

    void configure(String level, Redactor knowing) {
        redactor = knowing;
        least = level.equals(OFF)
                ? NOTHING
                : Level.valueOf(level.toUpperCase(Locale.ROOT)).toInt();
    }

    @Override
    public Logger getLogger(String name) {
        return loggers.computeIfAbsent(name, LineLogger.named(this));
    }

    boolean shows(Level level) {
        return level.toInt() >= least;
    }

    void write(Level level, String logger, String message, @Nullable Throwable exception) {
        out.print(LogRecord.text(level, logger, message, exception, redactor));
        out.flush();
    }
}
