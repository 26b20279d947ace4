/**
 * Problems of a library: copies, gaps, low quality, large files. A library is read once, page by page,
 * from any place on, so that a long scan can be spread over several calls: items in, findings out, each with the place
 * at which a scan would find it again.
 */
@NullMarked
package io.github.plex4j.mcp.analytics.hygiene;

import org.jspecify.annotations.NullMarked;
