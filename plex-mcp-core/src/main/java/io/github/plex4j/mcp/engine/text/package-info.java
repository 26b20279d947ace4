/**
 * Text that comes from outside or leaves the program: invisible characters removed, lengths bounded, secrets redacted, and
 * names compared.
 */
@NullMarked
package io.github.plex4j.mcp.engine.text;

import org.jspecify.annotations.NullMarked;
