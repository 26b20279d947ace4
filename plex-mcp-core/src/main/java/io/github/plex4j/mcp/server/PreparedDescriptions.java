package io.github.plex4j.mcp.server;

import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The descriptions of tools as the build wrote them: making the schemas of all tools takes longer than everything else between the
 * start of the program and the list. They stay bytes on their way, because a program that has just started goes through every
 * character slowly. The resource has a line for each tool, with its name, its fingerprint and the length of its description in
 * bytes, then a blank line, then the descriptions, each with a line break behind it. A tool that is not among them is described anew.
 * Immutable.
 */
final class PreparedDescriptions {
    /** Beside this class; written by {@code mvn verify -Dsnapshots.update}. */
    static final String RESOURCE = "tool-descriptions.txt";

    private static final int KEY_AND_LENGTH = 3;

    private final byte[] all;
    private final Map<String, Place> places = new HashMap<>();

    /**
     * Reads the descriptions.
     *
     * @param all a line with key, length and references for each, an empty line, and a line with each description, in UTF-8
     */
    PreparedDescriptions(byte[] all) {
        this.all = all;
        int end = endOfIndex();
        int start = end + 2;
        for (String line : new String(all, 0, end, StandardCharsets.US_ASCII).split("\n", -1)) {
            List<String> words = List.of(line.split(" ", -1));
            int length = Integer.parseInt(words.get(2));
            places.put(
                    words.get(0) + ' ' + words.get(1),
                    new Place(start, start + length, words.subList(KEY_AND_LENGTH, words.size())));
            start += length + 1;
        }
    }

    private int endOfIndex() {
        int end = 0;
        while (all[end] != '\n' || all[end + 1] != '\n') {
            end++;
        }
        return end;
    }

    static PreparedDescriptions read() {
        try (InputStream stream = PreparedDescriptions.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program");
            }
            return new PreparedDescriptions(stream.readAllBytes());
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /** The text of the resource for these tools. */
    static String text(ToolCatalog catalog) {
        return text(catalog, new ToolDescriptions(catalog)::json);
    }

    /** The text for these tools, each with its description on one line. */
    static String text(ToolCatalog catalog, Function<Tool<?, ?>, String> descriptions) {
        StringBuilder index = new StringBuilder();
        StringBuilder all = new StringBuilder();
        for (Tool<?, ?> tool : catalog.tools()) {
            String description = descriptions.apply(tool);
            int length = description.getBytes(StandardCharsets.UTF_8).length;
            index.append(key(tool)).append(' ').append(length);
            tool.references().forEach(name -> index.append(' ').append(name));
            index.append('\n');
            all.append(description).append('\n');
        }
        return index.append('\n').append(all).toString();
    }

    private static String key(Tool<?, ?> tool) {
        return tool.name() + ' ' + Integer.toHexString(tool.fingerprint());
    }

    /**
     * The description of a tool in UTF-8; empty when there is none with its very name, title and words, or it points to a tool that
     * is not listed.
     */
    Optional<byte[]> of(Tool<?, ?> tool, Predicate<String> isListed) {
        return Optional.ofNullable(places.get(key(tool)))
                .filter(place -> place.references().stream().allMatch(isListed))
                .map(place -> Arrays.copyOfRange(all, place.start(), place.end()));
    }

    private record Place(int start, int end, List<String> references) {}
}
