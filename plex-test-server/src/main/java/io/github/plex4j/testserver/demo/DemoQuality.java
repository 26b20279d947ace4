package io.github.plex4j.testserver.demo;

/**
 * How good a file is.
 *
 * @param resolution {@code 4k}, {@code 1080}, {@code 720} or {@code sd}
 * @param videoCodec the codec of the picture
 * @param hdr whether the picture has a high dynamic range
 * @param audioCodec the codec of the sound
 * @param channels channels of the sound
 */
record DemoQuality(String resolution, String videoCodec, boolean hdr, String audioCodec, int channels) {
    /** Returns a picture of the usual dynamic range with stereo sound, as most files of the resolution have it. */
    static DemoQuality of(String resolution, String videoCodec) {
        return new DemoQuality(resolution, videoCodec, false, resolution.equals("sd") ? "mp3" : "aac", 2);
    }

    /** Returns the best version there is of a film: its picture as the table says, and the sound if it does. */
    static DemoQuality best(DemoTable.Row row) {
        DemoQuality usual = of(row.text("resolution"), row.text("videoCodec"));
        String[] sound = row.list("sound", " ");
        boolean hdr = row.text("hdr").equals("yes");
        return sound.length == 0
                ? usual
                : new DemoQuality(usual.resolution, usual.videoCodec, hdr, sound[0], Integer.parseInt(sound[1]));
    }

    int height() {
        return switch (resolution) {
            case "4k" -> 2160;
            case "1080" -> 1080;
            case "720" -> 720;
            default -> 480;
        };
    }

    int width() {
        return resolution.equals("sd") ? 640 : height() * 16 / 9;
    }

    int kilobits() {
        return switch (resolution) {
            case "4k" -> 24_000;
            case "1080" -> 8_200;
            case "720" -> 3_600;
            default -> 1_100;
        };
    }

    String container() {
        return resolution.equals("sd") ? "avi" : resolution.equals("720") ? "mp4" : "mkv";
    }
}
