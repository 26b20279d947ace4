package io.github.plex4j.mcp.analytics.recommendation;

/**
 * One thing that titles can have in common.
 *
 * @param name a genre, a person, a country, or a decade such as {@code 1980s}
 */
public record Trait(TraitKind kind, String name) {}
