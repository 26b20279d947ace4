package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.ArtworkKind;
import io.github.plex4j.testserver.model.Artworks;
import io.github.plex4j.testserver.model.Hexadecimal;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Upload;
import io.github.plex4j.testserver.query.Parameters;
import io.github.plex4j.testserver.wire.Element;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The pictures of items and collections: the list of those there are, and the calls that choose, upload and remove one.
 * Each of these locks the field. The server fetches nothing: a picture from an address is one of its own making, and one
 * from a host that ends in {@code .invalid} cannot be fetched, which Plex does not say.
 */
final class ArtworkEndpoints {
    private static final String ITEM = "/library/metadata/{id}/";

    private final Context context;

    ArtworkEndpoints(Context context) {
        this.context = context;
    }

    void addTo(Routes routes) {
        for (ArtworkKind kind : ArtworkKind.values()) {
            routes.get(ITEM + kind.listName(), call -> list(call, kind))
                    .ownerWrite("POST", ITEM + kind.listName(), call -> upload(call, kind))
                    .ownerWrite("POST", ITEM + kind.elementName(), call -> upload(call, kind))
                    .ownerWrite("PUT", ITEM + kind.elementName(), call -> choose(call, kind))
                    .ownerWrite("DELETE", ITEM + kind.elementName(), call -> remove(call, kind));
        }
        routes.ownerWrite("POST", ITEM + "thumb", call -> upload(call, ArtworkKind.POSTER))
                .ownerWrite("PUT", ITEM + "thumb", call -> choose(call, ArtworkKind.POSTER))
                .ownerWrite("DELETE", ITEM + "thumb", call -> remove(call, ArtworkKind.POSTER))
                .get(ITEM + "file", this::file);
    }

    private Answer list(Call call, ArtworkKind kind) {
        String key = key(call);
        List<String> ids = ids(key, kind);
        String chosen = chosen(key, kind, ids);
        return Listing.of(
                call,
                Element.named("MediaContainer"),
                "Metadata",
                ids.size(),
                index -> row(key, kind, ids.get(index), ids.get(index).equals(chosen)));
    }

    private static Element row(String key, ArtworkKind kind, String id, boolean selected) {
        boolean elsewhere = id.startsWith("http");
        String path = elsewhere ? id : "/library/metadata/" + key + "/file?url=" + Parameters.encode(id);
        return Element.named(kind == ArtworkKind.THEME ? "Track" : "Photo")
                .put("key", path)
                .put("provider", id.startsWith("upload://") ? null : "tmdb")
                .put("ratingKey", id)
                .put("selected", selected)
                .put("thumb", path);
    }

    private String key(Call call) {
        String key = call.variable("id");
        if (context.library().collections().find(key).isEmpty()) {
            context.item(key);
        }
        return key;
    }

    /** The agent of a matched item knows three pictures of each kind, of which the first is chosen at first; of a collection no background. */
    private List<String> ids(String key, ArtworkKind kind) {
        List<String> ids = new ArrayList<>();
        Optional<Item> matched = context.library().items().find(key).filter(Item::matched);
        boolean collection =
                matched.filter(item -> item.type() == ItemType.COLLECTION).isPresent();
        if (matched.isPresent() && kind != ArtworkKind.THEME && !(collection && kind == ArtworkKind.ART)) {
            String subject = matched.get().guid() + kind.elementName();
            ids.add("metadata://" + kind.listName() + "/tv.plex.agents_" + Hexadecimal.of(subject));
            ids.add("https://image.tmdb.org/t/p/original/" + Hexadecimal.of(subject + 2) + ".jpg");
            ids.add("https://image.tmdb.org/t/p/original/" + Hexadecimal.of(subject + 3) + ".jpg");
        }
        context.library().artworks().uploads(key, kind).forEach(upload -> ids.add(upload.id()));
        return ids;
    }

    private String chosen(String key, ArtworkKind kind, List<String> ids) {
        return context.library().artworks().chosen(key, kind).orElse(ids.isEmpty() ? Artworks.NONE : ids.get(0));
    }

    private Answer choose(Call call, ArtworkKind kind) {
        String key = key(call);
        String id = call.parameters().first("url").orElseThrow(() -> new StatusException(400));
        if (ids(key, kind).contains(id)) {
            context.library().artworks().choose(key, kind, id);
            lock(key, kind);
            return Answer.empty();
        }
        return fetch(key, kind, id);
    }

    private Answer upload(Call call, ArtworkKind kind) {
        String key = key(call);
        Optional<String> url = call.parameters().first("url");
        if (url.isPresent()) {
            return fetch(key, kind, url.get());
        }
        if (call.request().body().length() == 0) {
            throw new StatusException(400);
        }
        add(key, kind, call.request().body().bytes(), new byte[0]);
        return Answer.empty();
    }

    private Answer fetch(String key, ArtworkKind kind, String url) {
        if (!url.matches("https?://[^/]+\\.invalid(/.*)?")) {
            add(key, kind, new byte[0], url.getBytes(StandardCharsets.UTF_8));
        }
        return Answer.empty();
    }

    private void add(String key, ArtworkKind kind, byte[] content, byte[] address) {
        String id = "upload://" + kind.listName() + '/' + sha1(content.length == 0 ? address : content);
        context.library().artworks().add(key, kind, new Upload(id, content));
        lock(key, kind);
    }

    private static String sha1(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private Answer remove(Call call, ArtworkKind kind) {
        String key = key(call);
        context.library().artworks().choose(key, kind, Artworks.NONE);
        lock(key, kind);
        return Answer.empty();
    }

    private void lock(String key, ArtworkKind kind) {
        long now = context.library().now();
        context.library()
                .items()
                .edit(
                        key,
                        item -> item.toBuilder()
                                .locked(kind.fieldName(), true)
                                .updatedAt(now)
                                .build());
    }

    private Answer file(Call call) {
        String key = key(call);
        String id = call.parameters().first("url").orElseThrow(() -> new StatusException(400));
        for (ArtworkKind kind : ArtworkKind.values()) {
            if (ids(key, kind).contains(id)) {
                return content(key, kind, id);
            }
        }
        throw new StatusException(404);
    }

    private Answer content(String key, ArtworkKind kind, String id) {
        return context.library().artworks().uploads(key, kind).stream()
                .filter(upload -> upload.id().equals(id) && upload.content().length > 0)
                .findFirst()
                .map(ImageEndpoints::file)
                .orElseGet(() -> Answer.bytes(
                        "image/jpeg",
                        new Picture(id, 600, 900)
                                .encoded("jpg", context.settings().imageBytes())));
    }
}
