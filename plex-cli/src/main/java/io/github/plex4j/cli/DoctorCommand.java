package io.github.plex4j.cli;

import io.github.plex4j.cli.output.Paragraph;
import io.github.plex4j.cli.output.Question;
import io.github.plex4j.cli.output.Style;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolJson;
import io.github.plex4j.mcp.engine.text.Redactor;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import java.util.List;
import java.util.OptionalInt;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Finds out why calls fail, and says how to fix it. */
final class DoctorCommand implements CliCommand {
    static final String NAME = "doctor";
    static final String SUMMARY = "Check settings, token and server, with a fix for each problem";

    private static final int LONGEST_TEXT = 1_000;
    private static final String INDENT = " ".repeat("warning  settings  ".length());

    private final Terminal terminal;
    private final ToolCatalog catalog;

    DoctorCommand(Terminal terminal, ToolCatalog catalog) {
        this.terminal = terminal;
        this.catalog = catalog;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name(NAME);
        spec.usageMessage().description(SUMMARY + ". The exit status is 0 only if everything works.");
        return spec;
    }

    @Override
    public int run(ParseResult arguments, GlobalOptions globals) {
        try (CliSession session = CliSession.open(globals, terminal.environment(), catalog)) {
            DoctorReport report = new Doctor(session, catalog).examine();
            if (globals.format() == OutputFormat.TABLE) {
                print(report, session.contexts().redactor());
            } else {
                new Reporter(terminal, globals.format(), session.wording())
                        .answers(Question.plain())
                        .print(DoctorReport.fields(), ToolJson.tree(report));
            }
            return report.exitStatus();
        }
    }

    private void print(DoctorReport report, Redactor redactor) {
        Style style = terminal.style();
        for (DoctorReport.Check check : report.checks()) {
            String status = padded(check.status(), "warning");
            String line = check.failed() || check.warned() ? style.bad(status) : style.good(status);
            List<String> details = lines(check.detail(), redactor);
            terminal.out().println(line + "  " + padded(check.name(), "settings") + "  " + details.get(0));
            details.stream().skip(1).forEach(this::printIndented);
            if (check.hint() != null) {
                lines(check.hint(), redactor).forEach(this::printIndented);
            }
        }
        terminal.out().println(verdict(report));
    }

    private String verdict(DoctorReport report) {
        if (!report.ok()) {
            return terminal.style().bad("Problems found.");
        }
        return report.warned() ? "Everything works; see the warning." : "Everything works.";
    }

    private void printIndented(String line) {
        terminal.out().println(INDENT + line);
    }

    private List<String> lines(String text, Redactor redactor) {
        OptionalInt width = terminal.style().width();
        return Paragraph.lines(
                redactor.redact(UntrustedText.line(text, LONGEST_TEXT)),
                width.isEmpty() ? width : OptionalInt.of(width.getAsInt() - INDENT.length()));
    }

    private static String padded(String text, String longest) {
        return text + " ".repeat(longest.length() - text.length());
    }
}
