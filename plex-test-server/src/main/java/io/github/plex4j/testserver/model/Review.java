package io.github.plex4j.testserver.model;

/**
 * A review of a film.
 *
 * @param critic who wrote it
 * @param source where it appeared
 * @param text a sentence of it
 * @param link where it can be read
 * @param image the picture that says whether it is friendly
 */
public record Review(String critic, String source, String text, String link, String image) {}
