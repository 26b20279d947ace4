package io.github.plex4j.mcp.tools.hygiene;

import io.github.plex4j.client.Paged;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.LibraryApi;
import io.github.plex4j.client.library.LibrarySchema.Sort;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.shared.Libraries;

/** All items of a library in the order of titles, or of shows and artists and the numbers below them. */
final class SortedLists {
    private static final String TITLE = "titleSort";
    private static final String EPISODES = "show.titleSort,season.index,episode.index";
    private static final String TRACKS = "artist.titleSort,album.titleSort,track.index";

    private final ToolContext context;
    private final LibraryApi libraries;
    private final SectionKey section;

    SortedLists(ToolContext context, SectionKey section) {
        this.context = context;
        this.libraries = context.plex().libraries();
        this.section = section;
    }

    /** Items of one library. */
    Paged<MediaItem> of(MediaType type) {
        return libraries.items(section, sorted(type));
    }

    /** Items of all libraries together, sorted as this one sorts. */
    Paged<MediaItem> everywhere(MediaType type) {
        return libraries.items(sorted(type));
    }

    /** The sorts of episodes have more parts than these on some servers, so the server's own list is used where it has one. */
    private ItemQuery sorted(MediaType type) {
        boolean deep = type.equals(MediaType.EPISODE) || type.equals(MediaType.TRACK);
        String ours = !deep ? TITLE : type.equals(MediaType.EPISODE) ? EPISODES : TRACKS;
        String first = ours.split(",", 2)[0];
        String sort = !deep
                ? ours
                : Libraries.schema(context, section, type).of(type).stream()
                        .flatMap(itemType -> itemType.sorts().stream())
                        .map(Sort::name)
                        .filter(name -> name.startsWith(first + ',') || name.startsWith(first + ':'))
                        .findFirst()
                        .orElse(ours);
        ItemQuery query = ItemQuery.all().ofType(type).sortedBy(sort, false);
        return deep ? query : query.withExternalIds();
    }
}
