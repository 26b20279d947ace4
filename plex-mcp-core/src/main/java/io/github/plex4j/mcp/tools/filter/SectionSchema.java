package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.LibrarySchema;
import io.github.plex4j.client.library.LibrarySchema.Field;
import io.github.plex4j.client.library.LibrarySchema.Filter;
import io.github.plex4j.client.library.LibrarySchema.Sort;
import io.github.plex4j.client.library.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What one type of item in one section can be filtered and sorted by. Immutable. */
final class SectionSchema {
    /** Real servers filter by these without listing them; where they sort by one they know it. */
    private static final Set<String> UNLISTED = Set.of("rating", "audienceRating");

    private final MediaType type;
    private final LibrarySchema schema;

    private SectionSchema(MediaType type, LibrarySchema schema) {
        this.type = type;
        this.schema = schema;
    }

    static SectionSchema ask(PlexClient plex, SectionKey section, MediaType type) {
        return new SectionSchema(type, plex.libraries().schema(section, type));
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

    private Optional<PlexField> find(FilterName name, String plexName) {
        if (type.equals(MediaType.TRACK) && name.isOfAlbum()) {
            return findIn(MediaType.ALBUM, plexName).map(field -> field.scoped("album"));
        }
        return findIn(type, plexName);
    }

    private Optional<PlexField> findIn(MediaType wanted, String plexName) {
        Optional<LibrarySchema.ItemType> itemType = schema.of(wanted);
        if (itemType.isEmpty()) {
            return Optional.empty();
        }
        Optional<Field> field = best(itemType.get().fields(), Field::name, wanted, plexName);
        Optional<Filter> filter = best(itemType.get().filters(), Filter::name, wanted, plexName);
        if (field.isPresent()) {
            return Optional.of(new PlexField(
                    field.get().name(),
                    filter.map(Filter::name).orElse(plexName),
                    Optional.ofNullable(field.get().kind()),
                    schema.operators(field.get().kind())));
        }
        if (filter.isPresent()) {
            return Optional.of(new PlexField(
                    filter.get().name(),
                    filter.get().name(),
                    Optional.ofNullable(filter.get().kind()),
                    List.of()));
        }
        boolean unlisted = UNLISTED.contains(plexName)
                && best(itemType.get().sorts(), Sort::name, wanted, plexName).isPresent();
        return unlisted
                ? Optional.of(new PlexField(plexName, plexName, Optional.of("integer"), List.of()))
                : Optional.empty();
    }

    /** How this section asks for a sort; empty when it does not have it. */
    Optional<Sort> sort(String plexName) {
        return schema.of(type).flatMap(itemType -> best(itemType.sorts(), Sort::name, type, plexName));
    }

    /** The filters this section has, by the names callers use. */
    List<String> filters() {
        return Arrays.stream(FilterName.values())
                .filter(name -> find(name).isPresent())
                .map(FilterName::argument)
                .toList();
    }

    /** The names of the filters whose values the server lists, without scopes. */
    Set<String> listedFilters() {
        Set<String> names = new TreeSet<>();
        schema.of(type)
                .ifPresent(itemType -> itemType.filters().stream()
                        .filter(filter -> !"boolean".equals(filter.kind()))
                        .map(filter -> filter.name().substring(filter.name().indexOf('.') + 1))
                        .forEach(names::add));
        return names;
    }

    /**
     * Names have scopes on some servers, {@code show.title} beside {@code episode.title}: the plain name is meant first,
     * then that of the wanted type, then any other.
     */
    private static <T> Optional<T> best(
            List<T> candidates, Function<T, String> name, MediaType wanted, String plexName) {
        List<Function<String, Boolean>> preferences = List.of(
                candidate -> candidate.equals(plexName),
                candidate -> candidate.equals(wanted.text() + '.' + plexName),
                candidate -> candidate.endsWith('.' + plexName));
        for (Function<String, Boolean> preference : preferences) {
            Optional<T> found = candidates.stream()
                    .filter(candidate -> preference.apply(name.apply(candidate)))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
