package io.github.plex4j.client.http;

import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.PlexInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request to a server: a method, a path template with its values, query parameters and a page. Immutable; each
 * {@code with} returns a new request. No value can change the method or the shape of the path.
 */
public final class PlexRequest {
    private static final int MAXIMUM_LENGTH = 32 * 1024;
    private static final int LONGEST_CONTENT = 16 * 1024 * 1024;
    private static final Pattern CONTENT_TYPE = Pattern.compile("[!-~]+/[!-~]+(?:; ?[!-~]+)*");
    private static final Pattern PLAYER = Pattern.compile("[!-~]{1,512}");
    private static final String TARGET = "X-Plex-Target-Client-Identifier";
    private static final String START = "X-Plex-Container-Start";
    private static final String SIZE = "X-Plex-Container-Size";

    private final String method;
    private final String pathTemplate;
    private final String rawPath;
    private final List<String> parameters;
    private final @Nullable PageRequest page;
    private final boolean ownerOnly;
    private final boolean changing;
    private final @Nullable Content content;
    private final @Nullable String player;

    private static final class Content {
        private final String type;
        private final byte[] bytes;

        Content(String type, byte[] bytes) {
            this.type = type;
            this.bytes = bytes.clone();
        }
    }

    private PlexRequest(
            String method,
            String pathTemplate,
            String rawPath,
            List<String> parameters,
            @Nullable PageRequest page,
            boolean ownerOnly,
            boolean changing,
            @Nullable Content content,
            @Nullable String player) {
        this.method = method;
        this.pathTemplate = pathTemplate;
        this.rawPath = rawPath;
        this.parameters = parameters;
        this.page = page;
        this.ownerOnly = ownerOnly;
        this.changing = changing;
        this.content = content;
        this.player = player;
        if (rawPathAndQuery().length() > MAXIMUM_LENGTH) {
            throw new PlexInputException("The request is longer than " + MAXIMUM_LENGTH
                    + " characters. Request fewer items, or use shorter values.");
        }
    }

    /**
     * A request that reads.
     *
     * @param pathTemplate such as {@code /library/sections/{libraryKey}/all}; a placeholder is a whole segment
     * @param pathValues   one value for each placeholder, in order; each becomes one percent-encoded segment in which
     *     commas stay, so that a list of keys such as {@code 11,12} is possible
     * @throws PlexInputException if a value is empty, contains control characters, or could climb the path
     * @throws IllegalArgumentException if the template is malformed or the number of values does not fit it
     */
    public static PlexRequest get(String pathTemplate, Object... pathValues) {
        return of("GET", pathTemplate, pathValues);
    }

    /** A request that changes something, by {@code PUT}; otherwise as {@link #get}. */
    public static PlexRequest put(String pathTemplate, Object... pathValues) {
        return of("PUT", pathTemplate, pathValues);
    }

    /** A request that changes something, by {@code POST}; otherwise as {@link #get}. */
    public static PlexRequest post(String pathTemplate, Object... pathValues) {
        return of("POST", pathTemplate, pathValues);
    }

    /** A request that deletes something; otherwise as {@link #get}. */
    public static PlexRequest delete(String pathTemplate, Object... pathValues) {
        return of("DELETE", pathTemplate, pathValues);
    }

    private static PlexRequest of(String method, String pathTemplate, Object... pathValues) {
        String rawPath = PathTemplate.expand(pathTemplate, pathValues);
        return new PlexRequest(
                method, pathTemplate, rawPath, List.of(), null, false, !method.equals("GET"), null, null);
    }

    /**
     * Adds a query parameter. An operator belongs to the name: {@code with("viewedAt>", 5)} asks for
     * {@code viewedAt >= 5} and is sent as {@code viewedAt%3E=5}. Repeating a name repeats the parameter.
     *
     * @param name  not empty
     * @param value its text is percent-encoded as UTF-8; a boolean becomes 1 or 0, as Plex expects
     * @throws PlexInputException if the name or the value cannot be encoded, or the request becomes longer than 32 KiB
     */
    public PlexRequest with(String name, Object value) {
        if (name.isEmpty()) {
            throw new PlexInputException("A query parameter needs a name.");
        }
        List<String> extended = new ArrayList<>(parameters);
        extended.add(PercentEncoder.parameter(name) + "=" + PercentEncoder.parameter(PathTemplate.text(value)));
        return new PlexRequest(
                method, pathTemplate, rawPath, List.copyOf(extended), page, ownerOnly, changing, content, player);
    }

    /**
     * Adds a query parameter that holds a list. Each text is encoded before they are joined by commas, and the list is encoded
     * again, so that a comma within a text does not divide it.
     *
     * @param name   not empty
     * @param values at least one
     * @throws PlexInputException as for {@link #with}
     */
    public PlexRequest withList(String name, List<String> values) {
        return with(name, values.stream().map(PercentEncoder::parameter).collect(Collectors.joining(",")));
    }

    /**
     * Asks for one page of a list. Start and size are sent together, as headers and in the query: some servers refuse one
     * without the other, and some read them in one place only.
     */
    public PlexRequest page(PageRequest wanted) {
        return new PlexRequest(method, pathTemplate, rawPath, parameters, wanted, ownerOnly, changing, content, player);
    }

    /**
     * Marks a call that only the owner of the server may make. Older servers answer it with 401 for everybody else; a
     * transport that sees the mark distinguishes that from a bad token.
     */
    public PlexRequest ownerOnly() {
        return new PlexRequest(method, pathTemplate, rawPath, parameters, page, true, changing, content, player);
    }

    /**
     * Marks a {@code GET} that changes something, as some of Plex's do: it is sent once, and when its answer is lost, its outcome is
     * unknown. All other methods are so by themselves.
     */
    public PlexRequest changing() {
        return new PlexRequest(method, pathTemplate, rawPath, parameters, page, ownerOnly, true, content, player);
    }

    /**
     * Has the server pass the request on to a player.
     *
     * @param clientIdentifier the identifier of the player, 1 to 512 printable ASCII characters
     * @throws PlexInputException if it has another form
     */
    public PlexRequest forPlayer(String clientIdentifier) {
        if (!PLAYER.matcher(clientIdentifier).matches()) {
            throw new PlexInputException("The identifier of a player is 1 to 512 printable characters.");
        }
        return new PlexRequest(
                method, pathTemplate, rawPath, parameters, page, ownerOnly, changing, content, clientIdentifier);
    }

    /**
     * Adds a body to a {@code PUT} or {@code POST}, which has none otherwise.
     *
     * @param contentType such as {@code application/json}
     * @param bytes copied; at most 16 MiB
     * @throws PlexInputException if the body is longer, the method takes none or the type is malformed
     */
    public PlexRequest content(String contentType, byte[] bytes) {
        if (!method.equals("PUT") && !method.equals("POST")) {
            throw new PlexInputException("A " + method + " has no body. Use PUT or POST.");
        }
        if (!CONTENT_TYPE.matcher(contentType).matches()) {
            throw new PlexInputException(
                    "The content type must be two words with '/' between them, such as image/jpeg.");
        }
        if (bytes.length > LONGEST_CONTENT) {
            throw new PlexInputException("The content is longer than " + LONGEST_CONTENT + " bytes.");
        }
        Content added = new Content(contentType, bytes);
        return new PlexRequest(method, pathTemplate, rawPath, parameters, page, ownerOnly, changing, added, player);
    }

    /** {@code GET}, {@code PUT}, {@code POST} or {@code DELETE}. */
    public String method() {
        return method;
    }

    /** Whether it changes something, so that it must not be sent twice. */
    public boolean isChanging() {
        return changing;
    }

    /** The path without its values: safe to log and to show. */
    public String pathTemplate() {
        return pathTemplate;
    }

    /**
     * The encoded path and, if there are parameters or a page, {@code ?} and the encoded query. Contains the caller's
     * values.
     */
    public String rawPathAndQuery() {
        List<String> query = new ArrayList<>(parameters);
        if (page != null) {
            query.add(START + "=" + page.offset());
            query.add(SIZE + "=" + page.size());
        }
        return query.isEmpty() ? rawPath : rawPath + "?" + String.join("&", query);
    }

    /** The headers of this request, without those that the transport adds to each. Unmodifiable. */
    public Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        if (page != null) {
            headers.put(START, Long.toString(page.offset()));
            headers.put(SIZE, Integer.toString(page.size()));
        }
        if (player != null) {
            headers.put(TARGET, player);
        }
        return Map.copyOf(headers);
    }

    /** The type of the body, or empty when there is none. */
    public Optional<String> contentType() {
        return Optional.ofNullable(content).map(given -> given.type);
    }

    /** A copy of the body; no bytes when there is none. */
    public byte[] content() {
        return content == null ? new byte[0] : content.bytes.clone();
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
}
