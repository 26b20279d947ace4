package io.github.plex4j.testserver.generated;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemBuilder;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Tag;
import io.github.plex4j.testserver.model.TagKind;
import java.util.HexFormat;
import java.util.List;

/** Makes items. Tags and files are made when they are first asked for. */
final class ItemMaker {
    private final Plan plan;
    private final Copies copies;
    private final FaultPlan faults;
    private final Facts facts;
    private final Cast cast;
    private final GeneratedMedia media;
    private final Dice dice;

    ItemMaker(Plan plan, Copies copies, FaultPlan faults, Facts facts, Cast cast, Dice dice) {
        this.plan = plan;
        this.copies = copies;
        this.faults = faults;
        this.facts = facts;
        this.cast = cast;
        this.dice = dice;
        media = new GeneratedMedia(faults, dice);
    }

    Item make(int number) {
        return switch (facts.type(number)) {
            case MOVIE -> copies.has(number) ? copy(number) : movie(number);
            case SHOW -> show(number);
            case SEASON -> season(number);
            case EPISODE -> episode(number);
            case ARTIST -> artist(number);
            case ALBUM -> album(number);
            default -> track(number);
        };
    }

    private ItemBuilder begin(ItemType type, int number) {
        return Item.builder(type, facts.sectionKey(number), Facts.key(number), facts.title(number))
                .guid(guid(type, number))
                .index(facts.index(number))
                .originallyAvailableAt(facts.released(number))
                .addedAt(facts.addedAt(number));
    }

    private static String guid(ItemType type, int number) {
        return "plex://" + type.plexName() + "/5d7e5800" + HexFormat.of().toHexDigits((long) number);
    }

    private Item movie(int number) {
        long duration = movieMillis(number);
        ItemBuilder movie = work(begin(ItemType.MOVIE, number), number)
                .durationMillis(duration)
                .externalIds(movieIds(number));
        if (unmatchedMovie(number)) {
            movie.guid("local://" + Facts.key(number)).externalIds();
        }
        return movie.lazyMedia(() -> media.versions(number, moviePath("Movies", number), duration))
                .build();
    }

    private long movieMillis(int number) {
        return (60 + dice.roll("minutes", number, 140)) * 60_000L + dice.roll("millis", number, 60_000);
    }

    private static String[] movieIds(int number) {
        return new String[] {"imdb://tt" + Integer.toString(10_000_001 + number).substring(1), "tmdb://" + (number + 1)
        };
    }

    private static String moviePath(String folder, int number) {
        return "/media/" + folder + '/' + Words.title(number) + '/' + Words.title(number);
    }

    /** By chance it is one film in fifty, though none of those that are there a second time. */
    private boolean unmatchedMovie(int number) {
        return faults.planted()
                ? faults.of(number) == Fault.UNMATCHED
                : dice.roll("unmatched", number, 100) < 2 && !copies.mayHaveTwin(number);
    }

    private Item copy(int number) {
        int base = copies.base(number);
        ItemBuilder copy = movie(base).toBuilder()
                .as(facts.sectionKey(number), Facts.key(number))
                .addedAt(facts.addedAt(number));
        long duration = movieMillis(base);
        String path = moviePath("Movies", base) + " - " + Facts.key(number);
        return switch (copies.kind(number)) {
            case ULTRA_HD ->
                copy.lazyMedia(() -> List.of(media.ultraHd(number, moviePath("Movies 4K", base), duration)))
                        .build();
            case EDITION -> {
                long longer = duration + (5 + dice.roll("longer", number, 20)) * 60_000L;
                yield copy.editionTitle("Director's Cut")
                        .durationMillis(longer)
                        .lazyMedia(() -> List.of(media.video(number, path, longer)))
                        .build();
            }
            case SAME_GUID ->
                copy.lazyMedia(() -> List.of(media.video(number, path, duration)))
                        .build();
            case SAME_TITLE ->
                copy.guid(guid(ItemType.MOVIE, number))
                        .externalIds(movieIds(number))
                        .lazyMedia(() -> List.of(media.video(number, path, duration)))
                        .build();
        };
    }

    /** Adds what films and shows have in common. */
    private ItemBuilder work(ItemBuilder builder, int number) {
        return builder.year(facts.workYear(number))
                .studio(Words.STUDIOS.get(dice.roll("studio", number, Words.STUDIOS.size())))
                .contentRating(Words.RATINGS.get(dice.roll("rated", number, Words.RATINGS.size())))
                .rating(dice.roll("rating", number, 100) / 10.0)
                .audienceRating(dice.roll("audience", number, 100) / 10.0)
                .summary("The story of item " + Facts.key(number) + '.')
                .lazyTags(() -> cast.tags(number));
    }

    private Item show(int number) {
        ItemBuilder show = work(begin(ItemType.SHOW, number), number)
                .durationMillis(2_700_000L)
                .externalIds("tvdb://" + (number + 1));
        if (faults.ofShow(number - plan.firstShow) == Fault.UNMATCHED) {
            show.guid("local://" + Facts.key(number)).externalIds();
        }
        return show.build();
    }

    private Item season(int number) {
        return begin(ItemType.SEASON, number)
                .parent(Facts.key(facts.parent(number)))
                .build();
    }

    private Item episode(int number) {
        int episode = number - plan.firstEpisode;
        int show = plan.showOfEpisode(episode);
        int within = episode - plan.episodeStart(show);
        long duration = (20 + dice.roll("minutes", number, 40)) * 60_000L;
        return begin(ItemType.EPISODE, number)
                .parent(Facts.key(facts.parent(number)))
                .year(1950 + dice.roll("year", plan.firstShow + show, 70))
                .contentRating("TV-14")
                .audienceRating(dice.roll("audience", number, 100) / 10.0)
                .durationMillis(duration)
                .lazyTags(() -> List.of(Tag.of(TagKind.DIRECTOR, Words.person(dice.roll("director", number, 40)))))
                .lazyMedia(() -> List.of(media.video(number, episodePath(show, within), duration)))
                .build();
    }

    private static String episodePath(int show, int within) {
        int season = within / Plan.EPISODES_IN_SEASON + 1;
        return "/media/TV Shows/" + show + "/S" + season + 'E' + (within % Plan.EPISODES_IN_SEASON + 1);
    }

    private Item artist(int number) {
        return begin(ItemType.ARTIST, number)
                .lazyTags(() -> List.of(musicGenre(number)))
                .build();
    }

    private Tag musicGenre(int number) {
        return Tag.of(TagKind.GENRE, Words.MUSIC_GENRES.get(dice.roll("genre", number, Words.MUSIC_GENRES.size())));
    }

    private Item album(int number) {
        return begin(ItemType.ALBUM, number)
                .parent(Facts.key(facts.parent(number)))
                .year(1950 + dice.roll("year", number, 75))
                .lazyTags(() -> List.of(musicGenre(number)))
                .build();
    }

    private Item track(int number) {
        int track = number - plan.firstTrack;
        int album = Plan.parentOf(track, plan.albums, plan.tracks);
        long duration = 120_000L + dice.roll("millis", number, 240_000);
        String path = "/media/Music/" + album + '/' + track + ".flac";
        return begin(ItemType.TRACK, number)
                .parent(Facts.key(facts.parent(number)))
                .parentIndex(1)
                .durationMillis(duration)
                .lazyMedia(() -> List.of(GeneratedMedia.sound(number, path, duration)))
                .build();
    }
}
