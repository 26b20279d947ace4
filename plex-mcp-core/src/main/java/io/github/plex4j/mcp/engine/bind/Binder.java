package io.github.plex4j.mcp.engine.bind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.schema.Argument;
import io.github.plex4j.mcp.engine.text.NearestNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Makes the input record of a call, or says everything that is wrong with its arguments at once. JSON's null, and an empty text
 * for an optional argument, are as if absent. It is the only validator: MCP and the command line both come here.
 */
public final class Binder {
    /** The most mistakes of a call that are reported. */
    private static final int TOLD = 10;

    private final List<Argument> arguments;
    private final Remarks remarks = new Remarks();
    private final Map<String, Object> values = new HashMap<>();

    private Binder(List<Argument> arguments, int maxRows) {
        this.arguments =
                arguments.stream().map(argument -> argument.ofRows(maxRows)).toList();
    }

    /**
     * The input record of these arguments.
     *
     * @param maxRows the most rows of a list that may be asked for, where it is more than the schema says
     * @param notes   given a sentence for each argument that was taken otherwise than it was given
     * @param refusal makes what is thrown from every problem, in one text
     */
    public static <I extends Record> I bind(
            InputShape<I> shape,
            JsonNode json,
            int maxRows,
            Consumer<String> notes,
            Function<String, ? extends RuntimeException> refusal) {
        Binder binder = read(shape, json, maxRows, refusal);
        binder.remarks.notes().forEach(notes);
        return shape.create(binder.values);
    }

    /**
     * The arguments as they are bound: each under its own name and in its own type, without those that are as if absent.
     *
     * @param refusal as in {@link #bind}
     */
    public static ObjectNode canonical(
            InputShape<?> shape, JsonNode json, Function<String, ? extends RuntimeException> refusal) {
        return new JsonMapper().valueToTree(read(shape, json, Integer.MAX_VALUE, refusal).values);
    }

    private static Binder read(
            InputShape<?> shape, JsonNode json, int maxRows, Function<String, ? extends RuntimeException> refusal) {
        Binder binder = new Binder(shape.arguments(), maxRows);
        binder.readAll(json);
        if (!binder.remarks.problems().isEmpty()) {
            throw refusal.apply(binder.message());
        }
        return binder;
    }

    private void readAll(JsonNode json) {
        JsonNode object = json.isNull() || json.isMissingNode() ? JsonNodeFactory.instance.objectNode() : json;
        if (!object.isObject()) {
            remarks.problem("The arguments must be a JSON object.");
            return;
        }
        Map<String, Argument> byName = byName();
        refuseUnknown(object, byName.keySet());
        Map<String, List<String>> given = given(object, byName);
        for (Argument argument : arguments) {
            List<String> names = given.getOrDefault(argument.name(), List.of());
            if (names.size() > 1) {
                remarks.problem("`" + String.join("` and `", names) + "` have the same meaning; use one of them.");
            } else if (!names.isEmpty()) {
                read(argument, object.get(names.get(0)));
            } else if (argument.required()) {
                remarks.problem("`" + argument.name() + "` is missing; it is required.");
            }
        }
    }

    private Map<String, Argument> byName() {
        Map<String, Argument> byName = new LinkedHashMap<>();
        for (Argument argument : arguments) {
            byName.put(argument.name(), argument);
            argument.synonyms().forEach(synonym -> byName.put(synonym, argument));
        }
        return byName;
    }

    /** The names under which each argument was given. */
    private static Map<String, List<String>> given(JsonNode object, Map<String, Argument> byName) {
        Map<String, List<String>> given = new HashMap<>();
        byName.forEach((name, argument) -> {
            if (object.hasNonNull(name) && !isAbsent(argument, object.get(name))) {
                given.computeIfAbsent(argument.name(), ignored -> new ArrayList<>())
                        .add(name);
            }
        });
        return given;
    }

    /** Clients fill forms with empty texts. */
    private static boolean isAbsent(Argument argument, JsonNode node) {
        return node.isTextual() && node.textValue().isBlank() && !argument.required() && !argument.mayBeEmpty();
    }

    private void read(Argument argument, JsonNode node) {
        Object value = new ArgumentReader(argument, remarks).read(node);
        if (value != null) {
            values.put(argument.name(), value);
        }
    }

    private void refuseUnknown(JsonNode object, Set<String> known) {
        Set<String> unknown = new HashSet<>();
        object.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(known);
        unknown.stream().sorted().limit(TOLD).forEach(name -> remarks.problem(unknown(name)));
    }

    private String unknown(String name) {
        String refused = "Unknown argument " + Remarks.quoted(name);
        List<String> allowed = arguments.stream().map(Argument::name).toList();
        if (allowed.isEmpty()) {
            return refused + "; this tool has no arguments.";
        }
        String all = "Allowed: " + String.join(", ", allowed) + ".";
        List<String> nearest = NearestNames.near(name, allowed);
        return nearest.isEmpty()
                ? refused + ". " + all
                : refused + "; nearest: " + String.join(", ", nearest) + ". " + all;
    }

    private String message() {
        List<String> problems = remarks.problems();
        String told = String.join(" ", problems.subList(0, Math.min(TOLD, problems.size())));
        int more = problems.size() - TOLD;
        return more > 0 ? told + " And " + more + " more." : told;
    }
}
