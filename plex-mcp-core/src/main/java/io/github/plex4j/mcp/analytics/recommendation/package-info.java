/**
 * Recommendations from the titles a user watched: how much more often a genre, a person, a decade or a country occurs
 * among them than by chance, and which titles of a library have most of those. It is arithmetic only: it sends no request,
 * and knows items as the Plex client reads them.
 */
@NullMarked
package io.github.plex4j.mcp.analytics.recommendation;

import org.jspecify.annotations.NullMarked;
