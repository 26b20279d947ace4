package io.github.plex4j.testserver.generated;

import io.github.plex4j.testserver.model.Tag;
import java.util.List;

/** Who made a film or a show and what it is: computed from its number. */
interface Cast {
    /** Returns the tags of a film or show. */
    List<Tag> tags(int number);
}
