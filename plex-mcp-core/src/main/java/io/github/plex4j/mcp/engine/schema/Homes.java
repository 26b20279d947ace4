package io.github.plex4j.mcp.engine.schema;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the tools that describe what other tools share with them: groups of arguments and objects of answers. */
public final class Homes {
    private final Set<String> found = new HashSet<>();

    private Homes() {}

    /** The tools that the declarations of these arguments and fields name. */
    public static Set<String> of(List<Argument> arguments, List<Field> fields) {
        Homes homes = new Homes();
        arguments.forEach(argument -> homes.add(argument.describedIn()));
        homes.add(fields);
        return homes.found;
    }

    private void add(List<Field> fields) {
        for (Field field : fields) {
            add(field.describedIn());
            add(field.type());
        }
    }

    private void add(FieldType type) {
        if (type instanceof FieldType.ListOf list) {
            add(list.element());
        } else if (type instanceof FieldType.MapOf map) {
            add(map.value());
        } else if (type instanceof FieldType.ObjectOf object) {
            add(object.describedIn());
            add(object.fields());
        }
    }

    private void add(String home) {
        if (!home.isEmpty()) {
            found.add(home);
        }
    }
}
