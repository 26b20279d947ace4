package io.github.plex4j.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.tool.Argument;
import io.github.plex4j.mcp.tool.ArgumentType;
import io.github.plex4j.mcp.tool.KeyKind;
import io.github.plex4j.mcp.tool.ToolFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * The arguments of a tool on the command line: required ones stand alone, in order, the rest are options. A tool that requires
 * nothing and whose first argument is a key takes that one either way: {@code children 12}, {@code on-deck Movies}.
 */
final class ToolArguments {
    private final List<Argument> arguments;
    private final List<Argument> positional;

    ToolArguments(List<Argument> arguments) {
        this.arguments = List.copyOf(arguments);
        List<Argument> required = arguments.stream().filter(Argument::required).toList();
        this.positional = required.isEmpty() ? leadingKey(arguments) : required;
    }

    Set<String> optionNames() {
        return arguments.stream().flatMap(argument -> names(argument).stream()).collect(Collectors.toSet());
    }

    void addTo(CommandSpec spec) {
        for (int index = 0; index < positional.size(); index++) {
            spec.addPositional(positional(positional.get(index), index));
        }
        for (Argument argument : arguments) {
            if (!argument.required()) {
                spec.addOption(option(argument));
            }
        }
    }

    /** The arguments that were written, as the JSON object a tool takes. */
    ObjectNode read(ParseResult written) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (Argument argument : arguments) {
            Optional<Object> option = argument.required() ? Optional.empty() : option(argument, written);
            Optional<Object> alone = alone(argument, written);
            if (option.isPresent() && alone.isPresent()) {
                throw ToolFailure.invalidInput(
                        CommandNames.option(argument.name()) + " and " + CommandNames.placeholder(argument.name())
                                + " are the same.",
                        "Give one of them.");
            }
            option.or(() -> alone).ifPresent(value -> json.set(argument.name(), ArgumentValues.of(argument, value)));
        }
        return json;
    }

    private static Optional<Object> option(Argument argument, ParseResult written) {
        return Optional.ofNullable(written.matchedOptionValue(CommandNames.option(argument.name()), null));
    }

    private Optional<Object> alone(Argument argument, ParseResult written) {
        int index = positional.indexOf(argument);
        return index < 0 ? Optional.empty() : Optional.ofNullable(written.matchedPositionalValue(index, null));
    }

    private static List<Argument> leadingKey(List<Argument> arguments) {
        return arguments.stream()
                .limit(1)
                .filter(argument -> argument.type() == ArgumentType.TEXT && argument.key() != KeyKind.NONE)
                .toList();
    }

    private static PositionalParamSpec positional(Argument argument, int index) {
        boolean list = isList(argument);
        PositionalParamSpec.Builder builder = PositionalParamSpec.builder()
                .index(list ? index + "..*" : Integer.toString(index))
                .arity(arity(argument, list))
                .required(argument.required())
                .paramLabel(CommandNames.placeholder(argument.name()))
                .description(HelpTexts.ofArgument(argument));
        return (list ? builder.type(List.class).auxiliaryTypes(String.class) : builder.type(String.class)).build();
    }

    private static String arity(Argument argument, boolean list) {
        if (!argument.required()) {
            return "0..1";
        }
        return list ? "1..*" : "1";
    }

    private static OptionSpec option(Argument argument) {
        OptionSpec.Builder builder =
                OptionSpec.builder(names(argument).toArray(String[]::new)).description(HelpTexts.ofArgument(argument));
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

    private static List<String> names(Argument argument) {
        List<String> names = new ArrayList<>();
        names.add(CommandNames.option(argument.name()));
        argument.synonyms().forEach(synonym -> names.add(CommandNames.option(synonym)));
        return names;
    }

    private static String valueLabel(Argument argument) {
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
