package io.github.plex4j.cli;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The completion script of fish, which picocli does not write. */
final class FishCompletion {
    private final String program;
    private final StringBuilder script = new StringBuilder();

    private FishCompletion(String program) {
        this.program = program;
    }

    static String of(CommandLine program, Map<String, String> summaries) {
        FishCompletion completion = new FishCompletion(program.getCommandName());
        completion.line("-f");
        summaries.forEach((command, summary) ->
                completion.line("-n __fish_use_subcommand -a " + command + " -d " + quoted(summary)));
        program.getCommandSpec().options().forEach(option -> completion.option("-n __fish_use_subcommand", option));
        program.getSubcommands()
                .forEach((name, command) -> command.getCommandSpec().options().stream()
                        .filter(option -> !option.hidden())
                        .forEach(option -> completion.option("-n '__fish_seen_subcommand_from " + name + "'", option)));
        return completion.script.toString();
    }

    private void option(String condition, OptionSpec option) {
        StringBuilder text = new StringBuilder(condition);
        for (String name : option.names()) {
            text.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (option.arity().min() > 0) {
            text.append(" -r");
        }
        Iterable<String> values = option.completionCandidates();
        if (values != null && values.iterator().hasNext()) {
            text.append(" -a ").append(quoted(String.join(" ", values)));
        }
        text.append(" -d ").append(quoted(String.join(" ", option.description())));
        line(text.toString());
    }

    private void line(String rest) {
        script.append("complete -c ").append(program).append(' ').append(rest).append('\n');
    }

    private static String quoted(String text) {
        return "'" + text.replace("%%", "%").replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
