package io.github.plex4j.client.library;

import io.github.plex4j.client.PlexInputException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The path of a picture of an item on its server, such as {@code /library/metadata/101/thumb/1700000000}. Addresses and all
 * other paths are refused, because the server fetches whatever it is given.
 *
 * @param value the path
 */
public record PicturePath(String value) {
    /** As servers write them; the number at the end changes with the picture, and old servers leave it out. */
    private static final Pattern FORM =
            Pattern.compile("/library/(?:metadata/[0-9]{1,19}/(?:thumb|art|banner|clearLogo|"
                    + "squareArt|composite)|collections/[0-9]{1,19}/composite)(?:/[0-9]{1,19})?");

    /**
     * @throws PlexInputException if the value does not have that form
     */
    public PicturePath {
        if (!FORM.matcher(value).matches()) {
            throw new PlexInputException("This is not the path of a picture on the server.");
        }
    }

    /**
     * Reads a path from an answer, where addresses of other hosts and stock pictures occur too.
     *
     * @param value the text of the answer, null where it has none
     * @return the path; empty when the text is of another form
     */
    public static Optional<PicturePath> find(@Nullable String value) {
        return value != null && FORM.matcher(value).matches() ? Optional.of(new PicturePath(value)) : Optional.empty();
    }

    /** Whether it shows a logo, whose background is transparent: JPEG would fill it. */
    boolean isTransparent() {
        return value.contains("/clearLogo");
    }

    @Override
    public String toString() {
        return value;
    }
}
