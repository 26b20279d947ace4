package io.github.plex4j.mcp.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares the public shape of every tool with the file that was reviewed: names, descriptions, schemas, annotations. With
 * {@code -Dsnapshots.update} it writes the files instead.
 */
public final class ToolSnapshots {
    private static final String UPDATE = "mvn verify -Dsnapshots.update";

    private final Path folder;
    private final boolean update;

    private ToolSnapshots(Path folder, boolean update) {
        this.folder = folder;
        this.update = update;
    }

    /** The snapshots in a folder, written when the build was asked to. */
    public static ToolSnapshots in(Path folder) {
        return in(folder, isUpdate(System.getProperty("snapshots.update")));
    }

    static ToolSnapshots in(Path folder, boolean update) {
        return new ToolSnapshots(folder, update);
    }

    /** Whether the property was given: Maven makes it true when it stands alone, and passes on an empty text when it was not. */
    static boolean isUpdate(@Nullable String property) {
        return "true".equals(property);
    }

    /**
     * The differences, each in a sentence that says how to fix it; empty when there are none, and after writing.
     *
     * @throws UncheckedIOException when the folder cannot be read or written
     */
    public List<String> differences(ToolCatalog catalog) {
        Map<String, String> wanted = new TreeMap<>();
        catalog.tools().forEach(tool -> wanted.put(tool.name() + ".json", text(tool)));
        try {
            if (update) {
                write(wanted);
            }
            return compare(wanted);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private void write(Map<String, String> wanted) throws IOException {
        Files.createDirectories(folder);
        for (String name : present()) {
            if (!wanted.containsKey(name)) {
                Files.delete(folder.resolve(name));
            }
        }
        for (Map.Entry<String, String> file : wanted.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private List<String> compare(Map<String, String> wanted) throws IOException {
        List<String> differences = new ArrayList<>();
        List<String> present = present();
        for (Map.Entry<String, String> file : wanted.entrySet()) {
            if (!present.contains(file.getKey())) {
                differences.add(file.getKey() + " is missing; write it with: " + UPDATE);
            } else if (!read(file.getKey()).equals(file.getValue())) {
                differences.add(file.getKey() + " is out of date; review the change and write it with: " + UPDATE);
            }
        }
        present.stream()
                .filter(name -> !wanted.containsKey(name))
                .forEach(name -> differences.add(name + " stands for no tool; remove it with: " + UPDATE));
        return differences;
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private List<String> present() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    static String text(Tool<?, ?> tool) {
        ObjectNode shape = JsonNodeFactory.instance.objectNode();
        shape.put("name", tool.name())
                .put("title", tool.title())
                .put("description", tool.description())
                .put("toolset", tool.toolset().name())
                .put("effect", tool.effect().name());
        shape.putObject("annotations")
                .put("readOnlyHint", tool.effect().readOnly())
                .put("destructiveHint", tool.effect().destructive())
                .put("idempotentHint", tool.effect().idempotent())
                .put("openWorldHint", tool.effect().openWorld());
        shape.set("inputSchema", tool.inputSchema());
        shape.set("outputSchema", tool.outputSchema());
        return ToolJson.prettyText(sorted(shape)).replace("\r\n", "\n") + "\n";
    }

    /** With sorted names, so that a change shows as small as it is. */
    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode elements = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> elements.add(sorted(element)));
            return elements;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        Map<String, JsonNode> members = new TreeMap<>();
        object.properties().forEach(entry -> members.put(entry.getKey(), sorted(entry.getValue())));
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        members.forEach(result::set);
        return result;
    }
}
