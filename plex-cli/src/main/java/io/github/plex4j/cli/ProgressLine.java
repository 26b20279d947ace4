package io.github.plex4j.cli;

import io.github.plex4j.mcp.engine.Progress;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How far a long call is, on one line of the terminal that is written over and cleared at the end. Thread-safe. */
final class ProgressLine implements Progress, AutoCloseable {
    private static final String CLEAR_LINE = "\r\u001b[K";
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int BAR = 24;
    private static final int LONGEST_MESSAGE = 40;

    private final PrintWriter out;
    private final Clock clock;
    private Instant due;
    private boolean shown;
    private boolean closed;

    /**
     * @param out a terminal
     * @param clock decides when the line is written anew; a call that ends soon shows none
     */
    ProgressLine(PrintWriter out, Clock clock) {
        this.out = out;
        this.clock = clock;
        this.due = clock.instant().plus(PAUSE);
    }

    @Override
    public synchronized void report(double done, @Nullable Double total, @Nullable String message) {
        Instant now = clock.instant();
        if (closed || now.isBefore(due)) {
            return;
        }
        due = now.plus(PAUSE);
        shown = true;
        String text = message == null ? "" : " " + UntrustedText.line(message, LONGEST_MESSAGE);
        out.print(CLEAR_LINE + (total == null || total <= 0 ? count(done) : bar(done / total)) + text);
        out.flush();
    }

    /** Clears the line; later reports are not shown. */
    @Override
    public synchronized void close() {
        closed = true;
        if (shown) {
            out.print(CLEAR_LINE);
            out.flush();
        }
    }

    private static String count(double done) {
        return String.format(Locale.ROOT, "%,d", (long) done);
    }

    private static String bar(double fraction) {
        double part = Math.max(0, Math.min(1, fraction));
        int filled = (int) Math.round(part * BAR);
        String percent = String.format(Locale.ROOT, "%3d %%", Math.round(part * 100));
        return "[" + "#".repeat(filled) + "-".repeat(BAR - filled) + "] " + percent;
    }
}
