package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.query.Parameters;
import io.github.plex4j.testserver.wire.Element;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Leaves out what {@code excludeElements} and {@code excludeFields} name, each with commas between. Immutable. */
final class Trimming {
    private final Set<String> names;

    private Trimming(Set<String> names) {
        this.names = names;
    }

    static Trimming of(Parameters parameters) {
        Set<String> names = new LinkedHashSet<>();
        for (String parameter : List.of("excludeElements", "excludeFields")) {
            parameters.first(parameter).ifPresent(value -> names.addAll(List.of(value.split(",", -1))));
        }
        return new Trimming(names);
    }

    Element apply(Element row) {
        if (names.isEmpty()) {
            return row;
        }
        Element trimmed = row.copy();
        names.forEach(trimmed::remove);
        return trimmed;
    }
}
