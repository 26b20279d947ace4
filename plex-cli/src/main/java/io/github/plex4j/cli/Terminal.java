package io.github.plex4j.cli;

import io.github.plex4j.cli.output.Style;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The surroundings of a command, its two outputs, and the person who can be asked.
 *
 * @param out answers
 * @param err everything else: failures, notes, progress
 * @param outIsTerminal whether a person sees {@code out} as it is written
 * @param errIsTerminal whether a person sees {@code err} as it is written
 * @param environment the variables of the process
 * @param keyboard where a person answers questions; empty where nobody sits
 */
public record Terminal(
        PrintWriter out,
        PrintWriter err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        Map<String, String> environment,
        Optional<BufferedReader> keyboard) {
    private static final int USUAL_WIDTH = 100;
    private static final int LEAST_WIDTH = 20;
    private static final int WIDEST_HELP = 110;
    private static final int NARROWEST_HELP = 60;

    public Terminal {
        environment = Map.copyOf(environment);
    }

    /** Surroundings in which nobody can be asked. */
    public Terminal(
            PrintWriter out,
            PrintWriter err,
            boolean outIsTerminal,
            boolean errIsTerminal,
            Map<String, String> environment) {
        this(out, err, outIsTerminal, errIsTerminal, environment, Optional.empty());
    }

    /** How answers look: as wide as the terminal and coloured there, plain and of any width elsewhere. */
    Style style() {
        return outIsTerminal ? new Style(OptionalInt.of(width()), colours()) : Style.plain();
    }

    /** How failures and notes look. */
    Style noteStyle() {
        return errIsTerminal ? new Style(OptionalInt.of(width()), colours()) : Style.plain();
    }

    int helpWidth() {
        return outIsTerminal ? Math.min(WIDEST_HELP, Math.max(NARROWEST_HELP, width())) : USUAL_WIDTH;
    }

    /** The columns of the terminal. */
    int width() {
        String columns = environment.getOrDefault("COLUMNS", "");
        if (!columns.matches("[0-9]{1,5}")) {
            return USUAL_WIDTH;
        }
        return Math.max(LEAST_WIDTH, Integer.parseInt(columns));
    }

    /** By the convention of no-color.org, and because a dumb terminal has none. */
    private boolean colours() {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }
}
