package io.github.plex4j.cli;

import io.github.plex4j.mcp.engine.ConfirmationRequest;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.PersonsWord;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.confirm.ConfirmedBy;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Asks the person at the terminal before something is changed that needs their word; {@code --yes} is that word. */
final class Confirming {
    static final String YES = "--yes";

    private static final Set<String> AGREED = Set.of("y", "yes");

    private final Tool<?, ?> tool;
    private final Terminal terminal;

    Confirming(Tool<?, ?> tool, Terminal terminal) {
        this.tool = tool;
        this.terminal = terminal;
    }

    void addTo(CommandSpec spec) {
        if (tool.mayAsk()) {
            spec.addOption(OptionSpec.builder(YES)
                    .type(Boolean.class)
                    .arity("0")
                    .description("Do it without asking.")
                    .build());
        }
    }

    List<String> optionNames() {
        return tool.mayAsk() ? List.of(YES) : List.of();
    }

    /** Why the call is not made; empty when the person agreed. */
    Optional<Failure> refusal(ParseResult written, ConfirmationRequest question) {
        if (written.hasMatchedOption(YES)) {
            return Optional.empty();
        }
        return terminal.keyboard().map(keyboard -> ask(keyboard, question)).orElseGet(() -> nobody(question));
    }

    /** How the person agreed. */
    ConfirmedBy means(ParseResult written) {
        return written.hasMatchedOption(YES) ? ConfirmedBy.YES_OPTION : ConfirmedBy.TERMINAL_PROMPT;
    }

    private Optional<Failure> ask(BufferedReader keyboard, ConfirmationRequest question) {
        terminal.out().flush();
        terminal.err().print(question.question() + " [y/N] ");
        terminal.err().flush();
        PersonsWord word = word(keyboard);
        return word == PersonsWord.ACCEPTED ? Optional.empty() : Optional.of(word.refusal());
    }

    private static PersonsWord word(BufferedReader keyboard) {
        try {
            String line = keyboard.readLine();
            if (line == null) {
                return PersonsWord.CANCELLED;
            }
            return AGREED.contains(line.strip().toLowerCase(Locale.ROOT)) ? PersonsWord.ACCEPTED : PersonsWord.DECLINED;
        } catch (IOException unreadable) {
            return PersonsWord.MALFORMED;
        }
    }

    private static Optional<Failure> nobody(ConfirmationRequest question) {
        return Optional.of(new Failure(
                FailureCode.CONFIRMATION_REQUIRED,
                question.question() + " Nobody is at the keyboard to answer. Nothing was changed.",
                "Add " + YES + " to do it without asking."));
    }
}
