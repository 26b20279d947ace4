package io.github.plex4j.mcp.analytics.recommendation;

import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.Tag;
import io.github.plex4j.mcp.analytics.walk.ItemLookup;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import io.github.plex4j.testserver.GeneratedLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import io.github.plex4j.testserver.generated.PlantedTaste;
import io.github.plex4j.testserver.model.HistoryRow;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A generated library of movies or of shows, read once as rows and as full items, and who played what of it. */
final class TasteBench {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private final List<MediaItem> rows = new ArrayList<>();
    private final Map<RatingKey, MediaItem> full = new LinkedHashMap<>();
    private final List<Play> history;
    private final List<PlantedTaste> tastes;

    /** A row of the history whose item is there. */
    private record Play(
            int account,
            String work,
            String section,
            @Nullable Instant at) {
        static Stream<Play> of(HistoryRow row) {
            String work = row.grandparentRatingKey() == null ? row.ratingKey() : row.grandparentRatingKey();
            Long at = row.viewedAt();
            Instant time = at == null ? null : Instant.ofEpochSecond(at);
            return work == null ? Stream.empty() : Stream.of(new Play(row.accountId(), work, row.sectionKey(), time));
        }
    }

    private TasteBench(GeneratedLibrary.Built built) {
        history = built.library().history().rows().flatMap(Play::of).toList();
        tastes = built.tastes();
        SectionKey section = SectionKey.of(history.get(0).section());
        PlexTestServer server = PlexTestServer.start(built.library());
        try (server;
                PlexClient client = PlexClient.builder()
                        .server(server.uri())
                        .token(PlexToken.of(server.token()))
                        .build()) {
            client.libraries()
                    .items(section, ItemQuery.all().withExternalIds())
                    .pages(500)
                    .forEach(page -> rows.addAll(page.items()));
            List<RatingKey> keys =
                    rows.stream().map(row -> row.ratingKey().orElseThrow()).toList();
            new ItemLookup(client.libraries(), WalkObserver.PATIENT)
                    .find(keys)
                    .forEach(item -> full.put(item.ratingKey().orElseThrow(), item));
        }
    }

    static TasteBench read(GeneratedLibrary.Built built) {
        return new TasteBench(built);
    }

    List<Integer> accounts() {
        return tastes.stream().map(PlantedTaste::accountId).toList();
    }

    /** Rows as a list has them. */
    List<MediaItem> rows() {
        return List.copyOf(rows);
    }

    List<MediaItem> full(Collection<RatingKey> keys) {
        return keys.stream().map(full::get).filter(Objects::nonNull).toList();
    }

    private Set<String> watched(int account) {
        Set<String> watched = new TreeSet<>();
        history.stream().filter(row -> row.account() == account).forEach(row -> watched.add(row.work()));
        return watched;
    }

    /** The keys of some titles an account watched. */
    Set<String> someWatched(int account, int count, Random random) {
        List<String> watched = new ArrayList<>(watched(account));
        Collections.shuffle(watched, random);
        return new HashSet<>(watched.subList(0, Math.min(count, watched.size())));
    }

    List<MediaItem> unwatched(int account, Set<String> held) {
        Set<String> watched = watched(account);
        return full.values().stream()
                .filter(item -> held.contains(item.rawKey()) || !watched.contains(item.rawKey()))
                .toList();
    }

    Map<String, Long> playsOfOthers(int account) {
        Map<String, Long> plays = new HashMap<>();
        history.stream().filter(row -> row.account() != account).forEach(row -> plays.merge(row.work(), 1L, Long::sum));
        return plays;
    }

    /** The plays of an account, without the titles that are held out. */
    Watching watching(int account, Set<String> held, TraitIndex index) {
        Watching watching = new Watching();
        for (int place = history.size() - 1; place >= 0; place--) {
            Play row = history.get(place);
            MediaItem item = full.get(RatingKey.of(row.work()));
            if (row.account() == account && item != null && !held.contains(item.rawKey())) {
                watching.add(Work.of(item, index), 1, row.at());
            }
        }
        return watching;
    }

    /** As a server counts them. */
    Map<Integer, Double> genreShares(Watching watching, TraitIndex index) {
        Map<Integer, Double> shares = new HashMap<>();
        for (int genre : watching.genres(index, 12).keySet()) {
            String name = index.trait(genre).name();
            long count = full.values().stream()
                    .filter(item -> has(item.tags().genres(), List.of(name)))
                    .count();
            shares.put(genre, count / (double) full.size());
        }
        return shares;
    }

    /** The match of an item with the planted taste, from the generator's own data. */
    double plantedPoints(int account, MediaItem item) {
        PlantedTaste taste = tastes.stream()
                .filter(planted -> planted.accountId() == account)
                .findFirst()
                .orElseThrow();
        int year = Objects.requireNonNullElse(item.facts().year(), 0);
        long genres = item.tags().genres().stream()
                .filter(tag -> taste.genres().contains(tag.name()))
                .count();
        long actors = item.tags().actors().stream()
                .filter(tag -> taste.actors().contains(tag.name()))
                .count();
        return genres
                + (has(item.tags().directors(), taste.directors()) ? 3 : 0)
                + 2.0 * actors
                + (year >= taste.firstYear() && year <= taste.lastYear() ? 1 : 0);
    }

    private static boolean has(List<Tag> tags, List<String> names) {
        return tags.stream().anyMatch(tag -> names.contains(tag.name()));
    }
}
