/**
 * Settings: what can be set from outside ({@link io.github.plex4j.mcp.config.Setting}, the one list), how it is read from the
 * environment and from flags, and how a client and a context for tools are made of it. Reading settings opens no file and no
 * connection: the token's file is read when a token is first needed.
 */
@NullMarked
package io.github.plex4j.mcp.config;

import org.jspecify.annotations.NullMarked;
