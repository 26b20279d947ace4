package io.github.plex4j.testserver.plexapi;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemBuilder;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.TagKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The two shows with two seasons each. */
final class PlexapiShows {
    static final String SECTION = "2";
    static final String FOLDER = "/data/TV-Shows";

    private static final List<List<String>> GAME_OF_THRONES = List.of(
            List.of(
                    "Winter Is Coming",
                    "The Kingsroad",
                    "Lord Snow",
                    "Cripples, Bastards, and Broken Things",
                    "The Wolf and the Lion",
                    "A Golden Crown",
                    "You Win or You Die",
                    "The Pointy End",
                    "Baelor",
                    "Fire and Blood"),
            List.of(
                    "The North Remembers",
                    "The Night Lands",
                    "What Is Dead May Never Die",
                    "Garden of Bones",
                    "The Ghost of Harrenhal",
                    "The Old Gods and the New",
                    "A Man Without Honor",
                    "The Prince of Winterfell",
                    "Blackwater",
                    "Valar Morghulis"));

    private static final List<List<String>> THE_100 = List.of(
            List.of(
                    "Pilot",
                    "Earth Skills",
                    "Earth Kills",
                    "Murphy's Law",
                    "Twilight's Last Gleaming",
                    "His Sister's Keeper",
                    "Contents Under Pressure",
                    "Day Trip",
                    "Unity Day",
                    "I Am Become Death",
                    "The Calm",
                    "We Are Grounders (1)",
                    "We Are Grounders (2)"),
            List.of(
                    "The 48",
                    "Inclement Weather",
                    "Reapercussions",
                    "Many Happy Returns",
                    "Human Trials",
                    "Fog of War",
                    "Long Into an Abyss",
                    "Spacewalker",
                    "Remember Me",
                    "Survival of the Fittest",
                    "Coup de Grâce",
                    "Rubicon",
                    "Resurrection",
                    "Bodyguard of Lies",
                    "Blood Must Have Blood (1)",
                    "Blood Must Have Blood (2)"));

    private final PlexapiFiles files;
    private final long addedAt;
    private final List<Item> items = new ArrayList<>();

    private PlexapiShows(PlexapiFiles files, long addedAt) {
        this.files = files;
        this.addedAt = addedAt;
    }

    static List<Item> items(PlexapiFiles files, long addedAt) {
        PlexapiShows shows = new PlexapiShows(files, addedAt);
        shows.addGameOfThrones();
        shows.addThe100();
        return shows.items;
    }

    private void addGameOfThrones() {
        LocalDate released = LocalDate.of(2011, 4, 17);
        items.add(show("100", "Game of Thrones", released)
                .guid("plex://show/5d9c086c46115600200aa2fe")
                .externalIds("imdb://tt0944947", "tmdb://1399", "tvdb://121361")
                .studio("Revolution Sun Studios")
                .contentRating("TV-MA")
                .tagline("Winter is coming.")
                .summary("Seven noble families fight for the throne of a land where summers last for decades, while an"
                        + " old enemy wakes in the far north.")
                .audienceRating(8.4)
                .durationMillis(3_360_000L)
                .tags(TagKind.GENRE, "Drama", "Fantasy", "Adventure")
                .tags(TagKind.COUNTRY, "United States of America")
                .actor("Emilia Clarke", "Daenerys Targaryen")
                .actor("Peter Dinklage", "Tyrion Lannister")
                .actor("Kit Harington", "Jon Snow")
                .actor("Lena Headey", "Cersei Lannister")
                .build());
        for (int season = 1; season <= GAME_OF_THRONES.size(); season++) {
            addSeason(
                    "100", "Game of Thrones", season, released.plusYears(season - 1L), GAME_OF_THRONES.get(season - 1));
        }
    }

    private void addThe100() {
        LocalDate released = LocalDate.of(2014, 3, 19);
        items.add(show("200", "The 100", released)
                .guid("plex://show/5d9c086da7d5d9001ffe55ee")
                .externalIds("imdb://tt2661044", "tmdb://48866", "tvdb://268592")
                .studio("Alloy Entertainment")
                .contentRating("TV-14")
                .tagline("Survival isn't who you are. It's who you become.")
                .summary("A hundred young prisoners are sent from a space station to an Earth that nobody has set foot"
                        + " on since a nuclear war, to learn whether people can live there.")
                .audienceRating(7.9)
                .durationMillis(2_580_000L)
                .tags(TagKind.GENRE, "Drama", "Science Fiction")
                .tags(TagKind.COUNTRY, "United States of America")
                .actor("Eliza Taylor", "Clarke Griffin")
                .actor("Bob Morley", "Bellamy Blake")
                .actor("Marie Avgeropoulos", "Octavia Blake")
                .actor("Lindsey Morgan", "Raven Reyes")
                .build());
        addSeason("200", "The 100", 1, released, THE_100.get(0));
        addSeason("200", "The 100", 2, LocalDate.of(2014, 10, 22), THE_100.get(1));
    }

    private ItemBuilder show(String key, String title, LocalDate released) {
        return Item.builder(ItemType.SHOW, SECTION, key, title)
                .index(1)
                .year(released.getYear())
                .originallyAvailableAt(released)
                .addedAt(addedAt)
                .extraField("theme", "/library/metadata/" + key + "/theme/" + addedAt);
    }

    private void addSeason(String show, String showTitle, int season, LocalDate released, List<String> titles) {
        String key = show.charAt(0) + "0" + season;
        items.add(Item.builder(ItemType.SEASON, SECTION, key, "Season " + season)
                .parent(show)
                .index(season)
                .year(released.getYear())
                .addedAt(addedAt)
                .guid(key.equals("101") ? "plex://season/602e67d31d3358002c411c39" : "plex://season/plexapi" + key)
                .externalIds(key.equals("101") ? "tvdb://364731" : "tvdb://9000" + key)
                .summary("Season " + season + " of " + showTitle
                        + ", as it was first shown on television from " + released
                        + " on, one episode a week until the last of them.")
                .build());
        for (int episode = 1; episode <= titles.size(); episode++) {
            addEpisode(key, showTitle, season, episode, titles.get(episode - 1), released.plusWeeks(episode - 1L));
        }
    }

    private void addEpisode(
            String season, String show, int seasonNumber, int number, String title, LocalDate released) {
        String key = season + "%02d".formatted(number);
        boolean first = key.equals("10101");
        ItemBuilder episode = Item.builder(ItemType.EPISODE, SECTION, key, title)
                .parent(season)
                .index(number)
                .year(released.getYear())
                .originallyAvailableAt(released)
                .addedAt(addedAt)
                .guid(first ? "plex://episode/5d9c1275e98e47001eb84029" : "plex://episode/plexapi" + key)
                .externalIds(first ? "tvdb://3254641" : "tvdb://9000" + key)
                .contentRating(show.equals("The 100") ? "TV-14" : "TV-MA")
                .summary("“" + title + "”, episode " + number + " of season " + seasonNumber + " of " + show
                        + ", in which the story goes on from where it stopped the week before.")
                .audienceRating(8.0)
                .durationMillis(PlexapiFiles.videoMillis())
                .tags(TagKind.DIRECTOR, first ? "Tim Van Patten" : "Dean White")
                .tags(TagKind.WRITER, first ? "David Benioff" : "Aaron Ginsburg")
                .media(files.video(FOLDER + "/%s/S%02dE%02d.mp4".formatted(show, seasonNumber, number)));
        if (first) {
            episode.actor("Jason Momoa", "Khal Drogo");
        }
        items.add(episode.build());
    }
}
