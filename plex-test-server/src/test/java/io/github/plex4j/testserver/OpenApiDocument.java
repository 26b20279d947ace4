package io.github.plex4j.testserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The published description of the API, and a checker that knows the part of JSON Schema it uses. */
final class OpenApiDocument {
    private final JsonNode root;

    private OpenApiDocument(JsonNode root) {
        this.root = root;
    }

    /** Looks for the document beside the project, from the module's folder upwards. */
    static Optional<OpenApiDocument> find() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("shared/plex/openapi-1.2.0.json");
            if (Files.isRegularFile(file)) {
                try {
                    return Optional.of(new OpenApiDocument(new ObjectMapper().readTree(file.toFile())));
                } catch (IOException exception) {
                    throw new UncheckedIOException(exception);
                }
            }
        }
        return Optional.empty();
    }

    /** Returns what of an answer does not hold against the schema of a GET path, each with its place. */
    List<String> violations(String pathTemplate, JsonNode answer) {
        JsonNode response = resolve(root.path("paths")
                .path(pathTemplate)
                .path("get")
                .path("responses")
                .path("200"));
        JsonNode schema = response.path("content").path("application/json").path("schema");
        if (schema.isMissingNode()) {
            throw new IllegalArgumentException("The document has no JSON answer for " + pathTemplate);
        }
        List<String> found = new ArrayList<>();
        check(schema, answer, "", found);
        return found;
    }

    private JsonNode resolve(JsonNode node) {
        JsonNode resolved = node;
        while (resolved.has("$ref")) {
            String reference = resolved.path("$ref").asText();
            resolved = root.at(reference.substring(1));
            if (resolved.isMissingNode()) {
                throw new IllegalStateException("The document refers to nothing by " + reference);
            }
        }
        return resolved;
    }

    private void check(JsonNode unresolved, JsonNode value, String place, List<String> found) {
        JsonNode schema = resolve(unresolved);
        schema.path("allOf").forEach(part -> check(part, value, place, found));
        choice(schema.path("oneOf"), value, place, found);
        choice(schema.path("anyOf"), value, place, found);
        if (!ofType(schema.path("type"), value)) {
            found.add(place + " must be " + schema.path("type") + " but is " + value.getNodeType());
            return;
        }
        if (schema.has("enum") && !contains(schema.path("enum"), value)) {
            found.add(place + " must be one of " + schema.path("enum") + " but is " + value);
        }
        schema.path("required").forEach(name -> {
            if (value.isObject() && !value.has(name.asText())) {
                found.add(place + " must have " + name.asText());
            }
        });
        schema.path("properties").properties().forEach(property -> {
            if (value.has(property.getKey())) {
                check(property.getValue(), value.path(property.getKey()), place + '/' + property.getKey(), found);
            }
        });
        if (value.isArray() && schema.has("items")) {
            value.forEach(element -> check(schema.path("items"), element, place, found));
        }
    }

    private void choice(JsonNode choices, JsonNode value, String place, List<String> found) {
        if (choices.isEmpty()) {
            return;
        }
        List<String> fewest = null;
        for (JsonNode choice : choices) {
            List<String> violations = new ArrayList<>();
            check(choice, value, place, violations);
            if (fewest == null || violations.size() < fewest.size()) {
                fewest = violations;
            }
        }
        found.addAll(fewest == null ? List.of() : fewest);
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        for (JsonNode each : values) {
            if (each.equals(value) || each.asText().equals(value.asText())) {
                return true;
            }
        }
        return false;
    }

    private static boolean ofType(JsonNode type, JsonNode value) {
        if (type.isMissingNode()) {
            return true;
        }
        if (type.isArray()) {
            for (JsonNode each : type) {
                if (ofType(each, value)) {
                    return true;
                }
            }
            return false;
        }
        return switch (type.asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "null" -> value.isNull();
            default -> throw new IllegalStateException("Unknown type " + type);
        };
    }
}
