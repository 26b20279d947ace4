package io.github.plex4j.mcp.engine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.schema.Argument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The arguments that take the place of a selection at a terminal, where no handle lives from one command to the next: those of the
 * list of a library's items, which answers them with a handle. An argument that the tool has as well gets a name of its own there,
 * except for the library: the tool's library is then the list's. Immutable and thread-safe.
 */
public final class SelectionFilters {
    private static final String LIST = "get_library_items";
    private static final String LIBRARY = "libraryKey";
    private static final Set<String> OF_A_PAGE = Set.of("offset", "detail");
    private static final String PREFIX = "filter";

    private final Tool<?, ?> list;
    private final List<Filter> filters;

    private SelectionFilters(Tool<?, ?> list, List<Filter> filters) {
        this.list = list;
        this.filters = List.copyOf(filters);
    }

    /** Those of a tool; empty when it takes no selection, or the catalogue has no list of a library's items. */
    public static Optional<SelectionFilters> of(Tool<?, ?> tool, ToolCatalog catalog) {
        return tool.takesSelection()
                ? catalog.find(LIST).map(list -> new SelectionFilters(list, filters(list, tool)))
                : Optional.empty();
    }

    /**
     * An argument of the list.
     *
     * @param name in the list
     * @param written the argument as the command takes it
     * @param shared whether it is an argument of the tool itself
     */
    private record Filter(String name, Argument written, boolean shared) {}

    private static List<Filter> filters(Tool<?, ?> list, Tool<?, ?> tool) {
        Set<String> taken = new HashSet<>();
        tool.arguments().forEach(argument -> {
            taken.add(argument.name());
            taken.addAll(argument.synonyms());
        });
        List<Filter> filters = new ArrayList<>();
        for (Argument argument : list.arguments()) {
            boolean shared = argument.name().equals(LIBRARY) && taken.contains(LIBRARY);
            if (!argument.rows() && !OF_A_PAGE.contains(argument.name())) {
                filters.add(new Filter(argument.name(), written(argument, shared ? Set.of() : taken), shared));
            }
        }
        return filters;
    }

    private static Argument written(Argument argument, Set<String> taken) {
        String name = argument.name();
        String free = taken.contains(name) ? PREFIX + Character.toUpperCase(name.charAt(0)) + name.substring(1) : name;
        return argument.optionalAs(
                free,
                argument.synonyms().stream()
                        .filter(synonym -> !taken.contains(synonym))
                        .toList());
    }

    /** The list of a library's items. */
    public Tool<?, ?> list() {
        return list;
    }

    /** The arguments of the command that are not the tool's own, all of them optional. */
    public List<Argument> arguments() {
        return filters.stream()
                .filter(filter -> !filter.shared)
                .map(Filter::written)
                .toList();
    }

    /** The argument of the command that is the library. */
    public Argument library() {
        return filters.stream()
                .filter(filter -> filter.name.equals(LIBRARY))
                .map(Filter::written)
                .findFirst()
                .orElseThrow();
    }

    /** The name under which the command takes an argument of the list; the same when it takes none of that name. */
    public String written(String name) {
        return filters.stream()
                .filter(filter -> filter.name.equals(name))
                .map(filter -> filter.written.name())
                .findFirst()
                .orElse(name);
    }

    /**
     * The arguments of the list as the command takes them, without those of the tool itself and those that are as if absent.
     *
     * @param question of the list
     */
    public ObjectNode written(ObjectNode question) {
        ObjectNode given = list.canonical(question);
        ObjectNode written = JsonNodeFactory.instance.objectNode();
        filters.stream()
                .filter(filter -> !filter.shared && given.has(filter.name))
                .forEach(filter -> written.set(filter.written.name(), given.get(filter.name)));
        return written;
    }

    /**
     * The question for the list; empty when nothing is selected.
     *
     * @param own the tool's own arguments
     * @param given the arguments of {@link #arguments()}
     * @throws ToolFailure of code {@code invalid_input} when there are filters without a library
     */
    public Optional<ObjectNode> question(ObjectNode own, ObjectNode given) {
        if (given.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode question = JsonNodeFactory.instance.objectNode();
        for (Filter filter : filters) {
            ObjectNode from = filter.shared ? own : given;
            if (from.has(filter.written.name())) {
                question.set(filter.name, from.get(filter.written.name()));
            }
        }
        if (!question.has(LIBRARY)) {
            throw withoutLibrary(given);
        }
        return Optional.of(question);
    }

    private ToolFailure withoutLibrary(ObjectNode given) {
        return ToolFailure.invalidInput(
                "`" + given.fieldNames().next() + "` chooses among the items of a library.",
                "Add `" + library().name() + "` with the key or the title of one.");
    }
}
