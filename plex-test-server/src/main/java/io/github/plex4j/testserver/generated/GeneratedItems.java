package io.github.plex4j.testserver.generated;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemBuilder;
import io.github.plex4j.testserver.model.ItemSource;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Language;
import io.github.plex4j.testserver.model.Media;
import io.github.plex4j.testserver.model.MediaStream;
import io.github.plex4j.testserver.model.Part;
import io.github.plex4j.testserver.model.Tag;
import io.github.plex4j.testserver.model.TagKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Computes items from their number. The key of an item is its number plus one. */
final class GeneratedItems implements ItemSource {
    static final String MOVIES = "1";
    static final String SHOWS = "2";
    static final String MUSIC = "3";
    private static final int FIVE_YEARS = 5 * 365 * 86_400;
    private static final List<String> RESOLUTIONS = List.of("sd", "720", "1080", "1080", "1080", "4k");

    private final Plan plan;
    private final Dice dice;
    private final long now;

    GeneratedItems(Plan plan, Dice dice, long now) {
        this.plan = plan;
        this.dice = dice;
        this.now = now;
    }

    @Override
    public int size() {
        return plan.end;
    }

    @Override
    public ItemType type(int number) {
        if (number < plan.firstShow) {
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

    @Override
    public int numberOf(String ratingKey) {
        int length = ratingKey.length();
        if (length == 0 || length > 9 || ratingKey.charAt(0) == '0') {
            return -1;
        }
        int value = 0;
        for (int place = 0; place < length; place++) {
            int digit = ratingKey.charAt(place) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value <= plan.end ? value - 1 : -1;
    }

    @Override
    public IntStream numbers(String sectionKey, ItemType type) {
        return switch (sectionKey + type) {
            case MOVIES + "MOVIE" -> IntStream.range(0, plan.firstShow);
            case SHOWS + "SHOW" -> IntStream.range(plan.firstShow, plan.firstSeason);
            case SHOWS + "SEASON" -> IntStream.range(plan.firstSeason, plan.firstEpisode);
            case SHOWS + "EPISODE" -> IntStream.range(plan.firstEpisode, plan.firstArtist);
            case MUSIC + "ARTIST" -> IntStream.range(plan.firstArtist, plan.firstAlbum);
            case MUSIC + "ALBUM" -> IntStream.range(plan.firstAlbum, plan.firstTrack);
            case MUSIC + "TRACK" -> IntStream.range(plan.firstTrack, plan.end);
            default -> IntStream.empty();
        };
    }

    @Override
    public IntStream children(int number) {
        if (number < plan.firstShow) {
            return IntStream.empty();
        }
        if (number < plan.firstSeason) {
            int show = number - plan.firstShow;
            return IntStream.range(
                    plan.firstSeason + plan.seasonStart(show), plan.firstSeason + plan.seasonStart(show + 1));
        }
        if (number < plan.firstEpisode) {
            int season = number - plan.firstSeason;
            int show = plan.showOfSeason(season);
            int first = plan.episodeStart(show) + (season - plan.seasonStart(show)) * Plan.EPISODES_IN_SEASON;
            int last = Math.min(first + Plan.EPISODES_IN_SEASON, plan.episodeStart(show + 1));
            return IntStream.range(plan.firstEpisode + first, plan.firstEpisode + last);
        }
        if (number >= plan.firstArtist && number < plan.firstAlbum) {
            int artist = number - plan.firstArtist;
            return IntStream.range(
                    plan.firstAlbum + Plan.start(artist, plan.artists, plan.albums),
                    plan.firstAlbum + Plan.start(artist + 1, plan.artists, plan.albums));
        }
        if (number >= plan.firstAlbum && number < plan.firstTrack) {
            int album = number - plan.firstAlbum;
            return IntStream.range(
                    plan.firstTrack + Plan.start(album, plan.albums, plan.tracks),
                    plan.firstTrack + Plan.start(album + 1, plan.albums, plan.tracks));
        }
        return IntStream.empty();
    }

    @Override
    public Item item(int number) {
        if (number < plan.firstShow) {
            return movie(number);
        }
        if (number < plan.firstSeason) {
            return show(number);
        }
        if (number < plan.firstEpisode) {
            return season(number);
        }
        if (number < plan.firstArtist) {
            return episode(number);
        }
        if (number < plan.firstAlbum) {
            return artist(number);
        }
        return number < plan.firstTrack ? album(number) : track(number);
    }

    @Override
    public int parent(int number) {
        return switch (type(number)) {
            case SEASON -> plan.firstShow + plan.showOfSeason(number - plan.firstSeason);
            case EPISODE -> plan.firstSeason + plan.seasonOfEpisode(number - plan.firstEpisode);
            case ALBUM -> plan.firstArtist + Plan.parentOf(number - plan.firstAlbum, plan.artists, plan.albums);
            case TRACK -> plan.firstAlbum + Plan.parentOf(number - plan.firstTrack, plan.albums, plan.tracks);
            default -> -1;
        };
    }

    private String title(int number) {
        return switch (type(number)) {
            case MOVIE -> Words.title(number);
            case SHOW -> "Tales of " + Words.title(number - plan.firstShow);
            case SEASON -> "Season " + index(number);
            case EPISODE -> "Chapter of " + Words.title(number - plan.firstEpisode);
            case ARTIST -> "The " + Words.title(number - plan.firstArtist) + "s";
            case ALBUM -> Words.title(number - plan.firstAlbum) + " Songs";
            default -> "Song of " + Words.title(number - plan.firstTrack);
        };
    }

    @Override
    public List<String> names(int number) {
        return List.of(title(number));
    }

    @Override
    public String titleSort(int number) {
        return Item.withoutArticle(title(number));
    }

    @Override
    public long addedAt(int number) {
        return now - dice.roll("added", number, FIVE_YEARS);
    }

    /** Films have none; shows, artists and albums are all the first. */
    @Override
    public @Nullable Integer index(int number) {
        return switch (type(number)) {
            case MOVIE -> null;
            case SEASON ->
                number - plan.firstSeason - plan.seasonStart(plan.showOfSeason(number - plan.firstSeason)) + 1;
            case EPISODE -> {
                int episode = number - plan.firstEpisode;
                yield (episode - plan.episodeStart(plan.showOfEpisode(episode))) % Plan.EPISODES_IN_SEASON + 1;
            }
            case TRACK -> {
                int track = number - plan.firstTrack;
                int album = Plan.parentOf(track, plan.albums, plan.tracks);
                yield track - Plan.start(album, plan.albums, plan.tracks) + 1;
            }
            default -> 1;
        };
    }

    /** Returns the key of the section an item is in. */
    String sectionKey(int number) {
        return number < plan.firstShow ? MOVIES : number < plan.firstArtist ? SHOWS : MUSIC;
    }

    static String key(int number) {
        return Integer.toString(number + 1);
    }

    private ItemBuilder begin(ItemType type, String section, int number) {
        return Item.builder(type, section, key(number), title(number))
                .guid("plex://" + type.plexName() + "/5d7e5800" + HexFormat.of().toHexDigits((long) number))
                .addedAt(addedAt(number));
    }

    private Item movie(int number) {
        long duration = (60 + dice.roll("minutes", number, 140)) * 60_000L + dice.roll("millis", number, 60_000);
        ItemBuilder movie = work(begin(ItemType.MOVIE, MOVIES, number), number)
                .durationMillis(duration)
                .externalIds(
                        "imdb://tt" + Integer.toString(10_000_001 + number).substring(1), "tmdb://" + (number + 1));
        if (dice.roll("unmatched", number, 100) < 2) {
            movie.guid("local://" + key(number)).externalIds();
        }
        return movie.lazyMedia(() -> versions(number, duration)).build();
    }

    private List<Media> versions(int number, long duration) {
        String path = "/media/Movies/" + Words.title(number) + '/' + Words.title(number);
        Media first = video(number, path, duration, 0);
        boolean twice = dice.roll("versions", number, 100) == 0;
        return twice ? List.of(first, video(number, path, duration, 1)) : List.of(first);
    }

    /** Adds what films and shows have in common. */
    private ItemBuilder work(ItemBuilder builder, int number) {
        int year = 1920 + dice.roll("year", number, 106);
        return builder.year(year)
                .originallyAvailableAt(LocalDate.ofYearDay(year, 1 + dice.roll("day", number, 365)))
                .studio(Words.STUDIOS.get(dice.roll("studio", number, Words.STUDIOS.size())))
                .contentRating(Words.RATINGS.get(dice.roll("rated", number, Words.RATINGS.size())))
                .rating(dice.roll("rating", number, 100) / 10.0)
                .audienceRating(dice.roll("audience", number, 100) / 10.0)
                .summary("The story of item " + key(number) + '.')
                .lazyTags(() -> workTags(number));
    }

    private List<Tag> workTags(int number) {
        List<Tag> tags = new ArrayList<>(10);
        int genre = dice.roll("genre", number, Words.GENRES.size());
        tags.add(Tag.of(TagKind.GENRE, Words.GENRES.get(genre)));
        tags.add(Tag.of(
                TagKind.GENRE,
                Words.GENRES.get(
                        (genre + 1 + dice.roll("genre2", number, Words.GENRES.size() - 1)) % Words.GENRES.size())));
        tags.add(Tag.of(TagKind.COUNTRY, Words.COUNTRIES.get(dice.roll("country", number, Words.COUNTRIES.size()))));
        int people = 30 + plan.movies / 4 + plan.shows;
        tags.add(Tag.of(TagKind.DIRECTOR, Words.person(dice.roll("director", number, 5 + people / 5))));
        tags.add(Tag.of(TagKind.WRITER, Words.person(dice.roll("writer", number, 5 + people / 5))));
        int actor = dice.roll("actor", number, people);
        for (int place = 0; place < 5; place++) {
            tags.add(new Tag(TagKind.ACTOR, Words.person((actor + place * 17) % people), "Part " + (place + 1)));
        }
        return List.copyOf(tags);
    }

    private Item show(int number) {
        return work(begin(ItemType.SHOW, SHOWS, number), number)
                .index(1)
                .durationMillis(2_700_000L)
                .externalIds("tvdb://" + (number + 1))
                .build();
    }

    private Item season(int number) {
        return begin(ItemType.SEASON, SHOWS, number)
                .parent(key(parent(number)))
                .index(index(number))
                .build();
    }

    private Item episode(int number) {
        int episode = number - plan.firstEpisode;
        int show = plan.showOfEpisode(episode);
        int within = episode - plan.episodeStart(show);
        int year = 1950 + dice.roll("year", plan.firstShow + show, 70);
        long duration = (20 + dice.roll("minutes", number, 40)) * 60_000L;
        return begin(ItemType.EPISODE, SHOWS, number)
                .parent(key(parent(number)))
                .index(index(number))
                .year(year)
                .originallyAvailableAt(LocalDate.ofYearDay(year, 1 + within % 365))
                .contentRating("TV-14")
                .audienceRating(dice.roll("audience", number, 100) / 10.0)
                .durationMillis(duration)
                .lazyTags(() -> List.of(Tag.of(TagKind.DIRECTOR, Words.person(dice.roll("director", number, 40)))))
                .lazyMedia(() -> List.of(video(number, episodePath(show, within), duration, 0)))
                .build();
    }

    private static String episodePath(int show, int within) {
        int season = within / Plan.EPISODES_IN_SEASON + 1;
        return "/media/TV Shows/" + show + "/S" + season + 'E' + (within % Plan.EPISODES_IN_SEASON + 1);
    }

    private Item artist(int number) {
        return begin(ItemType.ARTIST, MUSIC, number)
                .index(1)
                .lazyTags(() -> List.of(musicGenre(number)))
                .build();
    }

    private Tag musicGenre(int number) {
        return Tag.of(TagKind.GENRE, Words.MUSIC_GENRES.get(dice.roll("genre", number, Words.MUSIC_GENRES.size())));
    }

    private Item album(int number) {
        int year = 1950 + dice.roll("year", number, 75);
        return begin(ItemType.ALBUM, MUSIC, number)
                .parent(key(parent(number)))
                .index(1)
                .year(year)
                .originallyAvailableAt(LocalDate.of(year, 1, 1))
                .lazyTags(() -> List.of(musicGenre(number)))
                .build();
    }

    private Item track(int number) {
        int track = number - plan.firstTrack;
        int album = Plan.parentOf(track, plan.albums, plan.tracks);
        long duration = 120_000L + dice.roll("millis", number, 240_000);
        return begin(ItemType.TRACK, MUSIC, number)
                .parent(key(parent(number)))
                .index(index(number))
                .parentIndex(1)
                .durationMillis(duration)
                .lazyMedia(() -> List.of(sound(number, "/media/Music/" + album + '/' + track + ".flac", duration)))
                .build();
    }

    private static Media sound(int number, String path, long duration) {
        Part part = new Part(number + 1L, path, duration / 8 * 900, List.of());
        return new Media(number + 1L, duration, 900, 0, 0, null, null, "flac", 2, "flac", false, false, List.of(part));
    }

    private Media video(int number, String path, long duration, int version) {
        String resolution = version == 1 ? "sd" : RESOLUTIONS.get(dice.roll("resolution", number, RESOLUTIONS.size()));
        int height = switch (resolution) {
            case "4k" -> 2160;
            case "1080" -> 1080;
            case "720" -> 720;
            default -> 480;
        };
        int bitrate = height * 5 + dice.roll("bitrate", number, 4000);
        boolean hdr = resolution.equals("4k") && dice.roll("hdr", number, 2) == 0;
        String codec = resolution.equals("4k") ? "hevc" : "h264";
        long id = (number + 1L) * 10 + version * 5L;
        List<MediaStream> streams = new ArrayList<>();
        streams.add(new MediaStream(id + 1, 1, codec, null, null));
        streams.add(new MediaStream(id + 2, 2, "aac", Language.ENGLISH, null));
        if (dice.roll("subtitles", number, 3) > 0) {
            Language[] languages = Language.values();
            streams.add(new MediaStream(
                    id + 3, 3, "srt", languages[dice.roll("language", number, languages.length)], null));
        }
        Part part = new Part(id, path + '.' + version + ".mkv", duration / 8 * bitrate, streams);
        return new Media(
                id,
                duration,
                bitrate,
                height * 16 / 9,
                height,
                resolution,
                codec,
                "aac",
                2,
                "mkv",
                hdr,
                false,
                List.of(part));
    }
}
