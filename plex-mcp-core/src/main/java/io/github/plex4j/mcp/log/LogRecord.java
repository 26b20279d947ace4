package io.github.plex4j.mcp.log;

import io.github.plex4j.mcp.engine.text.Redactor;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import org.jspecify.annotations.Nullable;
import org.slf4j.event.Level;

/**
 * A record as it is written: one line, and indented lines for an exception. Its texts may come from anywhere; none of them can
 * begin a line, move the cursor, colour the screen or turn the order of characters around.
 */
final class LogRecord {
    private static final int LONGEST_LINE = 4_000;
    private static final int MOST_CAUSES = 8;
    private static final String CAUSE_INDENT = "    ";
    private static final String FRAME_INDENT = "        at ";

    private final Redactor redactor;
    private final StringBuilder text = new StringBuilder();

    private LogRecord(Redactor redactor) {
        this.redactor = redactor;
    }

    static String text(Level level, String logger, String message, @Nullable Throwable exception, Redactor redactor) {
        LogRecord record = new LogRecord(redactor);
        String thread = Thread.currentThread().getName();
        record.line("", "[" + thread + "] " + level + " " + shortName(logger) + " - " + message);
        record.causes(exception);
        return record.text.toString();
    }

    /** A chain of causes can be a circle. */
    private void causes(@Nullable Throwable exception) {
        Throwable cause = exception;
        for (int count = 0; cause != null && count < MOST_CAUSES; count++) {
            line(CAUSE_INDENT, (count == 0 ? "" : "caused by ") + cause);
            for (StackTraceElement frame : cause.getStackTrace()) {
                line(FRAME_INDENT, frame.toString());
            }
            cause = cause.getCause();
        }
    }

    private void line(String indent, String content) {
        text.append(indent)
                .append(UntrustedText.line(visible(redactor.redact(content)), LONGEST_LINE))
                .append('\n');
    }

    private static String shortName(String logger) {
        return logger.substring(logger.lastIndexOf('.') + 1);
    }

    /** Shows as {@code \}{@code u001b} what would otherwise act on a terminal or go unseen: a log is read for such traces. */
    private static String visible(String content) {
        if (content.chars().noneMatch(LogRecord::isHidden)) {
            return content;
        }
        StringBuilder shown = new StringBuilder(content.length());
        for (int index = 0; index < content.length(); index++) {
            char character = content.charAt(index);
            if (isHidden(character)) {
                shown.append(String.format("\\u%04x", (int) character));
            } else {
                shown.append(character);
            }
        }
        return shown.toString();
    }

    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
