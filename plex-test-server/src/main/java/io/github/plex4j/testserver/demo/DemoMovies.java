package io.github.plex4j.testserver.demo;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemBuilder;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Media;
import io.github.plex4j.testserver.model.TagKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The films: most once, some in 4K too, some in several versions or editions. */
final class DemoMovies {
    static final String SECTION = "1";
    static final String SECTION_4K = "2";
    private static final long FIRST_KEY = 101;
    private static final int NEW_ONES = 5;

    private final DemoMedia media;
    private final DemoDays days;
    private final Map<String, String> keysByTitle = new HashMap<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Item> recognized;

    DemoMovies(DemoMedia media, DemoDays days) {
        this.media = media;
        this.days = days;
        List<DemoTable.Row> rows = DemoTable.read("movies.tsv");
        for (int index = 0; index < rows.size(); index++) {
            addMovie(rows.get(index), index);
        }
        addEdition("Nosferatu", "151", "Tinted Restoration");
        addEdition("Metropolis", "152", "1927 Premiere Cut");
        recognized = List.copyOf(items);
        addDuplicate("Kansas City Confidential", "153");
        addHomeMovie("154");
    }

    List<Item> items() {
        return items;
    }

    /** Returns the keys of the films people watch: neither in 4K nor with a fault that a tidy owner would fix. */
    List<String> watchableKeys() {
        return recognized.stream()
                .filter(item -> item.sectionKey().equals(SECTION))
                .map(Item::ratingKey)
                .toList();
    }

    String key(String title) {
        String key = keysByTitle.get(title);
        if (key == null) {
            throw new IllegalArgumentException("No film " + title);
        }
        return key;
    }

    private void addMovie(DemoTable.Row row, int index) {
        String key = Long.toString(FIRST_KEY + index + (index >= 50 ? 20 : 0));
        DemoQuality best = DemoQuality.best(row);
        boolean both = best.resolution().equals("4k");
        long duration = row.number("minutes") * 60_000L + 417L * index;
        String path = "/media/Movies/" + name(row) + '/' + name(row);
        ItemBuilder movie = describe(row, SECTION, key, addedAt(index))
                .durationMillis(duration)
                .media(version(row, path, both ? DemoQuality.of("1080", "h264") : best, duration));
        if (row.text("title").equals("His Girl Friday")) {
            String old = path + " - 480p";
            movie.media(
                    version(row, path, best, duration),
                    media.video(old, DemoQuality.of("sd", "mpeg4"), duration, row.list("audio", ","), new String[0]));
        }
        if (row.number("minutes") < 60) {
            movie.tags(TagKind.LABEL, "Short");
        }
        keysByTitle.put(row.text("title"), key);
        items.add(movie.build());
        if (both) {
            String path4k = "/media/Movies 4K/" + name(row) + '/' + name(row);
            items.add(describe(row, SECTION_4K, Long.toString(401 + index), days.at(60 + index * 5, 19, 30))
                    .durationMillis(duration)
                    .media(version(row, path4k, best, duration))
                    .build());
        }
    }

    private Media version(DemoTable.Row row, String path, DemoQuality quality, long duration) {
        return media.video(path, quality, duration, row.list("audio", ","), row.list("subtitles", ","));
    }

    /** Most films have been there for over a year; one in five came since, one each month. */
    private long addedAt(int index) {
        boolean recent = index % NEW_ONES == 1;
        int age = recent ? 4 + 31 * (index / NEW_ONES) : 380 + index * 37 % 320;
        return days.at(age, 18 + index % 4, index * 7 % 60);
    }

    private static ItemBuilder describe(DemoTable.Row row, String section, String key, long addedAt) {
        LocalDate released = LocalDate.parse(row.text("released"));
        String imdb = row.text("imdb");
        ItemBuilder movie = Item.builder(ItemType.MOVIE, section, key, row.text("title"))
                .guid("plex://movie/" + hex(imdb))
                .externalIds("imdb://" + imdb)
                .studio(row.text("studio"))
                .contentRating(row.text("contentRating"))
                .summary(row.text("summary"))
                .tagline(row.textOrNull("tagline"))
                .year(released.getYear())
                .rating(row.decimal("rating"))
                .audienceRating(row.decimal("audienceRating"))
                .originallyAvailableAt(released)
                .addedAt(addedAt)
                .tags(TagKind.GENRE, row.list("genres", ";"))
                .tags(TagKind.DIRECTOR, row.list("directors", ";"))
                .tags(TagKind.WRITER, row.list("writers", ";"))
                .tags(TagKind.PRODUCER, row.list("directors", ";")[0])
                .tags(TagKind.COUNTRY, row.list("countries", ";"));
        for (String actor : row.list("actors", ";")) {
            String[] nameAndRole = actor.split("=", 2);
            movie.actor(nameAndRole[0], nameAndRole[1]);
        }
        return movie;
    }

    private Item item(String title) {
        return items.stream()
                .filter(item -> item.ratingKey().equals(key(title)))
                .findFirst()
                .orElseThrow();
    }

    private void addEdition(String title, String key, String edition) {
        Item common = item(title);
        Long duration = common.durationMillis();
        long longer = (duration == null ? 0 : duration) + 180_000;
        items.add(common.toBuilder()
                .as(key)
                .editionTitle(edition)
                .durationMillis(longer)
                .addedAt(common.addedAt() + 3600)
                .media(media.video(
                        "/media/Movies/" + title + " {edition-" + edition + "}",
                        DemoQuality.of("1080", "hevc"),
                        longer,
                        new String[0],
                        new String[] {"en", "de"}))
                .build());
    }

    /** Adds the same film once more, from an old recording. */
    private void addDuplicate(String title, String key) {
        Item first = item(title);
        long duration = first.durationMillis() == null ? 0 : first.durationMillis();
        items.add(first.toBuilder()
                .as(key)
                .addedAt(days.at(690, 20, 15))
                .media(media.video(
                        "/media/Movies/Old Recordings/" + title,
                        DemoQuality.of("sd", "mpeg2video"),
                        duration,
                        new String[] {"en"},
                        new String[0]))
                .build());
    }

    /** Adds a film no agent has recognized. */
    private void addHomeMovie(String key) {
        long duration = 11 * 60_000L + 40_000;
        items.add(Item.builder(ItemType.MOVIE, SECTION, key, "Family Reel 4")
                .guid("local://" + key)
                .year(1938)
                .durationMillis(duration)
                .addedAt(days.at(695, 14, 40))
                .media(media.video(
                        "/media/Movies/Family Reel 4 (1938)",
                        DemoQuality.of("sd", "mpeg4"),
                        duration,
                        new String[0],
                        new String[0]))
                .build());
    }

    private static String name(DemoTable.Row row) {
        return row.text("title").replace(":", "") + " (" + row.text("released").substring(0, 4) + ')';
    }

    static String hex(String text) {
        return "5d7e57%018x".formatted(text.hashCode() & 0xffffffffL);
    }

    void addCollections(Library.Builder library) {
        addCollection(library, "901", "Buster Keaton", "The General", "Sherlock Jr.", "Steamboat Bill, Jr.");
        addCollection(library, "902", "German Expressionism", "Nosferatu", "Metropolis", "The Cabinet of Dr. Caligari");
        addCollection(
                library, "903", "Vincent Price Nights", "House on Haunted Hill", "The Last Man on Earth", "The Bat");
        library.smartCollection(
                face("904", "Best of the Twenties"),
                ItemType.MOVIE,
                "/library/sections/1/all?type=1&decade=1920&rating%3E%3E=9");
    }

    private void addCollection(Library.Builder library, String key, String title, String... members) {
        library.collection(
                face(key, title),
                ItemType.MOVIE,
                List.of(members).stream().map(this::key).toList());
    }

    private Item face(String key, String title) {
        long addedAt = days.at(200, 16, 20);
        return Item.builder(ItemType.COLLECTION, SECTION, key, title)
                .guid("collection://7e57-" + key)
                .addedAt(addedAt)
                .updatedAt(addedAt)
                .build();
    }
}
