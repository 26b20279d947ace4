package io.github.plex4j.client.metadata;

import org.jspecify.annotations.Nullable;

/**
 * A title that an item may be, according to the metadata agent.
 *
 * @param guid  its identity, by which it is applied
 * @param title its title; empty when not reported
 * @param year  its year, null when not reported
 * @param score how well it fits, 0 to 100; null when not reported
 */
public record Match(
        String guid,
        String title,
        @Nullable Integer year,
        @Nullable Integer score) {}
