package io.github.plex4j.mcp.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares two answers to the same question: what is unknown may be left out, a row may not. */
final class Agreement {
    /** With shorter pages fewer rows may be read before the wanted ones are found. */
    private static final String LOOKED_AT = "scanned";

    private final Set<String> uncompared;

    /**
     * Compares everything but some fields.
     *
     * @param uncompared names of fields whose values may differ
     */
    Agreement(Set<String> uncompared) {
        this.uncompared = Set.copyOf(uncompared);
    }

    /** The first difference between an answer and the right one; empty when they agree. */
    Optional<String> difference(JsonNode right, JsonNode answer) {
        if (right.isObject() && answer.isObject()) {
            return ofFields(right, answer);
        }
        if (right.isArray() && answer.isArray()) {
            return ofRows(right, answer);
        }
        return right.equals(answer) ? Optional.empty() : Optional.of(answer + " instead of " + right);
    }

    private Optional<String> ofFields(JsonNode right, JsonNode answer) {
        Set<String> names = new LinkedHashSet<>();
        Stream.of(right, answer)
                .flatMap(fields -> fields.properties().stream())
                .forEach(field -> names.add(field.getKey()));
        names.removeAll(uncompared);
        return names.stream()
                .flatMap(name -> ofField(name, right.get(name), answer.get(name)).stream())
                .findFirst();
    }

    private Optional<String> ofField(String name, @Nullable JsonNode right, @Nullable JsonNode answer) {
        if (name.equals(LOOKED_AT) && right != null && answer != null && answer.asLong() <= right.asLong()) {
            return Optional.empty();
        }
        if (answer == null) {
            return right instanceof ArrayNode ? Optional.of(name + " is missing") : Optional.empty();
        }
        return (right == null ? Optional.of(answer + " instead of nothing") : difference(right, answer))
                .map(difference -> name + ": " + difference);
    }

    /** Rows that are equal under the order asked for may stand in any order. */
    private Optional<String> ofRows(JsonNode right, JsonNode answer) {
        List<JsonNode> left = new ArrayList<>();
        right.forEach(left::add);
        for (JsonNode row : answer) {
            Optional<JsonNode> same = left.stream()
                    .filter(candidate -> difference(candidate, row).isEmpty())
                    .findFirst();
            if (same.isEmpty()) {
                return Optional.of(row + " is false or comes twice");
            }
            left.remove(same.get());
        }
        return left.isEmpty() ? Optional.empty() : Optional.of(left.size() + " are missing: " + left.get(0));
    }
}
