/**
 * Asking a person before something is destroyed: the request that the person sees, the ticket that stands for it, and the service
 * that takes each ticket once. It knows neither protocol nor terminal; who asks, and how, is for the caller of the tool.
 */
@NullMarked
package io.github.plex4j.mcp.engine.confirm;

import org.jspecify.annotations.NullMarked;
