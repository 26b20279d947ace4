package io.github.plex4j.mcp.log;

import io.github.plex4j.mcp.engine.text.Redactor;
import org.slf4j.LoggerFactory;

/** Sets up the log of a program. */
public final class Log {
    private Log() {}

    /**
     * Makes {@link LogProvider} the provider of this process, without a search of the class path. It comes before the first
     * logger, which is the first thing that many classes make. An exception that ends a thread is logged as well, because the
     * JVM would print its text as it is.
     */
    public static void begin() {
        System.setProperty("slf4j.provider", LogProvider.class.getName());
        System.setProperty("slf4j.internal.verbosity", "WARN");
        Thread.setDefaultUncaughtExceptionHandler((thread, exception) ->
                LoggerFactory.getLogger(Log.class).error("Thread {} ended", thread.getName(), exception));
    }

    /**
     * Sets what is logged from now on. Without effect where another provider is in place.
     *
     * @param level a level of slf4j in small letters, or {@code off}
     * @param redactor removes secrets from each record
     */
    public static void configure(String level, Redactor redactor) {
        if (LoggerFactory.getILoggerFactory() instanceof LineLoggers loggers) {
            loggers.configure(level, redactor);
        }
    }
}
