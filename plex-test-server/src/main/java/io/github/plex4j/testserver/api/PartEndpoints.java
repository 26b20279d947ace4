package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.http.BodyWriter;
import io.github.plex4j.testserver.query.Parameters;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends files, whole or the range that is asked for. A file has as many bytes as its part says; each is the
 * last hexadecimal digit of its position, so that the parts of a download can be told from each other.
 */
final class PartEndpoints {
    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");
    private static final int BLOCK = 16 * 1024;

    private final Context context;
    private final PartFinder parts;

    PartEndpoints(Context context, PartFinder parts) {
        this.context = context;
        this.parts = parts;
    }

    void addTo(Routes routes) {
        routes.get("/library/parts/{part}/{stamp}/{name}", this::file);
    }

    /**
     * Some bytes of a file.
     *
     * @param first the position of the first one
     * @param end the position behind the last one
     */
    private record Range(long first, long end) {}

    private Answer file(Call call) {
        PartFinder.Found found = parts.find(call.variable("part")).orElseThrow(() -> new StatusException(404));
        String path = found.part().file();
        if (!context.library().machine().disk().has(path)) {
            throw new StatusException(404);
        }
        long size = found.part().size();
        Optional<String> asked = call.request().headers().first("Range");
        Range range = asked.map(text -> range(text, size)).orElse(new Range(0, size));
        Answer answer = answer(found.media().container(), range, asked.isPresent() ? 206 : 200)
                .withHeader("Accept-Ranges", "bytes");
        if (asked.isPresent()) {
            answer =
                    answer.withHeader("Content-Range", "bytes " + range.first() + '-' + (range.end() - 1) + '/' + size);
        }
        return call.parameters().flag("download")
                ? answer.withHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name(path))
                : answer;
    }

    private static String name(String path) {
        return Parameters.encode(String.valueOf(Path.of(path).getFileName()));
    }

    /** A range that ends behind the file ends with it. */
    private static Range range(String text, long size) {
        Matcher matcher = RANGE.matcher(text);
        if (!matcher.matches()
                || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
            throw new StatusException(416);
        }
        boolean fromEnd = matcher.group(1).isEmpty();
        long last = matcher.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(matcher.group(2)));
        Range range = fromEnd
                ? new Range(Math.max(0, size - Long.parseLong(matcher.group(2))), size)
                : new Range(Long.parseLong(matcher.group(1)), last + 1);
        if (range.first() >= range.end()) {
            throw new StatusException(416);
        }
        return range;
    }

    private static Answer answer(String container, Range range, int status) {
        BodyWriter bytes = out -> write(out, range);
        return new Answer(status, Map.of(), null, contentType(container), bytes);
    }

    private static void write(OutputStream out, Range range) throws IOException {
        byte[] block = new byte[BLOCK];
        for (int index = 0; index < BLOCK; index++) {
            block[index] = (byte) Character.forDigit((int) ((range.first() + index) % 16), 16);
        }
        for (long left = range.end() - range.first(); left > 0; left -= BLOCK) {
            out.write(block, 0, (int) Math.min(BLOCK, left));
        }
    }

    private static String contentType(String container) {
        return switch (container) {
            case "mp4" -> "video/mp4";
            case "mkv" -> "video/x-matroska";
            case "avi" -> "video/x-msvideo";
            case "mp3" -> "audio/mpeg";
            case "flac" -> "audio/flac";
            case "jpeg" -> "image/jpeg";
            default -> "application/octet-stream";
        };
    }
}
