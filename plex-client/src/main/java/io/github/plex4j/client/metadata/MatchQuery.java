package io.github.plex4j.client.metadata;

import org.jspecify.annotations.Nullable;

/**
 * A search of a metadata agent for the title of an item. The server chooses each part that is null.
 *
 * @param title    a title, or an identifier elsewhere in the form {@code imdb-tt0017136}
 * @param year     a year
 * @param language a language such as {@code en-US}
 * @param agent    the identifier of an agent, such as {@code tv.plex.agents.movie}
 */
public record MatchQuery(
        @Nullable String title,
        @Nullable Integer year,
        @Nullable String language,
        @Nullable String agent) {
    /** The search that the server makes by itself, by the names of the files. */
    public static final MatchQuery USUAL = new MatchQuery(null, null, null, null);
}
