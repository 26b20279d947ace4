package io.github.plex4j.cli;

import io.github.plex4j.cli.output.AnswerPrinter;
import io.github.plex4j.cli.output.CsvPrinter;
import io.github.plex4j.cli.output.JsonPrinter;
import io.github.plex4j.cli.output.Paragraph;
import io.github.plex4j.cli.output.Question;
import io.github.plex4j.cli.output.Style;
import io.github.plex4j.cli.output.TablePrinter;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import io.github.plex4j.mcp.engine.text.Wording;
import java.util.List;

/** Prints answers in the format wanted, and failures on both streams as they belong. */
final class Reporter {
    private static final String PROGRAM = CliSession.PROGRAM + ":";
    private static final int LONGEST_TEXT = 4_000;

    private final Terminal terminal;
    private final OutputFormat format;
    private final Wording wording;

    Reporter(Terminal terminal, OutputFormat format, Wording wording) {
        this.terminal = terminal;
        this.format = format;
        this.wording = wording;
    }

    /** A printer of answers to this question. */
    AnswerPrinter answers(Question question) {
        return switch (format) {
            case TABLE -> new TablePrinter(terminal.out(), terminal.style(), question);
            case JSON -> new JsonPrinter(terminal.out());
            case CSV -> new CsvPrinter(terminal.out(), terminal.err(), question);
        };
    }

    /** Says something about an answer: below it where a person reads it, beside it where a program does. */
    void note(String sentence) {
        String line = UntrustedText.line(sentence, LONGEST_TEXT);
        if (format == OutputFormat.TABLE) {
            terminal.out().println(terminal.style().note(line));
        } else {
            terminal.err().println(terminal.noteStyle().note(line));
        }
    }

    /** Says what went wrong and what to do, on standard error; a program that reads JSON gets it there too. */
    int fail(Failure told) {
        Failure failure = told.in(wording);
        if (format == OutputFormat.JSON) {
            new JsonPrinter(terminal.out()).print(failure.json());
        }
        terminal.out().flush();
        Style style = terminal.noteStyle();
        List<String> message = lines(PROGRAM + " " + failure.message());
        terminal.err().println(style.bad(PROGRAM) + message.get(0).substring(PROGRAM.length()));
        message.stream().skip(1).forEach(terminal.err()::println);
        if (!failure.hint().isBlank()) {
            lines(failure.hint()).forEach(terminal.err()::println);
        }
        return failure.code().exitStatus();
    }

    /** The text as it fits the terminal; in a file, in one line. */
    private List<String> lines(String text) {
        return Paragraph.lines(
                UntrustedText.line(text, LONGEST_TEXT), terminal.noteStyle().width());
    }
}
