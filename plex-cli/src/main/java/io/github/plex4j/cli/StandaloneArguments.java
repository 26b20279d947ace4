package io.github.plex4j.cli;

import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Argument;
import io.github.plex4j.mcp.engine.schema.ArgumentType;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import io.github.plex4j.mcp.engine.text.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * The arguments of a tool that stand on the command line without an option. Required ones stand alone, in order. A tool that
 * requires nothing and whose first argument is a key takes that one alone, too: {@code children 12}, {@code on-deck Movies};
 * and several keys where it has a list for them: {@code media-details 12 13}. A single text takes all words there are, so that
 * {@code search the general} needs no quotes, and neither does {@code media-details the general}.
 */
final class StandaloneArguments {
    private final List<Argument> arguments;
    private final Optional<Argument> several;

    private StandaloneArguments(List<Argument> arguments, Optional<Argument> several) {
        this.arguments = List.copyOf(arguments);
        this.several = several;
    }

    static StandaloneArguments of(List<Argument> all) {
        List<Argument> required = all.stream().filter(Argument::required).toList();
        if (!required.isEmpty()) {
            return new StandaloneArguments(required, Optional.empty());
        }
        List<Argument> key =
                all.stream().limit(1).filter(StandaloneArguments::isKey).toList();
        return new StandaloneArguments(key, key.stream().findFirst().flatMap(one -> listOf(one, all)));
    }

    void addTo(CommandSpec spec, Wording wording) {
        for (int index = 0; index < arguments.size(); index++) {
            spec.addPositional(positional(arguments.get(index), index, wording));
        }
    }

    /** The values that stand alone, each under the argument it is for: texts, and lists of texts. */
    Map<Argument, Object> read(ParseResult written) {
        Map<Argument, Object> values = new HashMap<>();
        for (int index = 0; index < arguments.size(); index++) {
            Object value = written.matchedPositionalValue(index, null);
            if (value != null) {
                put(values, arguments.get(index), value);
            }
        }
        return values;
    }

    private void put(Map<Argument, Object> values, Argument argument, Object value) {
        if (!(value instanceof List<?> words) || isList(argument)) {
            values.put(argument, value);
        } else if (several.isPresent() && words.size() > 1 && areKeys(words)) {
            values.put(several.get(), words);
        } else if (argument.key() == KeyKind.DIGITS && words.size() > 1 && areKeys(words.subList(0, 1))) {
            throw ToolFailure.invalidInput(
                    CommandNames.placeholder(argument.name()) + " is one key; more words follow it.",
                    "Use the key alone, or quote a title that begins with a number.");
        } else {
            values.put(
                    argument,
                    String.join(" ", words.stream().map(Object::toString).toList()));
        }
    }

    private static boolean areKeys(List<?> words) {
        return words.stream()
                .flatMap(word -> Stream.of(word.toString().split(",", -1)))
                .allMatch(TitleLookup::isKey);
    }

    private PositionalParamSpec positional(Argument argument, int index, Wording wording) {
        boolean manyWords = isList(argument) || several.isPresent() || takesAllWords(argument);
        String least = argument.required() ? "1" : "0";
        PositionalParamSpec.Builder builder = PositionalParamSpec.builder()
                .index(manyWords ? index + "..*" : Integer.toString(index))
                .arity(least + (manyWords ? "..*" : argument.required() ? "" : "..1"))
                .required(argument.required())
                .paramLabel(CommandNames.placeholder(argument.name()))
                .description(HelpTexts.ofArgument(argument, wording));
        return (manyWords ? builder.type(List.class).auxiliaryTypes(String.class) : builder.type(String.class)).build();
    }

    /** Beside other arguments a second word is a mistake. */
    private boolean takesAllWords(Argument argument) {
        return arguments.size() == 1
                && argument.type() == ArgumentType.TEXT
                && argument.allowed().isEmpty();
    }

    private static boolean isKey(Argument argument) {
        return argument.type() == ArgumentType.TEXT && argument.key() != KeyKind.NONE;
    }

    private static boolean isList(Argument argument) {
        return argument.type() == ArgumentType.TEXTS || argument.type() == ArgumentType.INTEGERS;
    }

    /** The argument that takes several of what another takes one of: {@code ratingKeys} beside {@code ratingKey}. */
    private static Optional<Argument> listOf(Argument one, List<Argument> all) {
        return all.stream()
                .filter(argument -> argument.type() == ArgumentType.TEXTS
                        && argument.key() == one.key()
                        && argument.name().equals(one.name() + "s"))
                .findFirst();
    }
}
