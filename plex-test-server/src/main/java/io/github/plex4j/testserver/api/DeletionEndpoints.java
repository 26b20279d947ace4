package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Media;
import io.github.plex4j.testserver.model.Part;
import io.github.plex4j.testserver.model.Preferences;
import java.util.List;

/**
 * Calls that delete items and versions with their files. While the server does not allow the deletion of media, they are
 * answered 403; a collection has no files and is deleted all the same. An item goes with its last version.
 */
final class DeletionEndpoints {
    private final Context context;
    private final CollectionEndpoints collections;

    DeletionEndpoints(Context context, CollectionEndpoints collections) {
        this.context = context;
        this.collections = collections;
    }

    void addTo(Routes routes) {
        routes.ownerWrite("DELETE", "/library/metadata/{id}", this::item)
                .ownerWrite("DELETE", "/library/metadata/{id}/media/{media}", this::version);
    }

    private Answer item(Call call) {
        String id = call.variable("id");
        if (collections.has(id)) {
            return collections.delete(call);
        }
        requireMediaDeletion();
        Library library = context.library();
        for (String key : id.split(",", -1)) {
            library.items()
                    .leaves(context.number(key))
                    .forEach(leaf -> library.items().item(leaf).media().forEach(this::removeFiles));
            library.items().delete(key);
        }
        return Answer.empty();
    }

    private Answer version(Call call) {
        requireMediaDeletion();
        Item item = context.item(call.variable("id"));
        Media version = item.media().stream()
                .filter(media -> Long.toString(media.id()).equals(call.variable("media")))
                .findFirst()
                .orElseThrow(() -> new StatusException(404));
        removeFiles(version);
        List<Media> left =
                item.media().stream().filter(media -> !media.equals(version)).toList();
        if (left.isEmpty()) {
            context.library().items().delete(item.ratingKey());
        } else {
            context.library()
                    .items()
                    .edit(
                            item.ratingKey(),
                            changed -> changed.toBuilder()
                                    .media(left.toArray(Media[]::new))
                                    .build());
        }
        return Answer.empty();
    }

    private void requireMediaDeletion() {
        if (!context.library().machine().preferences().isOn(Preferences.MEDIA_DELETION)) {
            throw new StatusException(403);
        }
    }

    private void removeFiles(Media version) {
        version.parts().stream()
                .map(Part::file)
                .forEach(context.library().machine().disk()::remove);
    }
}
