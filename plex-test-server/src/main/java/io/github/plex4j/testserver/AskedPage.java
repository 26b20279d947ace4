package io.github.plex4j.testserver;

import io.github.plex4j.testserver.http.HttpRequest;
import io.github.plex4j.testserver.query.Parameters;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The page a request asks for, in its query or in its header fields.
 *
 * @param start the place of the first row, from 0
 * @param size how many rows are wanted at most
 */
record AskedPage(int start, int size) {
    private static final String START = "X-Plex-Container-Start";
    private static final String SIZE = "X-Plex-Container-Size";
    private static final Set<String> BOTH = Set.of(START, SIZE);

    /** Returns the page asked for, empty where start and size do not both stand there. */
    static Optional<AskedPage> of(HttpRequest request) {
        return number(request, START).flatMap(start -> number(request, SIZE).map(size -> new AskedPage(start, size)));
    }

    private static Optional<Integer> number(HttpRequest request, String name) {
        return Parameters.parse(request.rawQuery())
                .first(name)
                .or(() -> request.headers().first(name))
                .filter(value -> value.matches("[0-9]{1,9}"))
                .map(Integer::valueOf);
    }

    /** Returns a request that asks for this page instead of its own. */
    HttpRequest in(HttpRequest request) {
        HttpRequest started = withParameter(without(request), START, Integer.toString(start));
        return withParameter(started, SIZE, Integer.toString(size));
    }

    /** Returns a request with one more parameter, whose value is encoded already. */
    static HttpRequest withParameter(HttpRequest request, String name, String value) {
        String query = request.rawQuery();
        return request.withQuery((query == null || query.isEmpty() ? "" : query + '&') + name + '=' + value);
    }

    /** Returns a request that asks for no page. */
    static HttpRequest without(HttpRequest request) {
        return inQueryOnly(inHeadersOnly(request));
    }

    /** Returns a request that says in its header fields alone which page it wants. */
    static HttpRequest inHeadersOnly(HttpRequest request) {
        return withoutParameters(request, BOTH::contains);
    }

    /** Returns a request that says in its query alone which page it wants. */
    static HttpRequest inQueryOnly(HttpRequest request) {
        return request.withHeaders(request.headers().without(BOTH));
    }

    /** Returns a request without the parameters whose names, with their operators, pass a test. */
    static HttpRequest withoutParameters(HttpRequest request, Predicate<String> unwanted) {
        String query = request.rawQuery();
        if (query == null) {
            return request;
        }
        return request.withQuery(Arrays.stream(query.split("&", -1))
                .filter(pair -> !unwanted.test(Parameters.decode(pair.split("=", 2)[0])))
                .collect(Collectors.joining("&")));
    }
}
