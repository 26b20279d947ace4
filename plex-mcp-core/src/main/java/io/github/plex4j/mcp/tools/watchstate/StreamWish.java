package io.github.plex4j.mcp.tools.watchstate;

import io.github.plex4j.client.StreamId;
import io.github.plex4j.client.library.MediaStream;
import io.github.plex4j.mcp.analytics.language.Language;
import io.github.plex4j.mcp.tools.watchstate.StreamsState.FileStreams;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The audio and subtitles that a user wants.
 *
 * @param audio the language of the audio; null to leave it
 * @param audioCodec the codec of the audio; null for any
 * @param subtitle the language of the subtitles; null to leave them, or to turn them off
 * @param subtitlesOff whether to turn them off
 * @param forcedOnly whether only subtitles of foreign parts are wanted
 */
record StreamWish(
        @Nullable Language audio,
        @Nullable String audioCodec,
        @Nullable Language subtitle,
        boolean subtitlesOff,
        boolean forcedOnly) {

    boolean isOfAudio() {
        return audio != null || audioCodec != null;
    }

    boolean isOfSubtitles() {
        return subtitle != null || subtitlesOff;
    }

    /** The best audio stream of a file; empty when none is as wanted. The one that plays already wins, and commentary loses. */
    Optional<MediaStream> audioOf(FileStreams file) {
        return of(file, MediaStream.Kind.AUDIO)
                .filter(stream -> audio == null || isIn(stream, audio))
                .filter(stream -> audioCodec == null || audioCodec.equalsIgnoreCase(stream.codec()))
                .max(Comparator.<MediaStream>comparingInt(stream -> isCommentary(stream) ? 0 : 1)
                        .thenComparingInt(stream -> Boolean.TRUE.equals(stream.selected()) ? 1 : 0)
                        .thenComparingInt(StreamWish::channels)
                        .thenComparingInt(stream -> Boolean.TRUE.equals(stream.isDefault()) ? 1 : 0));
    }

    /** The best subtitles of a file; empty when none are as wanted. Those for the hearing impaired lose to others. */
    Optional<MediaStream> subtitleOf(FileStreams file) {
        return of(file, MediaStream.Kind.SUBTITLE)
                .filter(stream -> subtitle != null && isIn(stream, subtitle))
                .filter(stream -> Boolean.TRUE.equals(stream.forced()) == forcedOnly)
                .max(Comparator.<MediaStream>comparingInt(stream -> isCommentary(stream) ? 0 : 1)
                        .thenComparingInt(stream -> Boolean.TRUE.equals(stream.selected()) ? 1 : 0)
                        .thenComparingInt(stream -> Boolean.TRUE.equals(stream.hearingImpaired()) ? 0 : 1)
                        .thenComparingInt(stream -> Boolean.TRUE.equals(stream.isDefault()) ? 1 : 0));
    }

    /** Whether a file has what is wanted and plays it. */
    boolean isSo(FileStreams file) {
        return changeOfAudio(file).isEmpty() && changeOfSubtitle(file).isEmpty();
    }

    /** The audio stream to choose; empty when it is chosen already, or there is none. */
    Optional<StreamId> changeOfAudio(FileStreams file) {
        return isOfAudio()
                ? audioOf(file).flatMap(FileStreams::id).filter(id -> !id.equals(file.chosen(MediaStream.Kind.AUDIO)))
                : Optional.empty();
    }

    /** The subtitles to choose; empty when they are chosen already, or there are none. */
    Optional<StreamId> changeOfSubtitle(FileStreams file) {
        Optional<StreamId> wanted =
                subtitlesOff ? Optional.of(StreamId.NONE) : subtitleOf(file).flatMap(FileStreams::id);
        return wanted.filter(id -> !id.equals(file.chosen(MediaStream.Kind.SUBTITLE)));
    }

    private static Stream<MediaStream> of(FileStreams file, MediaStream.Kind kind) {
        return file.streams().stream().filter(stream -> stream.kind() == kind);
    }

    private static boolean isIn(MediaStream stream, Language language) {
        return language.isCalled(stream.languageTag(), stream.languageCode(), stream.language());
    }

    private static boolean isCommentary(MediaStream stream) {
        String title = stream.title();
        return title != null && title.toLowerCase(Locale.ROOT).contains("commentary");
    }

    private static int channels(MediaStream stream) {
        MediaStream.Audio details = stream.audio();
        Integer channels = details == null ? null : details.channels();
        return channels == null ? 0 : channels;
    }
}
