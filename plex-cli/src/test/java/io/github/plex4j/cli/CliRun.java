package io.github.plex4j.cli;

import io.github.plex4j.mcp.engine.ToolCatalog;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs commands the way the program does, and keeps what they write. */
final class CliRun {
    private final ToolCatalog catalog;
    private final Map<String, String> environment = new HashMap<>();
    private boolean terminal;
    private Interrupts interrupts = Interrupts.none();
    private Optional<BufferedReader> keyboard = Optional.empty();

    /** Tests leave no audit log in the home folder of the person who runs them. */
    private CliRun(ToolCatalog catalog) {
        this.catalog = catalog;
        environment.put("PLEX_MCP_AUDIT", "off");
    }

    static CliRun ofSamples() {
        return of(SampleTools.catalog());
    }

    static CliRun of(ToolCatalog catalog) {
        return new CliRun(catalog);
    }

    CliRun with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    CliRun atTerminal() {
        terminal = true;
        return this;
    }

    /** A person sits at the keyboard and types this. */
    CliRun typing(String text) {
        keyboard = Optional.of(new BufferedReader(new StringReader(text)));
        return this;
    }

    /** A person types this after something else happened. */
    CliRun typing(String text, Runnable before) {
        keyboard = Optional.of(new BufferedReader(new StringReader(text)) {
            @Override
            public String readLine() throws IOException {
                before.run();
                return super.readLine();
            }
        });
        return this;
    }

    CliRun interruptedBy(Interrupts source) {
        interrupts = source;
        return this;
    }

    Written run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal surroundings =
                new Terminal(new PrintWriter(out), new PrintWriter(err), terminal, terminal, environment, keyboard);
        int status = PlexCli.create(surroundings, catalog, interrupts).run(arguments);
        return new Written(status, out.toString(), err.toString());
    }

    /** The output and the exit status of a command. */
    record Written(int status, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }
    }
}
