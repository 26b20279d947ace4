package io.github.plex4j.cli;

import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The problem of a command line. It names options and commands, and repeats no value: one of them may be a token that was
 * given where there is no place for one.
 */
final class UsageProblem {
    private static final int SHOWN = 40;

    private final ParameterException exception;
    private final List<String> words;
    private final Collection<String> commands;

    /**
     * @param words the whole command line
     * @param commands the names of all commands
     */
    UsageProblem(ParameterException exception, List<String> words, Collection<String> commands) {
        this.exception = exception;
        this.words = words;
        this.commands = commands;
    }

    ToolFailure failure() {
        if (exception instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched().get(0));
        }
        if (exception instanceof MissingParameterException missing) {
            return missing(missing);
        }
        ArgSpec argument = exception.getArgSpec();
        String message = argument == null
                ? String.valueOf(exception.getMessage())
                : name(argument) + " occurs more than once, or its value is not valid.";
        return ToolFailure.invalidInput(message, help());
    }

    private ToolFailure unmatched(String word) {
        if (word.startsWith("-")) {
            return unknownOption(word);
        }
        if (command().parent() == null) {
            return KnownCommands.unknown(word, commands);
        }
        int most = command().positionalParameters().size();
        String taken = most == 0 ? "takes none" : "takes " + synopsis();
        return ToolFailure.invalidInput(command().name() + " " + taken + "; this is one argument too many.", help());
    }

    private ToolFailure unknownOption(String word) {
        String name = UntrustedText.line(TypedNames.withoutValue(word), SHOWN);
        if (name.equals("--token")) {
            return ToolFailure.invalidInput(
                    "There is no option --token, because other users of the machine can read the arguments of a"
                            + " process.",
                    "Set PLEX_TOKEN, or name a file with --token-file.");
        }
        List<String> options =
                command().options().stream().map(UsageProblem::mainName).toList();
        return ToolFailure.invalidInput("Unknown option " + name + KnownCommands.nearest(name, options) + ".", help());
    }

    private ToolFailure missing(MissingParameterException missing) {
        String names = missing.getMissing().stream().map(this::name).distinct().collect(Collectors.joining(", "));
        boolean option = missing.getMissing().stream().anyMatch(ArgSpec::isOption);
        return ToolFailure.invalidInput(
                option ? names + " needs a value." : names + (names.contains(",") ? " are missing." : " is missing."),
                help());
    }

    /** An option by the name that was typed; it may have several. */
    private String name(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option)) {
            return argument.paramLabel();
        }
        return TypedNames.last(words, Arrays.asList(option.names())).orElseGet(() -> mainName(option));
    }

    /** The first of its long names. */
    private static String mainName(OptionSpec option) {
        return Arrays.stream(option.names())
                .filter(name -> name.startsWith("--"))
                .findFirst()
                .orElseGet(option::longestName);
    }

    private String synopsis() {
        return command().positionalParameters().stream()
                .map(ArgSpec::paramLabel)
                .collect(Collectors.joining(" "));
    }

    private CommandSpec command() {
        return exception.getCommandLine().getCommandSpec();
    }

    private String help() {
        return "See " + command().qualifiedName() + " --help.";
    }
}
