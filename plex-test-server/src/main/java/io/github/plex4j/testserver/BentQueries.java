package io.github.plex4j.testserver;

import io.github.plex4j.testserver.http.HttpRequest;
import io.github.plex4j.testserver.query.Parameters;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Queries that are answered as if they were others. */
final class BentQueries {
    private static final PathPattern ITEMS = new PathPattern("/library/**all");
    private static final PathPattern HISTORY = new PathPattern("/status/sessions/history/all");
    private static final String SORT = "sort";

    private BentQueries() {}

    static QuirkAction without(Set<String> names) {
        return (request, usual) ->
                usual.apply(AskedPage.withoutParameters(request, parameter -> isOneOf(names, parameter)));
    }

    /** The equals sign of the query ends an operator such as {@code >=}, and is not part of the parameter's name. */
    private static boolean isOneOf(Set<String> names, String parameter) {
        return names.contains(parameter + '=') || names.contains(parameter.replaceFirst("[!=<>]+$", ""));
    }

    static QuirkAction withoutFilters() {
        return (request, usual) -> {
            if (!ITEMS.matches(request.rawPath()) && !HISTORY.matches(request.rawPath())) {
                return usual.apply(request);
            }
            Set<String> filters = Parameters.parse(request.rawQuery()).selection().stream()
                    .map(Parameters.Parameter::name)
                    .filter(name -> !name.equals(SORT))
                    .collect(Collectors.toSet());
            return usual.apply(AskedPage.withoutParameters(request, filters::contains));
        };
    }

    static QuirkAction sort(UnaryOperator<String> other) {
        return (request, usual) -> {
            String sort = Parameters.parse(request.rawQuery()).first(SORT).orElse("");
            HttpRequest unsorted = AskedPage.withoutParameters(request, SORT::equals);
            return usual.apply(AskedPage.withParameter(unsorted, SORT, Parameters.encode(other.apply(sort))));
        };
    }
}
