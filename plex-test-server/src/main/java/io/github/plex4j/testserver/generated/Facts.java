package io.github.plex4j.testserver.generated;

import io.github.plex4j.testserver.model.ItemType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The facts of an item that its number gives without making it. The key of an item is its number plus one. */
final class Facts {
    static final String MOVIES = "1";
    static final String SHOWS = "2";
    static final String MUSIC = "3";
    static final String ULTRA_HD = "4";
    private static final int FIVE_YEARS = 5 * 365 * 86_400;

    private final Plan plan;
    private final Copies copies;
    private final Numbering numbering;
    private final Dice dice;
    private final long now;

    Facts(Plan plan, Copies copies, Numbering numbering, Dice dice, long now) {
        this.plan = plan;
        this.copies = copies;
        this.numbering = numbering;
        this.dice = dice;
        this.now = now;
    }

    static String key(int number) {
        return Integer.toString(number + 1);
    }

    ItemType type(int number) {
        if (number < plan.firstShow || copies.has(number)) {
            return ItemType.MOVIE;
        }
        if (number < plan.firstSeason) {
            return ItemType.SHOW;
        }
        if (number < plan.firstEpisode) {
            return ItemType.SEASON;
        }
        if (number < plan.firstArtist) {
            return ItemType.EPISODE;
        }
        if (number < plan.firstAlbum) {
            return ItemType.ARTIST;
        }
        return number < plan.firstTrack ? ItemType.ALBUM : ItemType.TRACK;
    }

    String sectionKey(int number) {
        if (copies.has(number)) {
            return copies.kind(number) == Copies.Kind.ULTRA_HD ? ULTRA_HD : MOVIES;
        }
        return number < plan.firstShow ? MOVIES : number < plan.firstArtist ? SHOWS : MUSIC;
    }

    int parent(int number) {
        return switch (type(number)) {
            case SEASON -> plan.firstShow + plan.showOfSeason(number - plan.firstSeason);
            case EPISODE -> plan.firstSeason + plan.seasonOfEpisode(number - plan.firstEpisode);
            case ALBUM -> plan.firstArtist + Plan.parentOf(number - plan.firstAlbum, plan.artists, plan.albums);
            case TRACK -> plan.firstAlbum + Plan.parentOf(number - plan.firstTrack, plan.albums, plan.tracks);
            default -> -1;
        };
    }

    String title(int number) {
        return switch (type(number)) {
            case MOVIE -> Words.title(copies.base(number));
            case SHOW -> "Tales of " + Words.title(number - plan.firstShow);
            case SEASON -> seasonTitle(seasonIndex(number));
            case EPISODE -> "Chapter of " + Words.title(number - plan.firstEpisode);
            case ARTIST -> "The " + Words.title(number - plan.firstArtist) + "s";
            case ALBUM -> Words.title(number - plan.firstAlbum) + " Songs";
            default -> "Song of " + Words.title(number - plan.firstTrack);
        };
    }

    private static String seasonTitle(int index) {
        return index == 0 ? "Specials" : "Season " + index;
    }

    long addedAt(int number) {
        return now - dice.roll("added", number, FIVE_YEARS);
    }

    /** Films have none; shows, artists and albums are all the first. */
    @Nullable
    Integer index(int number) {
        return switch (type(number)) {
            case MOVIE -> null;
            case SEASON -> seasonIndex(number);
            case EPISODE -> episodeIndex(number - plan.firstEpisode);
            case TRACK -> {
                int track = number - plan.firstTrack;
                int album = Plan.parentOf(track, plan.albums, plan.tracks);
                yield track - Plan.start(album, plan.albums, plan.tracks) + 1;
            }
            default -> 1;
        };
    }

    private int seasonIndex(int number) {
        int season = number - plan.firstSeason;
        int show = plan.showOfSeason(season);
        return numbering.season(show, season - plan.seasonStart(show));
    }

    private int episodeIndex(int episode) {
        int show = plan.showOfEpisode(episode);
        int within = episode - plan.episodeStart(show);
        return numbering.episode(show, within / Plan.EPISODES_IN_SEASON, within % Plan.EPISODES_IN_SEASON);
    }

    /** Returns the year films and shows are of. */
    int workYear(int number) {
        return 1920 + dice.roll("year", copies.base(number), 106);
    }

    /** Returns the day of first release, null for what has none. */
    @Nullable
    LocalDate released(int number) {
        return switch (type(number)) {
            case MOVIE, SHOW -> LocalDate.ofYearDay(workYear(number), 1 + dice.roll("day", copies.base(number), 365));
            case EPISODE -> {
                int episode = number - plan.firstEpisode;
                int show = plan.showOfEpisode(episode);
                int year = 1950 + dice.roll("year", plan.firstShow + show, 70);
                yield LocalDate.ofYearDay(year, 1 + (episode - plan.episodeStart(show)) % 365);
            }
            case ALBUM -> LocalDate.of(1950 + dice.roll("year", number, 75), 1, 1);
            default -> null;
        };
    }
}
