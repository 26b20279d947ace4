/**
 * What somebody may like to watch next, from what they watched: how much more often a genre, a person, a decade or a country
 * is among it than chance would have it, and which titles of a library have most of that. It is arithmetic alone: it asks no
 * server, and knows items as the Plex client reads them.
 */
@NullMarked
package io.github.plex4j.mcp.analytics.recommendation;

import org.jspecify.annotations.NullMarked;
