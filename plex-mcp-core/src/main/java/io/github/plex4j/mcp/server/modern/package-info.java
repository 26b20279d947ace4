/**
 * The tools as an MCP server of revision 2026-07-28, in which each request stands for itself and says in its {@code _meta} which
 * version it speaks and what its client can do. {@link io.github.plex4j.mcp.server.modern.RequestManager} answers the requests,
 * one feature for each group of methods; a transport gives it the params and gets JSON back.
 *
 * <p>The older revisions get from here what is the same in both eras, and their {@code initialize}.
 *
 * <p>The MCP SDK that can be had speaks the older revisions alone. The names here are those of its package for this one, so that
 * {@code RequestManager}, {@code Feature} and {@code RequestMeta} can give way to it; what a tool, its listing and its results
 * look like stays.
 */
@NullMarked
package io.github.plex4j.mcp.server.modern;

import org.jspecify.annotations.NullMarked;
