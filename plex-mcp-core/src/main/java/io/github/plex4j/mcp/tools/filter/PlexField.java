package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.library.Condition.Operator;
import io.github.plex4j.client.library.MediaType;
import java.util.List;
import java.util.Optional;

/**
 * How one section asks for a filter.
 *
 * @param name      the name of the parameter
 * @param listName  the name under which its values are listed
 * @param kind      the kind of field, empty when the server does not say
 * @param operators the operators the server lists for it, none when it does not say
 * @param listed    whether the server lists its values
 */
record PlexField(String name, String listName, Optional<String> kind, List<String> operators, boolean listed) {
    PlexField {
        operators = List.copyOf(operators);
    }

    /** Text is compared by its words, everything else by a key. */
    boolean isText() {
        return kind.filter("string"::equals).isPresent() && !operators.isEmpty();
    }

    /** Whether the server knows the operator for it, as far as it says. */
    boolean offers(Operator operator) {
        return operators.isEmpty() || operators.contains(operator.symbol());
    }

    PlexField scoped(String scope) {
        return name.indexOf('.') >= 0 ? this : new PlexField(scope + '.' + name, listName, kind, operators, listed);
    }

    String unscopedListName() {
        return listName.substring(listName.indexOf('.') + 1);
    }

    /** The type whose values are listed: the genres of {@code show.genre} are those of shows, also for episodes. */
    MediaType valuesOf(MediaType wanted) {
        int dot = name.indexOf('.');
        return dot < 0 ? wanted : new MediaType(name.substring(0, dot));
    }
}
