package io.github.plex4j.client.internal.http;

/** A clock for measuring spans, such as {@link System#nanoTime()}. Safe for use by several threads. */
@FunctionalInterface
public interface NanoClock {
    /** Nanoseconds since an arbitrary moment. */
    long nanoTime();
}
