package io.github.plex4j.client;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The identity of a title at plex.tv, the same on every server: {@code plex://movie/5d776d1847dd6e001f6f002f}. Items that no agent
 * matched, or a legacy agent did, have none.
 *
 * @param kind Plex's word for the type of the title, such as {@code movie}
 * @param id   24 hexadecimal digits, by which Discover knows the title
 */
public record PlexGuid(String kind, String id) {
    private static final Pattern KIND = Pattern.compile("[a-z]{2,20}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{24}");
    private static final Pattern GUID = Pattern.compile("plex://([a-z]{2,20})/([0-9a-f]{24})");

    /**
     * @throws PlexInputException if the kind is not a word of small letters, or the id not 24 hexadecimal digits
     */
    public PlexGuid {
        if (!KIND.matcher(kind).matches() || !ID.matcher(id).matches()) {
            throw malformed();
        }
    }

    /**
     * Makes a guid from input.
     *
     * @param text such as {@code plex://movie/5d776d1847dd6e001f6f002f}
     * @return the guid
     * @throws PlexInputException if the text has another form
     */
    public static PlexGuid of(String text) {
        return find(text).orElseThrow(PlexGuid::malformed);
    }

    /**
     * Reads a guid from an answer, in which guids of other forms occur.
     *
     * @param text the text of the answer, null where it is absent
     * @return the guid; empty when the text has another form
     */
    public static Optional<PlexGuid> find(@Nullable String text) {
        Matcher guid = GUID.matcher(text == null ? "" : text);
        return guid.matches() ? Optional.of(new PlexGuid(guid.group(1), guid.group(2))) : Optional.empty();
    }

    private static PlexInputException malformed() {
        return new PlexInputException("A Plex guid is plex://, a type, / and 24 hexadecimal digits,"
                + " such as plex://movie/5d776d1847dd6e001f6f002f.");
    }

    /** The guid as servers write it. */
    @Override
    public String toString() {
        return "plex://" + kind + "/" + id;
    }
}
