package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.SonicMap;
import io.github.plex4j.testserver.wire.Element;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Music that sounds alike, where it was analysed: without Plex Pass it is not, and nothing is near anything. */
final class SonicEndpoints {
    static final String ANALYSIS = "musicAnalysisVersion";

    private static final int USUAL_LIMIT = 50;
    private static final double USUAL_DISTANCE = 0.25;
    private static final Set<ItemType> MUSIC = Set.of(ItemType.ARTIST, ItemType.ALBUM, ItemType.TRACK);

    private final Context context;
    private final SonicMap map;

    SonicEndpoints(Context context) {
        this.context = context;
        this.map = new SonicMap(context.library().items());
    }

    void addTo(Routes routes) {
        routes.get("/library/metadata/{id}/nearest", this::nearest)
                .get("/library/sections/{section}/computePath", this::path);
    }

    /** Returns whether the sound of an item is known: not of one that removes the field which says so. */
    static boolean isAnalyzed(Context context, Item item) {
        boolean left = item.extraFields().containsKey(ANALYSIS);
        return context.settings().plexPass() && MUSIC.contains(item.type()) && !left;
    }

    private record Near(int number, double distance) {}

    private Answer nearest(Call call) {
        Item item = context.item(call.variable("id"));
        double most = call.parameters()
                .first("maxDistance")
                .map(SonicEndpoints::distance)
                .orElse(USUAL_DISTANCE);
        Optional<String> parent = call.parameters().first("excludeParentID");
        SonicMap.Place place = map.place(item);
        List<Near> found = music(item)
                .mapToObj(number -> new Near(number, map.place(at(number)).distance(place)))
                .filter(near -> near.distance() <= most)
                .filter(near -> !at(near.number()).ratingKey().equals(item.ratingKey()))
                .filter(near -> parent.isEmpty()
                        || !parent.get().equals(at(near.number()).parentRatingKey()))
                .sorted(Comparator.comparingDouble(Near::distance))
                .limit(call.parameters().count("limit").orElse(USUAL_LIMIT))
                .toList();
        ItemElements.Detail detail = ItemElements.Detail.mixedRow(call);
        return Listing.page(
                call,
                Element.named("MediaContainer"),
                "Metadata",
                found.size(),
                index -> context.elements()
                        .element(found.get(index).number(), detail)
                        .put("distance", found.get(index).distance()));
    }

    private static double distance(String text) {
        if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,9})?")) {
            throw new StatusException(400);
        }
        return Double.parseDouble(text);
    }

    /** The items of the same type in the same section, none where they were not analysed. */
    private IntStream music(Item item) {
        return isAnalyzed(context, item)
                ? context.library().items().numbers(item.sectionKey(), item.type())
                : IntStream.empty();
    }

    private Item at(int number) {
        return context.library().items().item(number);
    }

    /** From one track to another: at each step the track that is nearest to the straight line and was not taken before. */
    private Answer path(Call call) {
        Item start = track(call, "startID");
        Item end = track(call, "endID");
        List<Integer> candidates = music(start).boxed().toList();
        int steps = Math.min(call.parameters().count("count").orElse(USUAL_LIMIT), candidates.size());
        Set<String> taken = new HashSet<>(List.of(start.ratingKey(), end.ratingKey()));
        List<String> path = new ArrayList<>();
        for (int step = 1; step < steps - 1; step++) {
            SonicMap.Place wanted = map.place(start).towards(map.place(end), step / (steps - 1.0));
            candidates.stream()
                    .map(this::at)
                    .filter(track -> !taken.contains(track.ratingKey()))
                    .min(Comparator.comparingDouble(track -> map.place(track).distance(wanted)))
                    .ifPresent(track -> {
                        taken.add(track.ratingKey());
                        path.add(track.ratingKey());
                    });
        }
        if (!candidates.isEmpty()) {
            path.add(0, start.ratingKey());
            path.add(end.ratingKey());
        }
        ItemElements.Detail detail = ItemElements.Detail.mixedRow(call);
        return Listing.page(
                call,
                Element.named("MediaContainer"),
                "Metadata",
                path.size(),
                index -> context.elements().element(context.number(path.get(index)), detail));
    }

    private Item track(Call call, String name) {
        Item item = context.item(call.parameters().first(name).orElseThrow(() -> new StatusException(400)));
        if (item.type() != ItemType.TRACK
                || !item.sectionKey().equals(context.section(call).key())) {
            throw new StatusException(400);
        }
        return item;
    }
}
