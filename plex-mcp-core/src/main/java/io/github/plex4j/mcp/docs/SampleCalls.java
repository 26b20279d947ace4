package io.github.plex4j.mcp.docs;

import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The calls by which each tool is shown in its documentation and tried in tests, from {@code sample-calls.txt}. Immutable and
 * thread-safe.
 */
public final class SampleCalls {
    private static final String FILE = "sample-calls.txt";

    private final List<SampleCall> calls;
    private final Map<String, SampleCall> first = new LinkedHashMap<>();

    private SampleCalls(List<SampleCall> calls) {
        this.calls = calls;
        calls.forEach(call -> first.putIfAbsent(call.tool().name(), call));
    }

    /**
     * Reads the calls of the tools of this catalogue.
     *
     * @throws IllegalStateException when a tool has no call, or a line names no tool of the catalogue; the message says what
     *     to change in the file
     */
    public static SampleCalls of(ToolCatalog catalog) {
        return of(catalog, table());
    }

    static SampleCalls of(ToolCatalog catalog, String table) {
        SampleCalls calls = new SampleCalls(table.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> call(catalog, line))
                .toList());
        catalog.names().forEach(calls::first);
        return calls;
    }

    private static SampleCall call(ToolCatalog catalog, String line) {
        String name = line.split(" ", 2)[0];
        Tool<?, ?> tool = catalog.find(name)
                .orElseThrow(() -> wrong("There is no tool " + name + ". Remove the line \"" + line + "\"."));
        return new SampleCall(tool, line);
    }

    static IllegalStateException wrong(String problem) {
        return new IllegalStateException(FILE + ": " + problem);
    }

    /** Returns every call in the order of the table. */
    public List<SampleCall> all() {
        return calls;
    }

    /** Returns the first call of each tool, in the order of the table. */
    public List<SampleCall> ofEachTool() {
        return List.copyOf(first.values());
    }

    /**
     * Returns the first call of a tool.
     *
     * @throws IllegalStateException when there is none
     */
    public SampleCall first(String tool) {
        SampleCall call = first.get(tool);
        if (call == null) {
            throw wrong("There is no call of " + tool + ". Add a line \"" + tool + "\" with its required arguments,"
                    + " name=value for each.");
        }
        return call;
    }

    private static String table() {
        try (InputStream file = SampleCalls.class.getResourceAsStream(FILE)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
