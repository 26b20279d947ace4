package io.github.plex4j.mcp.engine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that a client can read by its address: a call of a tool, whose policy, bounds and redaction therefore hold for it.
 *
 * @param uri its address, in which a part in braces is a variable
 * @param name as programs name it: small letters and hyphens
 * @param title a short name for people
 * @param description its content, in a sentence
 * @param tool the name of the tool whose answer it is
 * @param variables the variables of the address, each with the argument of the tool that it becomes
 * @param picture whether it is the picture of the answer, and not the answer
 */
public record Resource(
        String uri,
        String name,
        String title,
        String description,
        String tool,
        Map<String, Variable> variables,
        boolean picture) {
    private static final int LONGEST = 2_000;

    public Resource {
        variables = Map.copyOf(variables);
    }

    /**
     * A variable of an address.
     *
     * @param argument the argument of the tool
     * @param subject the kind of its values
     */
    public record Variable(String argument, Subject subject) {}

    /** Whether its address has variables. */
    public boolean isTemplate() {
        return !variables.isEmpty();
    }

    /** The type of what is read; that of a picture is known only then. */
    public Optional<String> mimeType() {
        return picture ? Optional.empty() : Optional.of("application/json");
    }

    /** The arguments of the tool for an address; empty when the address is not one of this resource. */
    public Optional<ObjectNode> arguments(String address) {
        List<String> wanted = List.of(uri.split("/", -1));
        List<String> given = List.of(address.split("/", -1));
        if (address.length() > LONGEST || wanted.size() != given.size()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int part = 0; part < wanted.size(); part++) {
            String name = variableName(wanted.get(part));
            String value = given.get(part);
            if (name.isEmpty() ? !wanted.get(part).equals(value) : value.isEmpty()) {
                return Optional.empty();
            }
            if (!name.isEmpty()) {
                values.put(name, value);
            }
        }
        return decoded(values);
    }

    private Optional<ObjectNode> decoded(Map<String, String> values) {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        try {
            // A plus sign is a plus sign in a path.
            values.forEach((name, value) -> arguments.put(
                    argument(name), URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        return Optional.of(arguments);
    }

    private String argument(String name) {
        Variable variable = variables.get(name);
        if (variable == null) {
            throw new IllegalStateException(uri + " has the variable " + name + ", which becomes no argument");
        }
        return variable.argument();
    }

    private static String variableName(String part) {
        return part.startsWith("{") && part.endsWith("}") ? part.substring(1, part.length() - 1) : "";
    }
}
