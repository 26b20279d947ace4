package io.github.plex4j.mcp.server;

import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import java.util.Map;

/** Says yes: the tools check their arguments themselves, and the build checks the schemas and the answers. */
final class NoSchemaValidator implements JsonSchemaValidator {

    @Override
    public ValidationResponse validate(Map<String, Object> schema, Object structuredContent) {
        return ValidationResponse.asValid("");
    }

    @Override
    public ValidationResponse validateSchema(Map<String, Object> schema) {
        return ValidationResponse.asValid("");
    }
}
