package io.github.plex4j.mcp.stdio.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The JSON files beside the classes of this package: what the suite wants to be answered or asked word for word. */
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
