/**
 * The Plex tools at a terminal: every tool of the catalogue is a command, and a few more are there for what is no tool. Only
 * {@link io.github.plex4j.cli.Main} and {@link io.github.plex4j.cli.StandardStreams} touch the streams of the process or end it.
 */
@NullMarked
package io.github.plex4j.cli;

import org.jspecify.annotations.NullMarked;
