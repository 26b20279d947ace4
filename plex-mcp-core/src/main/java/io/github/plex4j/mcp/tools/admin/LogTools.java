package io.github.plex4j.mcp.tools.admin;

import io.github.plex4j.client.log.LogLevel;
import io.github.plex4j.client.log.LogLine;
import io.github.plex4j.client.log.LogSearch;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import io.github.plex4j.mcp.tools.shared.PageArguments;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.mcp.tools.shared.Truncation;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The log of a server. */
final class LogTools {
    private static final int LONGEST_TEXT = 600;

    List<Tool<?, ?>> tools() {
        return List.of(search());
    }

    /** The least weight of lines. */
    enum Level {
        VERBOSE,
        DEBUG,
        INFO,
        WARN,
        ERROR
    }

    record LogInput(
            @Arg @Nullable String text,

            @Arg(defaultValue = "info", description = "or worse")
            Level level,

            @Arg(
                    min = 1,
                    max = PageArguments.MAXIMUM,
                    capped = true,
                    rows = true,
                    defaultValue = "25",
                    help = "The most lines to return.")
            int limit) {}

    record LineView(
            @Describe("in the server's time zone") @Shown(Role.WHEN) @Nullable
            String serverTime,

            @Shown(Role.POINT) @Nullable String level,
            @Shown(Role.NAME) String text,
            @Shown(Role.DETAIL) String file) {}

    record LogOutput(
            @Cut List<LineView> lines,
            @Shown(Role.SUM) long found,

            @Describe("lines read") @Shown(Role.BACKGROUND) long scanned,

            @Inline Truncation end) {}

    private static Tool<LogInput, LogOutput> search() {
        return Toolsets.ADMIN
                .reading("search_logs")
                .title("Server log")
                .description("Searches the server's log, newest lines first, without secrets and addresses.")
                .requires(Requirements.OWNER)
                .whenEmpty("A lower `level`, such as debug, includes more lines.")
                .input(LogInput.class)
                .output(LogOutput.class)
                .handler(LogTools::find)
                .build();
    }

    private static LogOutput find(LogInput input, ToolContext context) {
        Secrecy secrecy = new Secrecy(context, PrivateText.of(context));
        LogLevel least = LogLevel.valueOf(input.level().name());
        Predicate<LogLine> heavy = line -> least == LogLevel.VERBOSE || isAtLeast(line, least);
        String text = input.text();
        Predicate<LogLine> wanted = text == null ? heavy : heavy.and(secrecy.saying(text));
        LogSearch search = context.plex().log().search(wanted, input.limit());
        return new LogOutput(
                search.newest().stream().map(secrecy::view).toList(),
                search.found(),
                search.scanned(),
                Truncation.NONE);
    }

    private static boolean isAtLeast(LogLine line, LogLevel least) {
        LogLevel level = line.level();
        return level != null && level.compareTo(least) >= 0;
    }

    /** Shows lines, and searches no more of them than it shows: what is hidden cannot be guessed piece by piece. */
    private static final class Secrecy {
        private final ToolContext context;
        private final PrivateText privacy;

        private Secrecy(ToolContext context, PrivateText privacy) {
            this.context = context;
            this.privacy = privacy;
        }

        private String open(String text) {
            return UntrustedText.line(privacy.without(context.fileText(text)), LONGEST_TEXT);
        }

        /** Most lines are ruled out before they are redacted, which takes longer. */
        private Predicate<LogLine> saying(String text) {
            String wanted = text.strip().toLowerCase(Locale.ROOT);
            return line -> says(line.text(), wanted) && says(open(line.text()), wanted);
        }

        private static boolean says(String text, String wanted) {
            return text.toLowerCase(Locale.ROOT).contains(wanted);
        }

        private LineView view(LogLine line) {
            LocalDateTime time = line.time();
            LogLevel level = line.level();
            return new LineView(
                    time == null ? null : time.toString(),
                    level == null ? null : level.name().toLowerCase(Locale.ROOT),
                    open(line.text()),
                    line.file());
        }
    }
}
