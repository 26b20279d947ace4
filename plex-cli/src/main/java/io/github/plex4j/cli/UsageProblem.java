package io.github.plex4j.cli;

import io.github.plex4j.mcp.tool.NearestNames;
import io.github.plex4j.mcp.tool.ToolFailure;
import io.github.plex4j.mcp.tool.UntrustedText;
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
 * What is wrong with a command line. It names options and commands, and repeats no value: one of them may be a token that was
 * given where there is no place for one.
 */
final class UsageProblem {
    private static final int SHOWN = 40;

    private final ParameterException exception;
    private final Collection<String> commands;

    UsageProblem(ParameterException exception, Collection<String> commands) {
        this.exception = exception;
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
                : name(argument) + " is given more than once, or its value does not fit it.";
        return ToolFailure.invalidInput(message, help());
    }

    private ToolFailure unmatched(String word) {
        if (word.startsWith("-")) {
            return unknownOption(word);
        }
        if (command().parent() == null) {
            String shown = UntrustedText.line(word, SHOWN);
            return ToolFailure.invalidInput(
                    "There is no command \"" + shown + "\"; nearest: " + nearest(word, commands) + ".", help());
        }
        int most = command().positionalParameters().size();
        String taken = most == 0 ? "takes none" : "takes " + synopsis();
        return ToolFailure.invalidInput(
                command().name() + " " + taken + "; there is one argument too many.",
                "Several words of one argument stand in quotes. " + help());
    }

    private ToolFailure unknownOption(String word) {
        int equals = word.indexOf('=');
        String name = UntrustedText.line(equals < 0 ? word : word.substring(0, equals), SHOWN);
        if (name.equals("--token")) {
            return ToolFailure.invalidInput(
                    "There is no option --token, because other users of the machine can read the arguments of a process.",
                    "Set PLEX_TOKEN, or give a file with --token-file.");
        }
        List<String> options =
                command().options().stream().map(option -> option.longestName()).toList();
        return ToolFailure.invalidInput(
                "There is no option " + name + "; nearest: " + nearest(name, options) + ".", help());
    }

    private ToolFailure missing(MissingParameterException missing) {
        String names =
                missing.getMissing().stream().map(UsageProblem::name).distinct().collect(Collectors.joining(", "));
        boolean option = missing.getMissing().stream().anyMatch(ArgSpec::isOption);
        return ToolFailure.invalidInput(
                option ? names + " needs a value." : names + (names.contains(",") ? " are missing." : " is missing."),
                help());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private String synopsis() {
        return command().positionalParameters().stream()
                .map(ArgSpec::paramLabel)
                .collect(Collectors.joining(" "));
    }

    private static String nearest(String word, Collection<String> known) {
        return String.join(", ", NearestNames.of(word, known).stream().limit(3).toList());
    }

    private CommandSpec command() {
        return exception.getCommandLine().getCommandSpec();
    }

    private String help() {
        return "See " + command().qualifiedName() + " --help.";
    }
}
