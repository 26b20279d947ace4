package io.github.plex4j.client.library;

import io.github.plex4j.client.PlexInputException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a picture of an item is on the server that was asked: {@code /library/metadata/101/thumb/1700000000}. Nothing else can
 * be one, neither an address nor another path, because the server fetches whatever it is pointed at.
 *
 * @param value the path
 */
public record PicturePath(String value) {
    /** As servers write them; the number at the end changes with the picture, and old servers leave it out. */
    private static final Pattern FORM =
            Pattern.compile("/library/(?:metadata/[0-9]{1,19}/(?:thumb|art|banner|clearLogo|"
                    + "squareArt|composite)|collections/[0-9]{1,19}/composite)(?:/[0-9]{1,19})?");

    /**
     * @throws PlexInputException if the value is no such path
     */
    public PicturePath {
        if (!FORM.matcher(value).matches()) {
            throw new PlexInputException("This is no path of a picture on the server.");
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

    /** Whether it shows a logo, which stands on nothing: JPEG would give it a ground. */
    boolean isTransparent() {
        return value.contains("/clearLogo");
    }

    @Override
    public String toString() {
        return value;
    }
}
