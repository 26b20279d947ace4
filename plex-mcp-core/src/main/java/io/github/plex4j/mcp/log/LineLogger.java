package io.github.plex4j.mcp.log;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** A logger whose records {@link LineLoggers} writes. */
final class LineLogger extends LegacyAbstractLogger {
    private static final long serialVersionUID = 1;

    private final transient LineLoggers loggers;

    private LineLogger(String name, LineLoggers loggers) {
        this.name = name;
        this.loggers = loggers;
    }

    static Function<String, Logger> named(LineLoggers loggers) {
        return name -> new LineLogger(name, loggers);
    }

    @Override
    public boolean isTraceEnabled() {
        return loggers.shows(Level.TRACE);
    }

    @Override
    public boolean isDebugEnabled() {
        return loggers.shows(Level.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
        return loggers.shows(Level.INFO);
    }

    @Override
    public boolean isWarnEnabled() {
        return loggers.shows(Level.WARN);
    }

    @Override
    public boolean isErrorEnabled() {
        return loggers.shows(Level.ERROR);
    }

    /** Records carry no place in the code, so nothing looks for the caller. */
    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            @Nullable String message,
            Object @Nullable [] arguments,
            @Nullable Throwable exception) {
        String text = MessageFormatter.basicArrayFormat(message, arguments);
        loggers.write(level, getName(), String.valueOf(text), exception);
    }
}
