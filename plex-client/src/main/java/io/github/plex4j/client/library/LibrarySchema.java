package io.github.plex4j.client.library;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The filters, fields and sorts of a library section, as listed by the server.
 *
 * @param types      one for each type of item in the section
 * @param fieldTypes the operators of each kind of field
 */
public record LibrarySchema(List<ItemType> types, List<FieldType> fieldTypes) {
    public LibrarySchema {
        types = List.copyOf(types);
        fieldTypes = List.copyOf(fieldTypes);
    }

    /**
     * One type of item.
     *
     * @param type    the type
     * @param title   its title in Plex's apps
     * @param filters the filters whose values can be listed, and the yes/no filters
     * @param sorts   the sorts
     * @param fields  the fields of advanced filters
     */
    public record ItemType(
            MediaType type, @Nullable String title, List<Filter> filters, List<Sort> sorts, List<Field> fields) {
        public ItemType {
            filters = List.copyOf(filters);
            sorts = List.copyOf(sorts);
            fields = List.copyOf(fields);
        }

        /** The filter of that name, see {@link #field}. */
        public Optional<Filter> filter(String name) {
            return named(filters, Filter::name, name);
        }

        /**
         * The field of that name. Servers put a scope in front of some: the plain name is meant first, then
         * {@code episode.title} for the title of an episode, then any other such as {@code show.title}.
         */
        public Optional<Field> field(String name) {
            return named(fields, Field::name, name);
        }

        /** The sort of that name, see {@link #field}. */
        public Optional<Sort> sort(String name) {
            return named(sorts, Sort::name, name);
        }

        private <T> Optional<T> named(List<T> candidates, Function<T, String> nameOf, String name) {
            List<Predicate<String>> preferences = List.of(
                    name::equals, (type.text() + '.' + name)::equals, candidate -> candidate.endsWith('.' + name));
            return preferences.stream()
                    .flatMap(preference ->
                            candidates.stream().filter(candidate -> preference.test(nameOf.apply(candidate))))
                    .findFirst();
        }
    }

    /**
     * A filter whose values the server lists.
     *
     * @param name  its name in a query
     * @param kind  {@code string}, {@code integer} or {@code boolean}
     * @param title its title in Plex's apps
     * @param path  the path of its values
     */
    public record Filter(
            String name,
            @Nullable String kind,
            @Nullable String title,
            @Nullable String path) {}

    /**
     * A sort.
     *
     * @param name             its name in a query
     * @param title            its title in Plex's apps
     * @param defaultDirection {@code asc} or {@code desc}
     */
    public record Sort(
            String name, @Nullable String title, @Nullable String defaultDirection) {}

    /**
     * A field of an advanced filter.
     *
     * @param name    its name in a query, sometimes with a scope such as {@code show.title}
     * @param kind    the kind, whose operators are in {@link #fieldTypes()}
     * @param title   its title in Plex's apps
     * @param subKind how its value is displayed, such as {@code rating}; null for the usual way
     */
    public record Field(
            String name,
            @Nullable String kind,
            @Nullable String title,
            @Nullable String subKind) {}

    /**
     * The operators of a kind of field.
     *
     * @param kind      the kind
     * @param operators the operators as they are written, such as {@code >>=}
     */
    public record FieldType(String kind, List<String> operators) {
        public FieldType {
            operators = List.copyOf(operators);
        }
    }

    /** The description of one type of item; empty when the section has no such type. */
    public Optional<ItemType> of(MediaType type) {
        return types.stream().filter(candidate -> candidate.type().equals(type)).findFirst();
    }

    /** The operators of a kind of field; empty when the server lists none. */
    public List<String> operators(@Nullable String kind) {
        return fieldTypes.stream()
                .filter(fieldType -> fieldType.kind().equals(kind))
                .findFirst()
                .map(FieldType::operators)
                .orElse(List.of());
    }
}
