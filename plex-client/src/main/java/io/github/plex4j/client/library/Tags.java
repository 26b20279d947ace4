package io.github.plex4j.client.library;

import java.util.List;

/**
 * The words and people attached to an item, each list in the server's order and possibly empty. Rows of a
 * list contain about three of each kind; only full metadata contains all.
 *
 * @param genres      the genres
 * @param directors   the directors
 * @param writers     the writers
 * @param producers   the producers
 * @param actors      the actors with their parts
 * @param countries   the countries it was made in
 * @param collections the collections it is in
 * @param labels      the labels its owner gave it
 * @param moods       the moods of music
 * @param styles      the styles of music
 * @param similar     the names of similar artists or titles
 */
public record Tags(
        List<Tag> genres,
        List<Tag> directors,
        List<Tag> writers,
        List<Tag> producers,
        List<Tag> actors,
        List<Tag> countries,
        List<Tag> collections,
        List<Tag> labels,
        List<Tag> moods,
        List<Tag> styles,
        List<Tag> similar) {
    public Tags {
        genres = List.copyOf(genres);
        directors = List.copyOf(directors);
        writers = List.copyOf(writers);
        producers = List.copyOf(producers);
        actors = List.copyOf(actors);
        countries = List.copyOf(countries);
        collections = List.copyOf(collections);
        labels = List.copyOf(labels);
        moods = List.copyOf(moods);
        styles = List.copyOf(styles);
        similar = List.copyOf(similar);
    }

    /** No tags at all. */
    public static final Tags NONE = new Tags(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of());
}
