package io.github.plex4j.mcp.tools.shared;

import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.LibrarySchema;
import io.github.plex4j.client.library.LibrarySection;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.engine.MemoryKey;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.text.NearestNames;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the library a caller means, by its key or its title. */
public final class Libraries {
    /** As much of a name as a message repeats. */
    private static final int SHOWN = 60;

    private Libraries() {}

    /**
     * A library that was found.
     *
     * @param key     its key
     * @param section what the server says of it
     */
    public record Library(SectionKey key, LibrarySection section) {
        public String title() {
            return section.title();
        }
    }

    /**
     * The library of that key, else the one library of that title regardless of case.
     *
     * @throws ToolFailure if there is none, with the libraries there are; or several, with their keys
     */
    public static Library find(ToolContext context, String keyOrTitle) {
        List<Library> libraries = all(context);
        List<Library> byKey = libraries.stream()
                .filter(library -> library.key().value().equals(keyOrTitle.strip()))
                .toList();
        if (!byKey.isEmpty()) {
            return byKey.get(0);
        }
        List<Library> byTitle = libraries.stream()
                .filter(library -> UntrustedText.sameTextIgnoringCase(library.title(), keyOrTitle))
                .toList();
        if (byTitle.size() > 1) {
            throw ToolFailure.invalidInput(
                    "There are " + byTitle.size() + " libraries with that title.",
                    "Use the key of one of them: " + list(byTitle) + ".");
        }
        if (byTitle.isEmpty()) {
            throw ToolFailure.notFound(
                    "No library matches " + UntrustedText.quoted(keyOrTitle, SHOWN) + ".",
                    "Libraries are: " + nearest(keyOrTitle, libraries));
        }
        return byTitle.get(0);
    }

    /** All libraries whose keys are of the form that can be asked for. */
    public static List<Library> all(ToolContext context) {
        return sections(context).stream()
                .flatMap(section -> section.key().map(key -> new Library(key, section)).stream())
                .toList();
    }

    /** All libraries, those whose keys are of another form included. */
    public static List<LibrarySection> sections(ToolContext context) {
        return context.remembered(
                new Sections(), () -> context.plex().libraries().sections());
    }

    /** All libraries as {@link #all}, but as they are now; what is remembered of them is replaced. */
    public static List<Library> allNow(ToolContext context) {
        context.remember(new Sections(), context.plex().libraries().sections());
        return all(context);
    }

    /** Asks for a schema ahead of {@link #schema}. */
    public static void askSchemaAhead(ToolContext context, SectionKey section, MediaType type) {
        context.askAhead(
                new Schema(section, type), () -> context.plex().libraries().schema(section, type));
    }

    /** The filters and sorts of a type in a library. */
    public static LibrarySchema schema(ToolContext context, SectionKey section, MediaType type) {
        return context.remembered(
                new Schema(section, type), () -> context.plex().libraries().schema(section, type));
    }

    private record Schema(SectionKey section, MediaType type) implements MemoryKey<LibrarySchema> {}

    private record Sections() implements MemoryKey<List<LibrarySection>> {}

    private static String nearest(String wanted, List<Library> libraries) {
        if (libraries.isEmpty()) {
            return "none that this token can access.";
        }
        List<String> titles =
                NearestNames.of(wanted, libraries.stream().map(Library::title).toList());
        List<Library> nearest = libraries.stream()
                .filter(library -> titles.contains(library.title()))
                .limit(Math.max(titles.size(), 1))
                .toList();
        String rest =
                nearest.size() < libraries.size() ? ", and " + (libraries.size() - nearest.size()) + " more." : ".";
        return list(nearest) + rest;
    }

    private static String list(List<Library> libraries) {
        return libraries.stream()
                .map(library -> library.key() + " (" + library.title() + ")")
                .collect(Collectors.joining(", "));
    }
}
