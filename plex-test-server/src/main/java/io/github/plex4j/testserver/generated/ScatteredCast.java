package io.github.plex4j.testserver.generated;

import io.github.plex4j.testserver.model.Tag;
import io.github.plex4j.testserver.model.TagKind;
import java.util.ArrayList;
import java.util.List;

/** Genres and people that have nothing to do with each other. */
final class ScatteredCast implements Cast {
    private final Dice dice;
    private final int people;

    ScatteredCast(Plan plan, Dice dice) {
        this.dice = dice;
        people = 30 + plan.movies / 4 + plan.shows;
    }

    @Override
    public List<Tag> tags(int number) {
        List<Tag> tags = new ArrayList<>(10);
        int genre = dice.roll("genre", number, Words.GENRES.size());
        tags.add(Tag.of(TagKind.GENRE, Words.GENRES.get(genre)));
        tags.add(Tag.of(
                TagKind.GENRE,
                Words.GENRES.get(
                        (genre + 1 + dice.roll("genre2", number, Words.GENRES.size() - 1)) % Words.GENRES.size())));
        tags.add(Tag.of(TagKind.COUNTRY, Words.COUNTRIES.get(dice.roll("country", number, Words.COUNTRIES.size()))));
        tags.add(Tag.of(TagKind.DIRECTOR, Words.person(dice.roll("director", number, 5 + people / 5))));
        tags.add(Tag.of(TagKind.WRITER, Words.person(dice.roll("writer", number, 5 + people / 5))));
        int actor = dice.roll("actor", number, people);
        for (int place = 0; place < 5; place++) {
            tags.add(new Tag(TagKind.ACTOR, Words.person((actor + place * 17) % people), "Part " + (place + 1)));
        }
        return List.copyOf(tags);
    }
}
