package io.github.plex4j.mcp.tools.filter;

import java.util.Locale;
import java.util.Map;

/** The names that Plex has for codecs that people call otherwise. */
final class Codecs {
    private static final Map<String, String> PLEX_NAMES = Map.ofEntries(
            Map.entry("h265", "hevc"),
            Map.entry("x265", "hevc"),
            Map.entry("avc", "h264"),
            Map.entry("x264", "h264"),
            Map.entry("mpeg2", "mpeg2video"),
            Map.entry("dts", "dca"),
            Map.entry("dtshd", "dcama"),
            Map.entry("dtshdma", "dcama"),
            Map.entry("dolbydigital", "ac3"),
            Map.entry("dolbydigitalplus", "eac3"),
            Map.entry("ddp", "eac3"),
            Map.entry("dolbytruehd", "truehd"));

    private Codecs() {}

    /** One spelling for all names of a codec: {@code hevc} for H.265. */
    static String spelled(String codec) {
        String letters = codec.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return PLEX_NAMES.getOrDefault(letters, letters);
    }
}
