package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.query.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Creates, edits and deletes sections. A new one is empty: this server makes no items from files. A deleted one takes its
 * items and collections along, and no file.
 */
final class SectionEdits {
    private static final Set<ItemType> TYPES =
            Set.of(ItemType.MOVIE, ItemType.SHOW, ItemType.ARTIST, ItemType.PHOTO_ALBUM);

    private final Context context;
    private final SectionEndpoints sections;

    SectionEdits(Context context, SectionEndpoints sections) {
        this.sections = sections;
        this.context = context;
    }

    void addTo(Routes routes) {
        routes.ownerWrite("POST", "/library/sections", this::create)
                .ownerWrite("PUT", "/library/sections/{section}", this::edit)
                .ownerWrite("DELETE", "/library/sections/{section}", this::delete)
                .ownerWrite("DELETE", "/library/sections/{section}/indexes", this::deletePreviews);
    }

    private Answer create(Call call) {
        Library library = context.library();
        Parameters given = call.parameters();
        List<String> locations = locations(given);
        if (locations.isEmpty()) {
            throw new StatusException(400);
        }
        Section section = new Section(
                library.newSectionKey(),
                required(given, "name"),
                type(required(given, "type")),
                locations,
                required(given, "agent"),
                required(given, "scanner"),
                required(given, "language"));
        SectionSettings.change(library, section, given);
        library.putSection(section);
        return sections.list(List.of(section)).withStatus(201);
    }

    private static String required(Parameters parameters, String name) {
        return parameters.first(name).filter(value -> !value.isBlank()).orElseThrow(() -> new StatusException(400));
    }

    /** A section of photographs is of the type {@code photo}. */
    private static ItemType type(String name) {
        return name.equals("photo")
                ? ItemType.PHOTO_ALBUM
                : ItemType.of(name).filter(TYPES::contains).orElseThrow(() -> new StatusException(400));
    }

    private static List<String> locations(Parameters parameters) {
        List<String> locations = new ArrayList<>();
        for (Parameters.Parameter parameter : parameters.all()) {
            String value = parameter.value();
            if (parameter.name().equals("location") && value != null && !value.isBlank()) {
                locations.add(value);
            }
        }
        return locations;
    }

    private Answer edit(Call call) {
        Section before = context.section(call);
        Parameters given = call.parameters();
        List<String> locations = locations(given);
        SectionSettings.change(context.library(), before, given);
        context.library()
                .putSection(new Section(
                        before.key(),
                        given.first("name").orElse(before.title()),
                        before.type(),
                        locations.isEmpty() ? before.locations() : locations,
                        given.first("agent").orElse(before.agent()),
                        given.first("scanner").orElse(before.scanner()),
                        given.first("language").orElse(before.language())));
        return Answer.empty();
    }

    private Answer delete(Call call) {
        context.library().deleteSection(context.section(call));
        return Answer.empty();
    }

    /** No video has previews here, so that none is left after the call as none was before. */
    private Answer deletePreviews(Call call) {
        context.section(call);
        return Answer.empty();
    }
}
