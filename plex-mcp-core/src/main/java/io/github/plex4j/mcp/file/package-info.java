/**
 * Files that callers ask for, written directly inside one folder: under a plain name, for their owner's eyes, whole or not at
 * all, and without following links, even while somebody else changes the folder. Also the file of the audit log, which is written at
 * its end alone.
 */
@NullMarked
package io.github.plex4j.mcp.file;

import org.jspecify.annotations.NullMarked;
