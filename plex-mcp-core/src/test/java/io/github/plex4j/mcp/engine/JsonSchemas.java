package io.github.plex4j.mcp.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** Judges schemas and answers with a validator that others wrote, by JSON Schema 2020-12. */
public final class JsonSchemas {
    private static final String META_SCHEMA = "https://json-schema.org/draft/2020-12/schema";

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** The errors of a schema as such. */
    public List<String> problemsOfSchema(JsonNode schema) {
        return problems(registry.getSchema(SchemaLocation.of(META_SCHEMA)), schema);
    }

    /** The places at which a value does not fit a schema. */
    public List<String> problemsOfValue(JsonNode schema, JsonNode value) {
        return problems(registry.getSchema(schema), value);
    }

    private static List<String> problems(Schema schema, JsonNode value) {
        return schema.validate(value).stream().map(Object::toString).toList();
    }
}
