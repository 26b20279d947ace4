package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.CatalogTitle;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.wire.Element;
import java.util.List;

/** Turns titles of the catalogue into elements. */
final class CatalogElements {
    private final Library library;

    CatalogElements(Library library) {
        this.library = library;
    }

    /** Returns a row; it says since when the title is on the watchlist if the call includes what the user has done. */
    Element row(CatalogTitle title, Call call) {
        Element element = Element.named(title.type().xmlName())
                .put("ratingKey", title.id())
                .put("key", "/library/metadata/" + title.id() + (title.type() == ItemType.SHOW ? "/children" : ""))
                .put("guid", title.guid())
                .put("type", title.type().plexName())
                .put("title", title.title())
                .put("titleSort", Item.withoutArticle(title.title()))
                .put("summary", title.summary().isEmpty() ? null : title.summary())
                .put("year", title.year())
                .put(
                        "originallyAvailableAt",
                        title.releasedOn() == null ? null : title.releasedOn().toString())
                .put("source", "provider://tv.plex.provider.discover");
        if (call.parameters().flag("includeUserState")) {
            element.put("watchlistedAt", library.watchlist().addedAt(title.id()).orElse(null));
        }
        return element;
    }

    Element full(CatalogTitle title, Call call) {
        List<Element> guids = title.externalIds().stream()
                .map(id -> Element.named("Guid").put("id", id))
                .toList();
        return row(title, call).list("Guid", guids);
    }

    /** Returns what the account has done with a title. */
    Element userState(CatalogTitle title) {
        return Element.named("UserState")
                .put("ratingKey", title.id())
                .put("type", title.type().plexName())
                .put("viewCount", 0)
                .put("viewOffset", 0)
                .put("watchlistedAt", library.watchlist().addedAt(title.id()).orElse(null));
    }
}
