package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.testserver.model.Language;
import io.github.plex4j.testserver.model.Media;
import io.github.plex4j.testserver.model.MediaStream;
import io.github.plex4j.testserver.model.Part;
import java.util.List;

/** Versions of films for tests of filters: two hours long, of one gigabyte. */
final class Versions {
    private static final long TWO_HOURS = 7_200_000;
    private static final long GIGABYTE = 1_000_000_000;

    private Versions() {}

    /** A version with a picture, sound in one language and subtitles in another. */
    static Media of(int number, String videoCodec, boolean hdr, Language audio, Language subtitles) {
        return of(number, videoCodec, hdr, audio, subtitles, GIGABYTE);
    }

    /** A version of a size. */
    static Media ofSize(int number, long bytes) {
        return of(number, "h264", false, Language.ENGLISH, Language.FRENCH, bytes);
    }

    private static Media of(
            int number, String videoCodec, boolean hdr, Language audio, Language subtitles, long bytes) {
        long id = 10L * number;
        Part part = new Part(
                id,
                "/volume1/films/" + number + "." + videoCodec + ".mkv",
                bytes,
                List.of(
                        new MediaStream(id + 1, 1, videoCodec, null, null),
                        new MediaStream(id + 2, 2, "ac3", audio, null),
                        new MediaStream(id + 3, 3, "srt", subtitles, null)));
        return new Media(
                id, TWO_HOURS, 4_000, 1_920, 1_080, "1080", videoCodec, "ac3", 6, "mkv", hdr, false, List.of(part));
    }
}
