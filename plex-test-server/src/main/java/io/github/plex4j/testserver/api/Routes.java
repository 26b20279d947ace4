package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.query.Parameters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which endpoint answers which method and path; the first that fits does. */
final class Routes {
    private final List<Route> all = new ArrayList<>();

    /** The callers that may make a call. */
    enum Access {
        ANYBODY,
        USERS,
        OWNER
    }

    /**
     * One entry.
     *
     * @param method a method, or several divided by bars
     * @param segments parts of the path; one in braces is a variable
     */
    record Route(String method, List<String> segments, Access access, Endpoint endpoint) {
        private @Nullable Map<String, String> match(List<String> path) {
            if (path.size() != segments.size()) {
                return null;
            }
            Map<String, String> variables = new HashMap<>();
            for (int index = 0; index < path.size(); index++) {
                String segment = segments.get(index);
                if (segment.startsWith("{")) {
                    variables.put(segment.substring(1, segment.length() - 1), path.get(index));
                } else if (!segment.equals(path.get(index))) {
                    return null;
                }
            }
            return variables;
        }

        private boolean takes(String other) {
            return List.of(method.split("\\|")).contains(other);
        }
    }

    /** An entry that fits a path, with what its variables stand for. */
    record Match(Route route, Map<String, String> variables) {}

    Routes get(String path, Endpoint endpoint) {
        return add("GET|HEAD", path, Access.USERS, endpoint);
    }

    Routes ownerGet(String path, Endpoint endpoint) {
        return add("GET|HEAD", path, Access.OWNER, endpoint);
    }

    Routes write(String methods, String path, Endpoint endpoint) {
        return add(methods, path, Access.USERS, endpoint);
    }

    Routes ownerWrite(String methods, String path, Endpoint endpoint) {
        return add(methods, path, Access.OWNER, endpoint);
    }

    Routes add(String methods, String path, Access access, Endpoint endpoint) {
        all.add(new Route(methods, split(path), access, endpoint));
        return this;
    }

    Optional<Match> find(String method, String rawPath) {
        List<String> path = split(rawPath).stream()
                .map(segment -> Parameters.decode(segment.replace("+", "%2B")))
                .toList();
        for (Route route : all) {
            if (route.takes(method)) {
                Map<String, String> variables = route.match(path);
                if (variables != null) {
                    return Optional.of(new Match(route, variables));
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> split(String path) {
        String trimmed = path.endsWith("/") && path.length() > 1 ? path.substring(0, path.length() - 1) : path;
        return List.of(trimmed.substring(1).split("/", -1));
    }
}
