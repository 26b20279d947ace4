package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.wire.Element;
import java.util.ArrayList;
import java.util.List;

/** Chapters and markers, laid out by the running time alone. */
final class Chapters {
    private static final long CHAPTER_MILLIS = 600_000;
    private static final long CREDITS_MILLIS = 60_000;

    private Chapters() {}

    static List<Element> chapters(Item item, long duration) {
        List<Element> chapters = new ArrayList<>();
        for (long start = 0; start < duration; start += CHAPTER_MILLIS) {
            int index = chapters.size() + 1;
            chapters.add(Element.named("Chapter")
                    .put("id", Math.abs((long) item.ratingKey().hashCode()) * 100 + index)
                    .put("filter", "thumb=" + index)
                    .put("index", index)
                    .put("startTimeOffset", start)
                    .put("endTimeOffset", Math.min(duration, start + CHAPTER_MILLIS))
                    .put("tag", "Chapter " + index));
        }
        return chapters;
    }

    static List<Element> markers(Item item, long duration) {
        long id = Math.abs((long) item.ratingKey().hashCode()) * 100;
        List<Element> markers = new ArrayList<>();
        if (item.type() == ItemType.EPISODE) {
            markers.add(marker(id + 1, "intro", 0, Math.min(duration, CREDITS_MILLIS)));
        }
        markers.add(marker(id + 2, "credits", Math.max(0, duration - CREDITS_MILLIS), duration)
                .put("final", true));
        return markers;
    }

    private static Element marker(long id, String type, long start, long end) {
        return Element.named("Marker")
                .put("id", id)
                .put("type", type)
                .put("startTimeOffset", start)
                .put("endTimeOffset", end)
                .child("Attributes", Element.named("Attributes").put("id", id).put("version", 4));
    }
}
