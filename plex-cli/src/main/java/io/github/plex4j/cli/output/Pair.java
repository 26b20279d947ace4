package io.github.plex4j.cli.output;

/**
 * A name and a value that belong together.
 *
 * @param name in small letters
 * @param value one line of any length
 */
record Pair(String name, String value) {}
