package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.LibrarySchema;
import io.github.plex4j.client.library.LibrarySchema.Field;
import io.github.plex4j.client.library.LibrarySchema.Filter;
import io.github.plex4j.client.library.LibrarySchema.Sort;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.filter.given.FilterName;
import io.github.plex4j.mcp.tools.shared.Libraries;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The filters and sorts of one type of item in one section. Immutable. */
final class SectionSchema {
    /** Real servers filter by these without listing them; where they sort by one they know it. */
    private static final Set<String> UNLISTED = Set.of("rating", "audienceRating");

    private final MediaType type;
    private final LibrarySchema schema;

    private SectionSchema(MediaType type, LibrarySchema schema) {
        this.type = type;
        this.schema = schema;
    }

    static SectionSchema ask(ToolContext context, SectionKey section, MediaType type) {
        return new SectionSchema(type, Libraries.schema(context, section, type));
    }

    MediaType type() {
        return type;
    }

    /** How this section asks for a filter; empty when it does not have it. */
    Optional<PlexField> find(FilterName name) {
        for (String plexName : name.plexNames()) {
            Optional<PlexField> found = find(name, plexName);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Whether the server says what there is; else the usual names are tried. */
    boolean isListed() {
        return !schema.types().isEmpty();
    }

    private Optional<PlexField> find(FilterName name, String plexName) {
        if (type.equals(MediaType.TRACK) && name.isOfAlbum()) {
            return findIn(name, MediaType.ALBUM, plexName).map(field -> field.scoped("album"));
        }
        return findIn(name, type, plexName);
    }

    private Optional<PlexField> findIn(FilterName filterName, MediaType wanted, String plexName) {
        Optional<LibrarySchema.ItemType> itemType = schema.of(wanted);
        if (itemType.isEmpty()) {
            return isListed() ? Optional.empty() : Optional.of(usual(plexName, wanted, filterName));
        }
        List<String> names = spellings(filterName, wanted, plexName);
        Optional<Field> field = best(itemType.get().fields(), Field::name, names);
        Optional<Filter> filter = best(itemType.get().filters(), Filter::name, names);
        if (field.isPresent()) {
            return Optional.of(new PlexField(
                    field.get().name(),
                    filter.map(Filter::name).orElse(plexName),
                    Optional.ofNullable(field.get().kind()),
                    schema.operators(field.get().kind()),
                    filter.isPresent()));
        }
        if (filter.isPresent()) {
            return Optional.of(new PlexField(
                    filter.get().name(),
                    filter.get().name(),
                    Optional.ofNullable(filter.get().kind()),
                    List.of(),
                    true));
        }
        boolean unlisted = UNLISTED.contains(plexName)
                && best(itemType.get().sorts(), Sort::name, names).isPresent();
        return unlisted
                ? Optional.of(new PlexField(plexName, plexName, Optional.of("integer"), List.of(), false))
                : Optional.empty();
    }

    /** How servers usually ask for it: of what Plex keeps on the whole, with the type of the whole. */
    private static PlexField usual(String plexName, MediaType wanted, FilterName filterName) {
        PlexField field = new PlexField(plexName, plexName, Optional.empty(), List.of(), true);
        if (!filterName.isInherited() || wanted.equals(MediaType.ALBUM)) {
            return field;
        }
        return Stream.of(MediaType.SHOW, MediaType.ARTIST)
                .filter(top -> top.levels().indexOf(wanted) > 0)
                .findFirst()
                .map(top -> field.scoped(top.text()))
                .orElse(field);
    }

    /** How this section asks for a sort; empty when it does not have it. */
    Optional<Sort> sort(String plexName) {
        List<String> names = List.of(plexName, type.text() + '.' + plexName);
        return schema.of(type).flatMap(itemType -> best(itemType.sorts(), Sort::name, names));
    }

    /** How the values of a filter are asked for; empty when this section lists none. */
    Optional<PlexField> listed(FilterName name) {
        return find(name)
                .filter(field ->
                        field.listed() && field.kind().filter("boolean"::equals).isEmpty());
    }

    /**
     * Names have scopes on some servers, {@code show.title} beside {@code episode.title}: the plain name is meant first,
     * then that of the wanted type, and of what it belongs to only where Plex keeps the thing there.
     */
    private static List<String> spellings(FilterName filterName, MediaType wanted, String plexName) {
        List<String> spellings = new ArrayList<>(List.of(plexName, wanted.text() + '.' + plexName));
        if (filterName.isInherited()) {
            for (MediaType top : List.of(MediaType.SHOW, MediaType.ARTIST)) {
                List<MediaType> levels = top.levels();
                levels.subList(0, Math.max(levels.indexOf(wanted), 0))
                        .forEach(above -> spellings.add(above.text() + '.' + plexName));
            }
        }
        return spellings;
    }

    private static <T> Optional<T> best(List<T> candidates, Function<T, String> name, List<String> spellings) {
        return spellings.stream()
                .flatMap(spelling -> candidates.stream()
                        .filter(candidate -> name.apply(candidate).equals(spelling)))
                .findFirst();
    }
}
