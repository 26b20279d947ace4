package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import org.jspecify.annotations.Nullable;

/** Plays of one title in all its copies, or of all titles. */
record OfTitle(
        @Arg(
                key = KeyKind.DIGITS,
                description = "also of a show, artist…; then default all time",
                help = "An item, or a show, season, artist or album; then the default is all time.")
        @Nullable
        String ratingKey) {}
