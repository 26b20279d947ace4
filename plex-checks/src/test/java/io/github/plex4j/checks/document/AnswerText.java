package io.github.plex4j.checks.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A sentence whose braces are filled with what an answer holds. */
final class AnswerText {
    private static final Pattern BRACES = Pattern.compile("\\{(?:(sum|most) )?(/[^ }]+)(?: (/[^ }]+))?\\}");

    private AnswerText() {}

    /**
     * The sentence with what the answer holds.
     *
     * @throws AssertionError if the answer has nothing at a place that is named
     */
    static String of(String sentence, JsonNode answer) {
        return BRACES.matcher(sentence)
                .replaceAll(found ->
                        Matcher.quoteReplacement(filled(found.group(1), found.group(2), found.group(3), answer)));
    }

    private static String filled(@Nullable String operation, String place, @Nullable String named, JsonNode answer) {
        List<JsonNode> values = at(place, answer);
        String name = place.substring(place.lastIndexOf('/') + 1);
        if (operation == null) {
            return values.stream().map(value -> text(name, value)).distinct().collect(Collectors.joining(", "));
        }
        List<Long> numbers = values.stream().map(JsonNode::asLong).toList();
        if (operation.equals("sum")) {
            return quantity(name, numbers.stream().mapToLong(Long::longValue).sum());
        }
        int most = numbers.indexOf(Collections.max(numbers));
        return at(String.valueOf(named), answer).get(most).asText();
    }

    private static List<JsonNode> at(String place, JsonNode answer) {
        List<JsonNode> nodes = List.of(answer);
        for (String step : place.substring(1).split("/", -1)) {
            List<JsonNode> next = new ArrayList<>();
            for (JsonNode node : nodes) {
                if (step.equals("*")) {
                    node.forEach(next::add);
                } else {
                    JsonNode value = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
                    if (!value.isMissingNode()) {
                        next.add(value);
                    }
                }
            }
            nodes = next;
        }
        if (nodes.isEmpty()) {
            throw new AssertionError("Nothing is at " + place + " in " + answer);
        }
        return nodes;
    }

    private static String text(String name, JsonNode value) {
        return value.isIntegralNumber() ? quantity(name, value.longValue()) : value.asText();
    }

    private static String quantity(String name, long number) {
        if (name.endsWith("Seconds")) {
            return number / 3600 + " h " + number % 3600 / 60 + " min";
        }
        return name.endsWith("Bytes")
                ? BigDecimal.valueOf(number, 9).setScale(1, RoundingMode.HALF_UP) + " GB"
                : Long.toString(number);
    }
}
