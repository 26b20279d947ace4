package io.github.plex4j.testserver.generated;

import io.github.plex4j.testserver.model.Language;
import io.github.plex4j.testserver.model.Media;
import io.github.plex4j.testserver.model.MediaStream;
import io.github.plex4j.testserver.model.Part;
import java.util.ArrayList;
import java.util.List;

/** Makes the files of a generated library. Where faults are planted all files are good but those that have one. */
final class GeneratedMedia {
    private static final List<String> RESOLUTIONS = List.of("sd", "720", "1080", "1080", "1080", "4k");
    private static final int LOW_KILOBITS = 350;
    private static final int LARGE_KILOBITS = 200_000;

    private final FaultPlan faults;
    private final Dice dice;

    GeneratedMedia(FaultPlan faults, Dice dice) {
        this.faults = faults;
        this.dice = dice;
    }

    static Media sound(int number, String path, long duration) {
        long id = (number + 1L) * 10;
        Part part = new Part(id, path, duration / 8 * 900, List.of());
        return new Media(id, duration, 900, 0, 0, null, null, "flac", 2, "flac", false, false, List.of(part));
    }

    /** Returns the versions of a film: one in a hundred has a second one. */
    List<Media> versions(int number, String path, long duration) {
        Media first = video(number, path, duration);
        boolean twice = !faults.planted() && dice.roll("versions", number, 100) == 0;
        return twice ? List.of(first, version(number, path, duration, 1, "sd", 0)) : List.of(first);
    }

    Media video(int number, String path, long duration) {
        return version(number, path, duration, 0, resolution(number), fixedBitrate(number));
    }

    /** Returns a version in 4K. */
    Media ultraHd(int number, String path, long duration) {
        return version(number, path, duration, 0, "4k", 0);
    }

    private String resolution(int number) {
        String resolution = RESOLUTIONS.get(dice.roll("resolution", number, RESOLUTIONS.size()));
        if (!faults.planted()) {
            return resolution;
        }
        return switch (faults.of(number)) {
            case LOW_RESOLUTION -> "sd";
            case LARGE -> "4k";
            default -> resolution.equals("sd") ? "720" : resolution;
        };
    }

    /** Returns 0 where the bitrate follows from the resolution. */
    private int fixedBitrate(int number) {
        return switch (faults.of(number)) {
            case LOW_BITRATE -> LOW_KILOBITS;
            case LARGE -> LARGE_KILOBITS + dice.roll("bitrate", number, 4000);
            default -> 0;
        };
    }

    private Media version(int number, String path, long duration, int version, String resolution, int fixedBitrate) {
        int height = switch (resolution) {
            case "4k" -> 2160;
            case "1080" -> 1080;
            case "720" -> 720;
            default -> 480;
        };
        int bitrate = fixedBitrate > 0 ? fixedBitrate : height * 5 + dice.roll("bitrate", number, 4000);
        boolean ultraHd = resolution.equals("4k");
        boolean hdr = ultraHd && dice.roll("hdr", number, 2) == 0;
        String codec = ultraHd ? "hevc" : "h264";
        String sound = ultraHd ? "eac3" : "aac";
        long id = (number + 1L) * 10 + version * 5L;
        List<MediaStream> streams = new ArrayList<>();
        streams.add(new MediaStream(id + 1, 1, codec, null, null));
        streams.add(new MediaStream(id + 2, 2, sound, Language.ENGLISH, null));
        addSubtitles(streams, number, id + 3);
        Part part = new Part(id, path + '.' + version + ".mkv", duration / 8 * bitrate, streams);
        return new Media(
                id,
                duration,
                bitrate,
                height * 16 / 9,
                height,
                resolution,
                codec,
                sound,
                ultraHd ? 6 : 2,
                "mkv",
                hdr,
                false,
                List.of(part));
    }

    /** Half of the files without English subtitles have others. */
    private void addSubtitles(List<MediaStream> streams, int number, long id) {
        Language[] languages = Language.values();
        Language chosen = languages[dice.roll("language", number, languages.length)];
        if (!faults.planted()) {
            if (dice.roll("subtitles", number, 3) > 0) {
                streams.add(new MediaStream(id, 3, "srt", chosen, null));
            }
        } else if (faults.of(number) != Fault.NO_ENGLISH_SUBTITLES) {
            streams.add(new MediaStream(id, 3, "srt", Language.ENGLISH, null));
        } else if (dice.roll("subtitles", number, 2) > 0) {
            streams.add(new MediaStream(id, 3, "srt", Language.GERMAN, null));
        }
    }
}
