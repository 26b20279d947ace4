package io.github.plex4j.testserver.demo;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemBuilder;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.TagKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The television shows with their seasons and episodes, specials in season 0. */
final class DemoShows {
    static final String SECTION = "3";

    private final DemoMedia media;
    private final DemoDays days;
    private final List<Item> items = new ArrayList<>();
    private final List<String> episodeKeys = new ArrayList<>();

    DemoShows(DemoMedia media, DemoDays days) {
        this.media = media;
        this.days = days;
        List<DemoTable.Row> episodes = DemoTable.read("episodes.tsv");
        int showIndex = 0;
        for (DemoTable.Row show : DemoTable.read("shows.tsv")) {
            addShow(show, 1000 + 100L * showIndex, episodes);
            showIndex++;
        }
    }

    List<Item> items() {
        return items;
    }

    /** Returns the keys of all episodes but the specials, in the order they were sent. */
    List<String> episodeKeys() {
        return episodeKeys;
    }

    private void addShow(DemoTable.Row row, long key, List<DemoTable.Row> episodes) {
        LocalDate released = LocalDate.parse(row.text("released"));
        String imdb = row.text("imdb");
        ItemBuilder show = Item.builder(ItemType.SHOW, SECTION, Long.toString(key), row.text("show"))
                .guid("plex://show/" + DemoMovies.hex(imdb))
                .externalIds("imdb://" + imdb)
                .studio(row.text("studio"))
                .contentRating(row.text("contentRating"))
                .summary(row.text("summary"))
                .year(released.getYear())
                .index(1)
                .rating(row.decimal("rating"))
                .audienceRating(row.decimal("audienceRating"))
                .durationMillis(row.number("minutes") * 60_000L)
                .originallyAvailableAt(released)
                .addedAt(addedAt(row, 1, 0))
                .tags(TagKind.GENRE, row.list("genres", ";"))
                .tags(TagKind.COUNTRY, "United States of America");
        for (String actor : row.list("actors", ";")) {
            String[] nameAndRole = actor.split("=", 2);
            show.actor(nameAndRole[0], nameAndRole[1]);
        }
        items.add(show.build());
        Set<String> seasons = new HashSet<>();
        for (DemoTable.Row episode : episodes) {
            if (episode.text("show").equals(row.text("show"))) {
                String season = Long.toString(key + 1 + episode.number("season"));
                if (seasons.add(season)) {
                    addSeason(row, key, season, episode.number("season"));
                }
                addEpisode(row, episode, season, key);
            }
        }
    }

    /** A season comes on one evening, its files one after the other, the next season some days later. */
    private long addedAt(DemoTable.Row show, int season, int episode) {
        int later = show.number("seasonPause") * Math.max(0, season - 1);
        return days.at(show.number("addedDaysAgo") - later, 18, 30 + 2 * episode);
    }

    private void addSeason(DemoTable.Row show, long showKey, String key, int index) {
        items.add(Item.builder(ItemType.SEASON, SECTION, key, index == 0 ? "Specials" : "Season " + index)
                .guid("plex://season/" + DemoMovies.hex(show.text("imdb") + '/' + index))
                .parent(Long.toString(showKey))
                .index(index)
                .addedAt(addedAt(show, index, 0))
                .build());
    }

    private void addEpisode(DemoTable.Row show, DemoTable.Row row, String season, long showKey) {
        int number = row.number("episode");
        int seasonNumber = row.number("season");
        String key = Long.toString(showKey + 10 + seasonNumber * 20L + number);
        LocalDate released =
                LocalDate.parse(show.text("released")).plusWeeks(52L * Math.max(0, seasonNumber - 1) + number - 1);
        long duration = show.number("minutes") * 60_000L - number * 1_313L;
        String path = "/media/TV Shows/%s/Season %02d/%s - S%02dE%02d"
                .formatted(show.text("show"), seasonNumber, show.text("show"), seasonNumber, number);
        items.add(Item.builder(ItemType.EPISODE, SECTION, key, row.text("title"))
                .guid("plex://episode/" + DemoMovies.hex(key + row.text("title")))
                .parent(season)
                .index(number)
                .contentRating(show.text("contentRating"))
                .summary("An episode of " + show.text("show") + ": " + row.text("title") + ".")
                .year(released.getYear())
                .audienceRating(7.0 + number % 5 * 0.3)
                .durationMillis(duration)
                .originallyAvailableAt(released)
                .addedAt(addedAt(show, seasonNumber, number))
                .tags(TagKind.DIRECTOR, show.text("director"))
                .media(media.video(
                        path,
                        number % 3 == 0 ? DemoQuality.of("720", "h264") : DemoQuality.of("sd", "mpeg4"),
                        duration,
                        new String[] {"en"},
                        number % 2 == 0 ? new String[] {"en"} : new String[0]))
                .build());
        if (seasonNumber > 0) {
            episodeKeys.add(key);
        }
    }
}
