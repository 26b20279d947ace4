/**
 * The life of a call: workers, policy, binding, the tool itself, the bound of the answer, cancellation, the mapping of
 * exceptions to failures, and the cleaning of everything that leaves.
 */
@NullMarked
package io.github.plex4j.mcp.engine.call;

import org.jspecify.annotations.NullMarked;
