package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.http.HttpRequest;
import io.github.plex4j.testserver.query.Parameters;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request with its parameters read, and who sent it. */
final class Call {
    private final HttpRequest request;
    private final Parameters parameters;
    private final Map<String, String> variables;
    private final @Nullable Caller caller;

    Call(HttpRequest request, Parameters parameters, Map<String, String> variables, @Nullable Caller caller) {
        this.request = request;
        this.parameters = parameters;
        this.variables = variables;
        this.caller = caller;
    }

    HttpRequest request() {
        return request;
    }

    Parameters parameters() {
        return parameters;
    }

    /** Returns the part of the path that stands for this variable of the route. */
    String variable(String name) {
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalStateException("The route has no variable " + name);
        }
        return value;
    }

    /** Returns who calls; only calls that need no token have nobody. */
    Caller caller() {
        if (caller == null) {
            throw new IllegalStateException("The call needs no token");
        }
        return caller;
    }

    int accountId() {
        return caller().accountId();
    }

    Optional<Integer> start() {
        return plexNumber("X-Plex-Container-Start");
    }

    Optional<Integer> size() {
        return plexNumber("X-Plex-Container-Size");
    }

    private Optional<Integer> plexNumber(String name) {
        return parameters
                .first(name)
                .or(() -> request.headers().first(name))
                .filter(value -> value.matches("[0-9]{1,9}"))
                .map(Integer::valueOf);
    }
}
