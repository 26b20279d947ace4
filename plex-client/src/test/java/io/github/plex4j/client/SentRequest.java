package io.github.plex4j.client;

import io.github.plex4j.client.http.PlexRequest;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A request as text in which the order of the parameters does not matter, for comparison with what other clients send. */
public final class SentRequest {
    private SentRequest() {}

    /** The comparable form of a request. */
    public static String of(PlexRequest request) {
        return request.method() + " " + ordered(request.rawPathAndQuery());
    }

    /** The comparable form of a method, a space, and a path with its encoded query. */
    public static String of(String methodAndPath) {
        return ordered(methodAndPath);
    }

    private static String ordered(String text) {
        int mark = text.indexOf('?');
        return mark < 0 ? text : text.substring(0, mark + 1) + ordered(text.substring(mark + 1), "&");
    }

    /** The query of a smart list is a parameter itself, where it is encoded once more. */
    private static String ordered(String query, String separator) {
        return Arrays.stream(query.split(separator, -1))
                .map(parameter -> parameter.contains("%3F")
                        ? parameter.substring(0, parameter.indexOf("%3F") + 3)
                                + ordered(parameter.substring(parameter.indexOf("%3F") + 3), "%26")
                        : parameter)
                .sorted()
                .collect(Collectors.joining(separator));
    }
}
