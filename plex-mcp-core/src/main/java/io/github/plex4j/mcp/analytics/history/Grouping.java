package io.github.plex4j.mcp.analytics.history;

import io.github.plex4j.mcp.analytics.calendar.Stretch;
import java.util.Optional;

/** The groups that plays are counted in. */
public enum Grouping {
    USER,
    LIBRARY,
    TYPE,
    PLATFORM,
    DEVICE,
    HOUR,
    WEEKDAY,
    DAY,
    WEEK,
    MONTH,
    /** The movie, the episode, the track. */
    TITLE,
    SHOW,
    SEASON,
    ARTIST,
    ALBUM,
    /** The movie, the show of an episode, the artist of a track. */
    WORK,
    GENRE,
    DIRECTOR,
    ACTOR,
    DECADE;

    /** Whether the groups follow each other in time. */
    public boolean isTime() {
        return switch (this) {
            case HOUR, WEEKDAY, DAY, WEEK, MONTH -> true;
            default -> false;
        };
    }

    /** The stretch of the calendar that a group is; empty where it is none. */
    public Optional<Stretch> stretch() {
        return switch (this) {
            case DAY -> Optional.of(Stretch.DAY);
            case WEEK -> Optional.of(Stretch.WEEK);
            case MONTH -> Optional.of(Stretch.MONTH);
            default -> Optional.empty();
        };
    }

    /** Whether one play can count in several groups. */
    public boolean isMultiValued() {
        return this == GENRE || this == DIRECTOR || this == ACTOR;
    }

    /** Whether a group is an item or several copies of one. */
    public boolean isItem() {
        return switch (this) {
            case TITLE, SHOW, SEASON, ARTIST, ALBUM, WORK -> true;
            default -> false;
        };
    }

    /** Whether the groups come from the item itself or from what it belongs to, and not from the row of the history. */
    boolean isOfItem() {
        return isItem() || isMultiValued() || this == DECADE;
    }
}
