package io.github.plex4j.client.http;

import io.github.plex4j.client.PlexInputException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is asked of a server: a method, a path template with its values, query parameters and headers. Immutable; each
 * {@code with} returns a new request. Nothing a value holds can change the method or the shape of the path.
 */
public final class PlexRequest {
    /** The most rows one page may ask for: Plex announced that larger pages will be refused. */
    public static final int MAX_PAGE_SIZE = 500;

    private static final int MAX_LENGTH = 32 * 1024;

    private final String method;
    private final String pathTemplate;
    private final String rawPath;
    private final List<String> parameters;
    private final Map<String, String> headers;
    private final boolean ownerOnly;

    private PlexRequest(
            String method,
            String pathTemplate,
            String rawPath,
            List<String> parameters,
            Map<String, String> headers,
            boolean ownerOnly) {
        this.method = method;
        this.pathTemplate = pathTemplate;
        this.rawPath = rawPath;
        this.parameters = parameters;
        this.headers = headers;
        this.ownerOnly = ownerOnly;
    }

    /**
     * A request that reads.
     *
     * @param pathTemplate such as {@code /library/sections/{libraryKey}/all}; a placeholder is a whole segment
     * @param pathValues one value for each placeholder, in order; each becomes one percent-encoded segment in which
     *     commas stay, so that a list of keys such as {@code 11,12} is possible
     * @throws PlexInputException when a value is empty, holds control characters, or could climb the path
     * @throws IllegalArgumentException when the template is malformed or the number of values does not fit it
     */
    public static PlexRequest get(String pathTemplate, Object... pathValues) {
        return of("GET", pathTemplate, pathValues);
    }

    /** A request that changes something, by {@code PUT}; otherwise as {@link #get}. */
    public static PlexRequest put(String pathTemplate, Object... pathValues) {
        return of("PUT", pathTemplate, pathValues);
    }

    /** A request that changes something, by {@code POST}; otherwise as {@link #get}. It has no body. */
    public static PlexRequest post(String pathTemplate, Object... pathValues) {
        return of("POST", pathTemplate, pathValues);
    }

    /** A request that deletes something; otherwise as {@link #get}. */
    public static PlexRequest delete(String pathTemplate, Object... pathValues) {
        return of("DELETE", pathTemplate, pathValues);
    }

    private static PlexRequest of(String method, String pathTemplate, Object... pathValues) {
        String rawPath = PathTemplate.expand(pathTemplate, pathValues);
        return new PlexRequest(method, pathTemplate, rawPath, List.of(), Map.of(), false).bounded();
    }

    /**
     * Adds a query parameter. An operator belongs to the name: {@code with("viewedAt>", 5)} asks for
     * {@code viewedAt >= 5} and goes out as {@code viewedAt%3E=5}. Repeating a name repeats the parameter.
     *
     * @param name not empty
     * @param value its text is percent-encoded as UTF-8; a boolean becomes 1 or 0, as Plex wants it
     * @throws PlexInputException when name or value cannot be encoded, or the request becomes longer than 32 KiB
     */
    public PlexRequest with(String name, Object value) {
        if (name.isEmpty()) {
            throw new PlexInputException("A query parameter needs a name.");
        }
        List<String> extended = new ArrayList<>(parameters);
        extended.add(PercentEncoder.parameter(name) + "=" + PercentEncoder.parameter(PathTemplate.text(value)));
        return new PlexRequest(
                        method, pathTemplate, rawPath, Collections.unmodifiableList(extended), headers, ownerOnly)
                .bounded();
    }

    /**
     * Asks for one page of a list. Both paging headers are always sent together: some servers refuse one alone.
     *
     * @param offset number of rows to skip, 0 or more
     * @param size rows wanted, 0 (count only) to {@value #MAX_PAGE_SIZE}
     * @throws PlexInputException when either is out of range
     */
    public PlexRequest page(long offset, int size) {
        if (offset < 0) {
            throw new PlexInputException("The offset of a page must be 0 or more.");
        }
        if (size < 0 || size > MAX_PAGE_SIZE) {
            throw new PlexInputException("The size of a page must be from 0 to " + MAX_PAGE_SIZE + ".");
        }
        Map<String, String> extended = new LinkedHashMap<>(headers);
        extended.put("X-Plex-Container-Start", Long.toString(offset));
        extended.put("X-Plex-Container-Size", Integer.toString(size));
        return new PlexRequest(
                method, pathTemplate, rawPath, parameters, Collections.unmodifiableMap(extended), ownerOnly);
    }

    /**
     * Marks a call that only the owner of the server may make. Older servers answer it with 401 for everybody else; a
     * transport that sees the mark tells that apart from a bad token.
     */
    public PlexRequest ownerOnly() {
        return new PlexRequest(method, pathTemplate, rawPath, parameters, headers, true);
    }

    /** {@code GET}, {@code PUT}, {@code POST} or {@code DELETE}. */
    public String method() {
        return method;
    }

    /** The path without its values: safe to log and to show. */
    public String pathTemplate() {
        return pathTemplate;
    }

    /** The encoded path and, if there are parameters, {@code ?} and the encoded query. Holds the caller's values. */
    public String rawPathAndQuery() {
        return parameters.isEmpty() ? rawPath : rawPath + "?" + String.join("&", parameters);
    }

    /** Headers that belong to this request, without those of the client. Unmodifiable. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Whether {@link #ownerOnly()} was called. */
    public boolean isOwnerOnly() {
        return ownerOnly;
    }

    /** Method and path template; never a value. */
    @Override
    public String toString() {
        return method + " " + pathTemplate;
    }

    private PlexRequest bounded() {
        if (rawPathAndQuery().length() > MAX_LENGTH) {
            throw new PlexInputException("The request is longer than " + MAX_LENGTH
                    + " characters. Ask for fewer items, or use shorter values.");
        }
        return this;
    }
}
