package io.github.plex4j.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Argument;
import io.github.plex4j.mcp.engine.schema.ArgumentType;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import io.github.plex4j.mcp.engine.text.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The arguments of a tool on the command line: some stand alone, and those that are not required are options. */
final class ToolArguments {
    private final List<Argument> arguments;
    private final StandaloneArguments standalone;

    private ToolArguments(List<Argument> arguments, StandaloneArguments standalone) {
        this.arguments = List.copyOf(arguments);
        this.standalone = standalone;
    }

    ToolArguments(List<Argument> arguments) {
        this(arguments, StandaloneArguments.of(arguments));
    }

    /** Arguments that are not required, of which none stands alone. */
    static ToolArguments ofOptions(List<Argument> arguments) {
        return new ToolArguments(arguments, StandaloneArguments.of(List.of()));
    }

    Set<String> optionNames() {
        return arguments.stream().flatMap(argument -> names(argument).stream()).collect(Collectors.toSet());
    }

    void addTo(CommandSpec spec, Wording wording) {
        standalone.addTo(spec, wording);
        for (Argument argument : arguments) {
            if (!argument.required()) {
                spec.addOption(option(argument, wording));
            }
        }
    }

    /** How each argument is written in this command line: the option that was typed, else its own. */
    Map<String, String> names(List<String> words) {
        Map<String, String> names = new HashMap<>();
        for (Argument argument : arguments) {
            String own = argument.required()
                    ? CommandNames.placeholder(argument.name())
                    : CommandNames.option(argument.name());
            names.put(argument.name(), TypedNames.last(words, names(argument)).orElse(own));
        }
        return names;
    }

    /** The arguments that were written, as the JSON object a tool takes. */
    ObjectNode read(ParseResult written) {
        Map<Argument, Object> alone = standalone.read(written);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (Argument argument : arguments) {
            Optional<Object> option = argument.required() ? Optional.empty() : option(argument, written);
            Optional<Object> word = Optional.ofNullable(alone.get(argument));
            if (option.isPresent() && word.isPresent()) {
                throw ToolFailure.invalidInput(
                        CommandNames.option(argument.name()) + " and " + CommandNames.placeholder(argument.name())
                                + " have the same meaning.",
                        "Use one of them.");
            }
            option.or(() -> word).ifPresent(value -> json.set(argument.name(), ArgumentValues.of(argument, value)));
        }
        return json;
    }

    private static Optional<Object> option(Argument argument, ParseResult written) {
        return Optional.ofNullable(written.matchedOptionValue(CommandNames.option(argument.name()), null));
    }

    private static OptionSpec option(Argument argument, Wording wording) {
        OptionSpec.Builder builder = OptionSpec.builder(names(argument).toArray(String[]::new))
                .description(HelpTexts.ofArgument(argument, wording));
        if (!argument.allowed().isEmpty()) {
            builder.completionCandidates(argument.allowed());
        }
        if (argument.type() == ArgumentType.BOOLEAN) {
            return builder.type(Boolean.class)
                    .arity("0..1")
                    .fallbackValue("true")
                    .paramLabel("false")
                    .build();
        }
        builder.arity("1");
        if (argument.type() == ArgumentType.TEXT_MAP) {
            return builder.type(Map.class)
                    .auxiliaryTypes(String.class, String.class)
                    .paramLabel("NAME=VALUE")
                    .build();
        }
        builder.paramLabel(valueLabel(argument));
        return (isList(argument) ? builder.type(List.class).auxiliaryTypes(String.class) : builder.type(String.class))
                .build();
    }

    /** Its own name first. */
    private static List<String> names(Argument argument) {
        List<String> names = new ArrayList<>();
        names.add(CommandNames.option(argument.name()));
        argument.synonyms().forEach(synonym -> names.add(CommandNames.option(synonym)));
        return names;
    }

    /** The completion script of picocli keeps values by label: those of one option must not be those of another. */
    private static String valueLabel(Argument argument) {
        if (!argument.allowed().isEmpty()) {
            return CommandNames.placeholder(argument.name());
        }
        return switch (argument.type()) {
            case INTEGER, LONG, NUMBER, INTEGERS -> "N";
            case TEXT, TEXTS -> argument.key() == KeyKind.DIGITS ? "KEY" : "TEXT";
            case BOOLEAN, TEXT_MAP -> "";
        };
    }

    private static boolean isList(Argument argument) {
        return argument.type() == ArgumentType.TEXTS || argument.type() == ArgumentType.INTEGERS;
    }
}
