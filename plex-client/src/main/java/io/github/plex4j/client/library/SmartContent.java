package io.github.plex4j.client.library;

import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.http.PlexRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The query that determines the items of a smart playlist or collection: a section, conditions and an order. It is made from a
 * typed {@link ItemQuery}, or is one that a server has already. Immutable. Two are equal when they ask for the same, however a
 * server encodes it.
 */
public final class SmartContent {
    private static final Pattern DIRECTORY = Pattern.compile("library://[^/]*/directory/(%2[Ff].+)");
    private static final Pattern SERVER = Pattern.compile("server://[^/]*/com\\.plexapp\\.plugins\\.library(/.+)");
    private static final Pattern QUERY = Pattern.compile("/library/sections/([0-9]{1,19})/all(?:\\?(\\P{Cntrl}*))?");

    private final SectionKey section;
    private final String query;

    private SmartContent(SectionKey section, String query) {
        this.section = section;
        this.query = query;
    }

    /**
     * The items of a section that fit a query, now and in the future.
     *
     * @param section the section
     * @param query the conditions and the order
     * @return the content
     */
    public static SmartContent of(SectionKey section, ItemQuery query) {
        String path = query.applyTo(PlexRequest.get("/library/sections/{libraryKey}/all", section))
                .rawPathAndQuery();
        int mark = path.indexOf('?');
        return new SmartContent(section, mark < 0 ? "" : path.substring(mark + 1));
    }

    /**
     * Reads the content that a server reports. Playlists have it as a directory whose encoded path is the query, collections as
     * the path itself or the address that it was made with.
     *
     * @param content the text of the answer, null where it is absent
     * @return the content; empty when the text has another form
     */
    public static Optional<SmartContent> find(@Nullable String content) {
        if (content == null) {
            return Optional.empty();
        }
        Matcher directory = DIRECTORY.matcher(content);
        Matcher server = SERVER.matcher(content);
        String path = directory.matches()
                ? PercentText.decoded(directory.group(1))
                : server.matches() ? server.group(1) : content;
        Matcher matcher = QUERY.matcher(path);
        return matcher.matches()
                ? Optional.of(new SmartContent(
                        SectionKey.of(matcher.group(1)), Objects.requireNonNullElse(matcher.group(2), "")))
                : Optional.empty();
    }

    /**
     * The same query, of which the server takes the first items alone.
     *
     * @param most how many, at least 1
     * @return the limited content
     * @throws PlexInputException if the number is less than 1
     */
    public SmartContent limitedTo(int most) {
        if (most < 1) {
            throw new PlexInputException("A smart list has at least 1 item.");
        }
        return new SmartContent(section, query.isEmpty() ? "limit=" + most : query + "&limit=" + most);
    }

    /** The section whose items it finds. */
    public SectionKey section() {
        return section;
    }

    /** The path and the encoded query, as a server is asked for the items. */
    public String pathAndQuery() {
        return "/library/sections/" + section + "/all" + (query.isEmpty() ? "" : "?" + query);
    }

    /** The parameters in their order, without their encoding. */
    private List<String> parameters() {
        return Arrays.stream(query.split("&", -1))
                .filter(parameter -> !parameter.isEmpty())
                .map(PercentText::decoded)
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SmartContent content
                && section.equals(content.section)
                && parameters().equals(content.parameters());
    }

    @Override
    public int hashCode() {
        return Objects.hash(section, parameters());
    }

    @Override
    public String toString() {
        return pathAndQuery();
    }
}
