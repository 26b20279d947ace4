package io.github.plex4j.mcp.docs;

import io.github.plex4j.mcp.config.Setting;
import io.github.plex4j.mcp.engine.ToolCatalog;
import java.util.List;

/** The reference of the settings. */
public final class ConfigurationDocs {
    private ConfigurationDocs() {}

    /** The text of {@code docs/configuration.md} for programs with these tools. */
    public static String markdown(ToolCatalog catalog) {
        return Markdown.generated("Configuration")
                .paragraph(
                        "Each setting is an environment variable and a flag of both programs; the flag wins. An invalid"
                                + " value is never replaced by a default: every call then fails with"
                                + " `invalid_input` and a message that says which values are valid.")
                .table(
                        List.of("variable", "flag", "default", "meaning"),
                        Setting.of(catalog).stream().map(ConfigurationDocs::row).toList())
                .paragraph("`--demo` runs against a demonstration library inside the program, without a Plex server."
                        + " `--help` and `--version` print their text and exit.")
                .toString();
    }

    private static List<String> row(Setting setting) {
        return List.of(
                Markdown.code(setting.environmentName()),
                setting.flag()
                        .map(flag -> Markdown.code((flag + " " + setting.valueName()).strip()))
                        .orElse("none"),
                setting.defaultValue().isEmpty() ? "" : Markdown.code(setting.defaultValue()),
                setting.description());
    }
}
