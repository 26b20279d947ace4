package io.github.plex4j.testserver.generated;

import io.github.plex4j.testserver.model.Tag;
import java.util.List;

/** The people and traits of a film or a show: computed from its number. */
interface Cast {
    /** Returns the tags of a film or show. */
    List<Tag> tags(int number);
}
