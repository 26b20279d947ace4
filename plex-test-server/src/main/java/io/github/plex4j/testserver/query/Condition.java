package io.github.plex4j.testserver.query;

import io.github.plex4j.testserver.model.Language;
import io.github.plex4j.testserver.model.TagKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;

/** Makes the test of one parameter; a parameter that cannot be read makes none, and so does not filter. */
final class Condition {
    private Condition() {}

    static Optional<Predicate<Candidate>> of(Field field, Operator operator, String value, long now) {
        return switch (field.type()) {
            case STRING -> string(field, operator, value);
            case INTEGER -> number(field, operator, numbers(value));
            case DATE -> number(field, operator, times(value, now));
            case BOOLEAN -> flag(field, operator, value);
            case TAG, RESOLUTION, AUDIO_LANGUAGE, SUBTITLE_LANGUAGE -> keys(field, operator, value);
        };
    }

    private static Optional<Predicate<Candidate>> string(Field field, Operator operator, String value) {
        List<String> wanted =
                Arrays.stream(value.split(",", -1)).map(Condition::fold).toList();
        boolean exact = field.key().equals("guid");
        Predicate<String> any = switch (operator) {
            case PLAIN, NOT -> text -> wanted.stream().anyMatch(exact ? text::equals : text::contains);
            case IS, NOT_IS -> text -> wanted.stream().anyMatch(text::equals);
            case LESS_OR_EQUAL -> text -> wanted.stream().anyMatch(text::startsWith);
            case GREATER_OR_EQUAL -> text -> wanted.stream().anyMatch(text::endsWith);
            default -> text -> true;
        };
        if (operator == Operator.GREATER || operator == Operator.LESS) {
            return Optional.empty();
        }
        boolean negative = operator == Operator.NOT || operator == Operator.NOT_IS;
        return Optional.of(candidate -> {
            String text = candidate.text(field.key());
            return (text != null && any.test(fold(text))) != negative;
        });
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Optional<double[]> numbers(String value) {
        try {
            return Optional.of(Arrays.stream(value.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray());
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Optional<double[]> times(String value, long now) {
        OptionalLong time = Times.parse(value, now);
        return time.isPresent() ? Optional.of(new double[] {time.getAsLong()}) : Optional.empty();
    }

    private static Optional<Predicate<Candidate>> number(Field field, Operator operator, Optional<double[]> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        double[] wanted = values.get();
        double first = wanted[0];
        DoublePredicate test = switch (operator) {
            case PLAIN, IS -> number -> Arrays.stream(wanted).anyMatch(each -> each == number);
            case NOT, NOT_IS -> number -> Arrays.stream(wanted).noneMatch(each -> each == number);
            case GREATER -> number -> number > first;
            case LESS -> number -> number < first;
            case GREATER_OR_EQUAL -> number -> number >= first;
            case LESS_OR_EQUAL -> number -> number <= first;
        };
        return Optional.of(candidate -> {
            Double number = candidate.number(field.key());
            return number == null ? operator == Operator.NOT || operator == Operator.NOT_IS : test.test(number);
        });
    }

    private static Optional<Predicate<Candidate>> flag(Field field, Operator operator, String value) {
        if (!(value.equals("0") || value.equals("1")) || !plainOrNot(operator)) {
            return Optional.empty();
        }
        boolean wanted = value.equals("1") == (operator == Operator.PLAIN);
        return Optional.of(candidate -> candidate.flag(field.key()) == wanted);
    }

    private static Optional<Predicate<Candidate>> keys(Field field, Operator operator, String value) {
        boolean numeric = TagKind.ofFilter(field.key()).isPresent();
        boolean readable = !numeric || value.matches("[0-9]+(,[0-9]+)*");
        if (!readable || !plainOrNot(operator)) {
            return Optional.empty();
        }
        List<String> wanted = Arrays.stream(value.split(",", -1))
                .map(key -> canonical(field, key))
                .toList();
        boolean negative = operator == Operator.NOT;
        return Optional.of(candidate ->
                candidate.keys(field.key()).stream().map(Condition::fold).anyMatch(wanted::contains) != negative);
    }

    private static boolean plainOrNot(Operator operator) {
        return operator == Operator.PLAIN || operator == Operator.NOT;
    }

    private static String canonical(Field field, String key) {
        String decoded = Parameters.decode(key);
        if (field.type() == FieldType.AUDIO_LANGUAGE || field.type() == FieldType.SUBTITLE_LANGUAGE) {
            return Language.of(decoded).map(Language::code).orElse(decoded);
        }
        return fold(decoded);
    }
}
