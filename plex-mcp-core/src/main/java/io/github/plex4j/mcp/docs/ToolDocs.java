package io.github.plex4j.mcp.docs;

import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolJson;
import io.github.plex4j.mcp.engine.Toolset;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Argument;
import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.FieldType;
import io.github.plex4j.mcp.engine.text.Wording;
import java.util.ArrayList;
import java.util.List;

/** The reference of the tools. */
public final class ToolDocs {
    private ToolDocs() {}

    /**
     * Returns the text of {@code docs/tools.md}.
     *
     * @param samples the first call of each tool is its example
     */
    public static String markdown(ToolCatalog catalog, SampleCalls samples) {
        Markdown document = Markdown.generated("Tools");
        document.paragraph(
                "Arguments marked * are required. A field marked ? is omitted if it is unknown. Any answer may also"
                        + " have a `note` with a remark about it.");
        for (Toolset toolset : catalog.toolsets()) {
            List<Tool<?, ?>> tools = catalog.tools().stream()
                    .filter(tool -> tool.toolset().equals(toolset))
                    .toList();
            document.heading(2, toolset.name());
            document.paragraph(toolset.onByDefault() ? "On by default." : "Off by default.");
            document.table(
                    List.of("tool", "effect", "what it does"),
                    tools.stream().map(ToolDocs::summary).toList());
            tools.forEach(tool -> describe(document, tool, samples.first(tool.name())));
        }
        return document.toString();
    }

    private static List<String> summary(Tool<?, ?> tool) {
        return List.of(Markdown.code(tool.name()), effect(tool.effect()), tool.title());
    }

    private static String effect(Effect effect) {
        return switch (effect) {
            case READ -> "reads";
            case EXPORT -> "reads, writes a local file";
            case WRITE -> "writes";
            case DESTRUCTIVE -> "deletes, after asking";
        };
    }

    private static void describe(Markdown document, Tool<?, ?> tool, SampleCall sample) {
        document.heading(3, tool.name()).paragraph(tool.description());
        List<List<String>> arguments = new ArrayList<>();
        tool.arguments().forEach(argument -> arguments.add(row(argument)));
        if (tool.mayAsk()) {
            arguments.add(List.of(Markdown.code(Tool.CONFIRM), "text", "", Tool.CONFIRM_HELP));
        }
        if (arguments.isEmpty()) {
            document.paragraph("No arguments.");
        } else {
            document.table(List.of("argument", "type", "default", "meaning"), arguments);
        }
        if (!sample.arguments().isEmpty()) {
            document.paragraph("Example: " + Markdown.code(ToolJson.text(sample.arguments())));
        }
        document.paragraph("Answer: " + Markdown.code(fields(tool.fields())));
        List<String> described = described(tool.fields());
        if (!described.isEmpty()) {
            document.paragraph(String.join("\n", described));
        }
    }

    private static List<String> row(Argument argument) {
        return List.of(
                Markdown.code(argument.name()) + (argument.required() ? " *" : ""),
                type(argument),
                argument.defaultValue().map(Markdown::code).orElse(""),
                meaning(argument));
    }

    private static String meaning(Argument argument) {
        String help = Wording.ofPrograms().render(argument.help());
        if (argument.synonyms().isEmpty()) {
            return help;
        }
        String also = "Also accepted as " + String.join(", ", argument.synonyms()) + ".";
        return (help + " " + also).strip();
    }

    private static String type(Argument argument) {
        List<String> parts = new ArrayList<>();
        parts.add(
                switch (argument.type()) {
                    case TEXT -> "text";
                    case INTEGER, LONG -> "whole number";
                    case NUMBER -> "number";
                    case BOOLEAN -> "true or false";
                    case TEXTS -> "list of texts";
                    case INTEGERS -> "list of whole numbers";
                    case TEXT_MAP -> "object of texts";
                });
        switch (argument.key()) {
            case DIGITS -> parts.add("1 to 19 digits");
            case DIGITS_OR_NAME -> parts.add("a key or a name");
            case NONE -> {}
        }
        if (!argument.bounds().isEmpty()) {
            parts.add(argument.bounds());
        }
        if (!argument.allowed().isEmpty()) {
            parts.add("one of " + String.join(", ", argument.allowed()));
        }
        if (argument.maxItems() != Arg.DEFAULT_MAX_ITEMS) {
            parts.add("at most " + argument.maxItems() + " of them");
        }
        return String.join(", ", parts);
    }

    private static String fields(List<Field> fields) {
        return String.join(
                ", ",
                fields.stream()
                        .map(field -> field.name() + inner(field.type()) + (field.required() ? "" : "?"))
                        .toList());
    }

    private static String inner(FieldType type) {
        if (type instanceof FieldType.ObjectOf object) {
            return "{" + fields(object.fields()) + "}";
        }
        if (type instanceof FieldType.ListOf list) {
            return "[" + inner(list.element()) + "]";
        }
        return type instanceof FieldType.MapOf map ? "{name: value" + inner(map.value()) + "}" : "";
    }

    private static List<String> described(List<Field> fields) {
        List<String> lines = new ArrayList<>();
        for (Field field : fields) {
            if (!field.description().isEmpty()) {
                lines.add("- " + Markdown.code(field.name()) + ": " + field.description());
            }
            lines.addAll(described(within(field.type())));
        }
        return lines.stream().distinct().toList();
    }

    private static List<Field> within(FieldType type) {
        if (type instanceof FieldType.ObjectOf object) {
            return object.fields();
        }
        if (type instanceof FieldType.ListOf list) {
            return within(list.element());
        }
        return type instanceof FieldType.MapOf map ? within(map.value()) : List.of();
    }
}
