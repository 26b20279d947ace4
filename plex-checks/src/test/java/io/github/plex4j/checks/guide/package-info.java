/** The programs of docs/client.md, compiled, run and compared with the document. */
@NullMarked
package io.github.plex4j.checks.guide;

import org.jspecify.annotations.NullMarked;
