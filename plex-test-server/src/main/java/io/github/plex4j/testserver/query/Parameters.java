package io.github.plex4j.testserver.query;

import io.github.plex4j.testserver.model.ItemType;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a query in their order. A parameter is split at its first unencoded equals sign, so operators are
 * part of the name: {@code year%3E%3E=1999} is the parameter {@code year>>}.
 */
public final class Parameters {
    private static final Pattern NO_SELECTION =
            Pattern.compile("X-Plex-.*|include[A-Z].*|exclude[A-Z].*|type|limit|checkFiles|asyncAugmentMetadata");

    private final List<Parameter> all;

    private Parameters(List<Parameter> all) {
        this.all = List.copyOf(all);
    }

    /**
     * One parameter, decoded.
     *
     * @param name the name with its operator
     * @param value the value, null when there was no equals sign
     */
    public record Parameter(String name, @Nullable String value) {}

    /** Reads a query; null has no parameters. */
    public static Parameters parse(@Nullable String rawQuery) {
        List<Parameter> parameters = new ArrayList<>();
        if (rawQuery != null) {
            for (String pair : rawQuery.split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    parameters.add(
                            new Parameter(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1))));
                } else if (equals < 0 && !pair.isEmpty()) {
                    parameters.add(new Parameter(decode(pair), null));
                }
            }
        }
        return new Parameters(parameters);
    }

    /** Returns all parameters in their order. */
    public List<Parameter> all() {
        return all;
    }

    /** Returns the value of the first parameter of this name. */
    public Optional<String> first(String name) {
        return all.stream()
                .filter(parameter -> parameter.name().equals(name))
                .flatMap(parameter -> Optional.ofNullable(parameter.value()).stream())
                .findFirst();
    }

    /** Returns the parameters that can change which items are found or how they are sorted, in their order. */
    public List<Parameter> selection() {
        return all.stream()
                .filter(parameter -> !NO_SELECTION.matcher(parameter.name()).matches())
                .toList();
    }

    /** Returns these parameters for items below those of a type, whose fields are then named with that type. */
    public Parameters scopedTo(ItemType type) {
        return new Parameters(all.stream()
                .map(parameter -> parameter.name().equals("sort")
                        ? new Parameter("sort", scopedSort(type, parameter.value()))
                        : new Parameter(scoped(type, parameter.name()), parameter.value()))
                .toList());
    }

    private static String scoped(ItemType type, String name) {
        String field = Operator.of(name).fieldOf(name);
        return field.indexOf('.') < 0 && Fields.find(type, field).isPresent() ? type.plexName() + '.' + name : name;
    }

    private static @Nullable String scopedSort(ItemType type, @Nullable String sort) {
        return sort == null
                ? null
                : Arrays.stream(sort.split(",", -1))
                        .map(key ->
                                key.indexOf('.') < 0 && !key.startsWith("random") ? type.plexName() + '.' + key : key)
                        .collect(Collectors.joining(","));
    }

    /** Returns whether a value is a time before or after now. */
    boolean dependOnTime() {
        return all.stream().anyMatch(parameter -> parameter.value() != null && Times.relative(parameter.value()));
    }

    /** Returns whether the parameter of this name is 1. */
    public boolean flag(String name) {
        return first(name).filter("1"::equals).isPresent();
    }

    /** Returns the value of the first parameter of this name when it is a whole number of at least 0. */
    public Optional<Integer> count(String name) {
        return first(name).filter(value -> value.matches("[0-9]{1,9}")).map(Integer::valueOf);
    }

    /** Decodes percent signs and pluses; what is not valid stays as it is. */
    public static String decode(String text) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    private static boolean onlyLettersAndDigits(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character >= 128 || !Character.isLetterOrDigit(character)) {
                return false;
            }
        }
        return true;
    }

    /** Encodes all that is not a letter, a digit or one of {@code -._*}. */
    public static String encode(String text) {
        if (onlyLettersAndDigits(text)) {
            return text;
        }
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
