package io.github.plex4j.client.log;

import io.github.plex4j.client.http.BodyReader;
import io.github.plex4j.client.http.MalformedBodyException;
import io.github.plex4j.client.http.OversizedBodyException;
import io.github.plex4j.client.http.ResponseBody;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Searches the archive in which a server sends its log, without keeping it. */
final class LogArchiveReader implements BodyReader<LogSearch> {
    /** Six files of ten megabytes each are what a server keeps of its main log. */
    private static final long MOST_BYTES = 512L * 1024 * 1024;

    private static final int LONGEST_LINE = 4_096;
    private static final byte[] ARCHIVE = {'P', 'K'};

    private final Predicate<LogLine> wanted;
    private final int most;

    LogArchiveReader(Predicate<LogLine> wanted, int most) {
        this.wanted = wanted;
        this.most = most;
    }

    @Override
    public LogSearch read(ResponseBody body) throws IOException {
        InputStream stream = new BufferedInputStream(body.stream());
        stream.mark(ARCHIVE.length);
        byte[] start = stream.readNBytes(ARCHIVE.length);
        if (!Arrays.equals(start, ARCHIVE)) {
            throw new MalformedBodyException("the log did not come as a ZIP archive");
        }
        stream.reset();
        try {
            return new Reading(new ZipInputStream(stream)).all();
        } catch (ZipException damaged) {
            throw new MalformedBodyException("the ZIP archive of the log is damaged");
        }
    }

    /** One look at an archive. */
    private final class Reading {
        private final ZipInputStream archive;
        private final NewestLines newest = new NewestLines(most);
        private final byte[] buffer = new byte[16 * 1024];
        private long bytes;
        private long lines;

        private Reading(ZipInputStream archive) {
            this.archive = archive;
        }

        private LogSearch all() throws IOException {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (!entry.isDirectory() && entry.getName().endsWith(".log")) {
                    file(entry.getName().substring(entry.getName().lastIndexOf('/') + 1));
                }
            }
            return newest.search(lines);
        }

        /** A file without a line break is one line, of which the beginning is kept. */
        private void file(String name) throws IOException {
            LogLineReader reader = new LogLineReader(name);
            byte[] line = new byte[LONGEST_LINE];
            int length = 0;
            for (int read = archive.read(buffer); read >= 0; read = archive.read(buffer)) {
                count(read);
                for (int index = 0; index < read; index++) {
                    if (buffer[index] == '\n') {
                        line(reader, line, length);
                        length = 0;
                    } else if (length < line.length) {
                        line[length++] = buffer[index];
                    }
                }
            }
            if (length > 0) {
                line(reader, line, length);
            }
        }

        private void line(LogLineReader reader, byte[] bytesOfLine, int length) {
            int end = length > 0 && bytesOfLine[length - 1] == '\r' ? length - 1 : length;
            LogLine line = reader.read(new String(bytesOfLine, 0, end, StandardCharsets.UTF_8));
            lines++;
            if (wanted.test(line)) {
                newest.add(line);
            }
        }

        private void count(int read) throws OversizedBodyException {
            bytes += read;
            if (bytes > MOST_BYTES) {
                throw new OversizedBodyException(
                        "the log is longer than " + MOST_BYTES / (1024 * 1024) + " MiB",
                        "Look at the files of the log on the server itself.");
            }
        }
    }
}
