package io.github.plex4j.mcp.tools.watchlist;

import io.github.plex4j.client.PlexGuid;
import io.github.plex4j.client.discover.DiscoverTitle;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A title of plex.tv in an answer.
 *
 * @param plexGuid   null where plex.tv gives it a guid of another form
 * @param onServer   null when it is not known
 * @param ratingKey  null when the server does not have it
 * @param ratingKeys all keys, null when there is at most one
 */
record TitleView(
        @Shown(value = Role.KEY, label = "guid") @Nullable String plexGuid,
        String type,
        @Shown(Role.NAME) String title,
        @Shown(Role.ADDITION) @Nullable Integer year,

        @Shown(value = Role.DETAIL, askedBy = "released") @Nullable
        LocalDate releasedOn,

        @Nullable Boolean onServer,

        @Describe("on the server") @Shown(label = "key") @Nullable
        String ratingKey,

        @Describe("if several") @Shown(Role.DETAIL) @Nullable
        List<String> ratingKeys) {
    static TitleView of(DiscoverTitle title, ServerTitles server) {
        Optional<PlexGuid> guid = title.guid();
        List<String> keys = guid.map(server::keysOf).orElse(List.of());
        return new TitleView(
                guid.map(PlexGuid::toString).orElse(null),
                title.type().text(),
                title.title(),
                title.year(),
                title.releasedOn(),
                guid.flatMap(server::has).orElse(null),
                keys.isEmpty() ? null : keys.get(0),
                keys.size() < 2 ? null : keys);
    }
}
