package io.github.plex4j.client.metadata;

import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.library.MediaItem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The fields of an item that an edit can set. */
@SuppressWarnings("ImmutableEnumChecker") // The functions hold nothing.
public enum EditableField implements Lockable {
    /** Its title, which cannot be cleared. */
    TITLE("title", EditableField::isText, MediaItem::title),
    /** The title it is sorted by. A server does not report one that follows from the title. */
    SORT_TITLE("titleSort", EditableField::isText, item -> item.facts().sortTitle()),
    /** Its title in the original language; of a track, its artist. */
    ORIGINAL_TITLE("originalTitle", EditableField::isText, item -> item.facts().originalTitle()),
    /** Its summary. */
    SUMMARY("summary", EditableField::isText, item -> item.facts().summary()),
    /** Its tagline. */
    TAGLINE("tagline", EditableField::isText, item -> item.facts().tagline()),
    /** Its studio, network or record label. */
    STUDIO("studio", EditableField::isText, item -> item.facts().studio()),
    /** Its year, four digits. */
    YEAR("year", EditableField::isYear, item -> item.facts().year()),
    /** Its content rating, such as {@code PG-13}. */
    CONTENT_RATING("contentRating", EditableField::isText, item -> item.facts().contentRating()),
    /** The day of its first release, such as {@code 1927-01-10}. */
    RELEASED("originallyAvailableAt", EditableField::isDay, item -> item.facts().releasedOn()),
    /** The name of its edition, which needs a Plex Pass. */
    EDITION("editionTitle", EditableField::isText, item -> item.facts().editionTitle());

    /** The most characters of a value. */
    public static final int MAXIMUM_LENGTH = 10_000;

    private final String plexName;
    private final Predicate<String> form;
    private final Function<MediaItem, @Nullable Object> reader;

    EditableField(String plexName, Predicate<String> form, Function<MediaItem, @Nullable Object> reader) {
        this.plexName = plexName;
        this.form = form;
        this.reader = reader;
    }

    @Override
    public String plexName() {
        return plexName;
    }

    /**
     * The value of this field in an item, as an edit would set it.
     *
     * @param item full metadata; rows of lists leave fields out
     * @return the value; empty when the item has none
     */
    public String valueOf(MediaItem item) {
        Object value = reader.apply(item);
        return value == null ? "" : value.toString();
    }

    /**
     * Checks a value that the field is to have.
     *
     * @param value the value; an empty one clears the field
     * @throws PlexInputException if the field cannot have it
     */
    void require(String value) {
        if (value.isEmpty()) {
            if (this == TITLE) {
                throw new PlexInputException("A title cannot be empty.");
            }
        } else if (!form.test(value)) {
            throw new PlexInputException(
                    switch (this) {
                        case YEAR -> "A year has four digits, such as 1927.";
                        case RELEASED -> "A release date is a day such as 1927-01-10.";
                        default ->
                            "A text has at most " + MAXIMUM_LENGTH
                                    + " characters, and no control characters but tabs and line breaks.";
                    });
        }
    }

    private static boolean isText(String value) {
        return value.length() <= MAXIMUM_LENGTH
                && value.chars().noneMatch(unit -> Character.isISOControl(unit) && "\t\n\r".indexOf(unit) < 0);
    }

    private static boolean isYear(String value) {
        return value.matches("[12][0-9]{3}");
    }

    private static boolean isDay(String value) {
        try {
            return value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                    && LocalDate.parse(value).getYear() > 0;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }
}
