package io.github.plex4j.mcp.analytics.hygiene;

/**
 * A finding.
 *
 * @param value what was found
 * @param place from where on a scan finds this and all that follow it
 * @param <T>   the kind of finding
 */
public record Found<T>(T value, ScanPlace place) {}
