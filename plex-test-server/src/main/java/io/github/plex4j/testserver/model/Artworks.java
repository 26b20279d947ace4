package io.github.plex4j.testserver.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pictures that were uploaded for items and collections, and those chosen by an edit. Thread-safe. */
public final class Artworks {
    /** Is chosen where a picture was removed. */
    public static final String NONE = "";

    private final Map<Place, List<Upload>> uploads = new HashMap<>();
    private final Map<Place, String> chosen = new HashMap<>();

    Artworks() {}

    private record Place(String ratingKey, ArtworkKind kind) {}

    /** Returns what was uploaded, in its order. */
    public synchronized List<Upload> uploads(String ratingKey, ArtworkKind kind) {
        return List.copyOf(uploads.getOrDefault(new Place(ratingKey, kind), List.of()));
    }

    /** Returns the identifier of the chosen one, {@link #NONE} for none; empty while nobody has chosen. */
    public synchronized Optional<String> chosen(String ratingKey, ArtworkKind kind) {
        return Optional.ofNullable(chosen.get(new Place(ratingKey, kind)));
    }

    /** Chooses one by its identifier, or {@link #NONE}. */
    public synchronized void choose(String ratingKey, ArtworkKind kind, String id) {
        chosen.put(new Place(ratingKey, kind), id);
    }

    /** Adds one, unless it is there, and chooses it. */
    public synchronized void add(String ratingKey, ArtworkKind kind, Upload upload) {
        List<Upload> all = uploads.computeIfAbsent(new Place(ratingKey, kind), place -> new ArrayList<>());
        if (!all.contains(upload)) {
            all.add(upload);
        }
        choose(ratingKey, kind, upload.id());
    }
}
