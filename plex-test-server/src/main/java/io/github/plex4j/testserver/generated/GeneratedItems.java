package io.github.plex4j.testserver.generated;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemSource;
import io.github.plex4j.testserver.model.ItemType;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The items of a generated library by their numbers; each is made anew when asked for. */
final class GeneratedItems implements ItemSource {
    private final Plan plan;
    private final Copies copies;
    private final Facts facts;
    private final ItemMaker maker;

    GeneratedItems(Plan plan, Copies copies, Facts facts, ItemMaker maker) {
        this.plan = plan;
        this.copies = copies;
        this.facts = facts;
        this.maker = maker;
    }

    @Override
    public int size() {
        return copies.end();
    }

    @Override
    public Item item(int number) {
        return maker.make(number);
    }

    @Override
    public ItemType type(int number) {
        return facts.type(number);
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
        return value <= size() ? value - 1 : -1;
    }

    @Override
    public IntStream numbers(String sectionKey, ItemType type) {
        return switch (sectionKey + type) {
            case Facts.MOVIES + "MOVIE" -> IntStream.concat(IntStream.range(0, plan.firstShow), copies.besideMovies());
            case Facts.ULTRA_HD + "MOVIE" -> copies.ultraHd();
            case Facts.SHOWS + "SHOW" -> IntStream.range(plan.firstShow, plan.firstSeason);
            case Facts.SHOWS + "SEASON" -> IntStream.range(plan.firstSeason, plan.firstEpisode);
            case Facts.SHOWS + "EPISODE" -> IntStream.range(plan.firstEpisode, plan.firstArtist);
            case Facts.MUSIC + "ARTIST" -> IntStream.range(plan.firstArtist, plan.firstAlbum);
            case Facts.MUSIC + "ALBUM" -> IntStream.range(plan.firstAlbum, plan.firstTrack);
            case Facts.MUSIC + "TRACK" -> IntStream.range(plan.firstTrack, plan.firstCopy);
            default -> IntStream.empty();
        };
    }

    @Override
    public IntStream children(int number) {
        return switch (facts.type(number)) {
            case SHOW -> {
                int show = number - plan.firstShow;
                yield range(plan.firstSeason, plan.seasonStart(show), plan.seasonStart(show + 1));
            }
            case SEASON -> {
                int season = number - plan.firstSeason;
                int show = plan.showOfSeason(season);
                int first = plan.episodeStart(show) + (season - plan.seasonStart(show)) * Plan.EPISODES_IN_SEASON;
                int last = Math.min(first + Plan.EPISODES_IN_SEASON, plan.episodeStart(show + 1));
                yield range(plan.firstEpisode, first, last);
            }
            case ARTIST -> below(number - plan.firstArtist, plan.artists, plan.firstAlbum, plan.albums);
            case ALBUM -> below(number - plan.firstAlbum, plan.albums, plan.firstTrack, plan.tracks);
            default -> IntStream.empty();
        };
    }

    private static IntStream below(int parent, int parents, int firstChild, int children) {
        return range(firstChild, Plan.start(parent, parents, children), Plan.start(parent + 1, parents, children));
    }

    private static IntStream range(int base, int from, int to) {
        return IntStream.range(base + from, base + to);
    }

    @Override
    public int parent(int number) {
        return facts.parent(number);
    }

    @Override
    public List<String> names(int number) {
        return List.of(facts.title(number));
    }

    @Override
    public String titleSort(int number) {
        return Item.withoutArticle(facts.title(number));
    }

    @Override
    public long addedAt(int number) {
        return facts.addedAt(number);
    }

    @Override
    public @Nullable Integer index(int number) {
        return facts.index(number);
    }
}
