package io.github.plex4j.mcp.tools.search;

import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.model.Account;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemBuilder;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.model.TagKind;
import java.util.ArrayList;
import java.util.List;

/**
 * A small library: twelve comedies by Ada, twelve horror films by Bela, twelve dramas by Cora, all of 1980 and rated 5.
 * Their keys are 100, 200 and 300 and those after.
 */
final class RecommendationShelf {
    static final int ANNA = 11;
    static final int BEN = 12;

    private static final int EACH = 12;
    private static final long DAY = 86_400;

    private final List<Item> items = new ArrayList<>();

    RecommendationShelf() {
        for (int number = 0; number < EACH; number++) {
            items.add(movie(100 + number, "Comedy", "Ada").build());
            items.add(movie(200 + number, "Horror", "Bela").build());
            items.add(movie(300 + number, "Drama", "Cora").build());
        }
    }

    static ItemBuilder movie(int key, String genre, String director) {
        return Item.builder(ItemType.MOVIE, "1", Integer.toString(key), "Film " + key)
                .guid("plex://movie/" + key)
                .year(1980)
                .audienceRating(5.0)
                .tags(TagKind.GENRE, genre)
                .tags(TagKind.DIRECTOR, director);
    }

    RecommendationShelf with(Item... more) {
        items.addAll(List.of(more));
        return this;
    }

    Library build() {
        return Library.builder()
                .clock(ToolBench.CLOCK)
                .section(Section.of("1", "Movies", ItemType.MOVIE))
                .section(Section.of("2", "TV Shows", ItemType.SHOW))
                .section(Section.of("3", "Music", ItemType.ARTIST))
                .section(Section.of("4", "Movies 4K", ItemType.MOVIE))
                .account(new Account(ANNA, "Anna"))
                .account(new Account(BEN, "Ben"))
                .items(items.toArray(Item[]::new))
                .build();
    }

    /** Plays of an account, one a day, the last one yesterday. */
    static void play(Library library, int account, int... keys) {
        for (int place = 0; place < keys.length; place++) {
            library.play(Integer.toString(keys[place]), account, 1, library.now() - (keys.length - place) * DAY);
        }
    }
}
