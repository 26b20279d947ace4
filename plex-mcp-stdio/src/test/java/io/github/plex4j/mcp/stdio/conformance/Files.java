package io.github.plex4j.mcp.stdio.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The JSON files of this package: descriptions, answers and questions that the suite wants word for word. */
final class Files {
    private Files() {}

    static JsonNode read(String name) {
        try (InputStream stream = Files.class.getResourceAsStream(name)) {
            return new JsonMapper().readTree(Objects.requireNonNull(stream, name));
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
