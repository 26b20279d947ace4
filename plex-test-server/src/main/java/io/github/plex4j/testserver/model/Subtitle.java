package io.github.plex4j.testserver.model;

/**
 * Subtitles in a file of their own beside a video.
 *
 * @param streamId the stream that they are
 * @param ratingKey the video
 * @param text what a player shows
 */
public record Subtitle(long streamId, String ratingKey, String text) {}
