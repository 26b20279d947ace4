package io.github.plex4j.mcp.tools.watchlist;

import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.PlexGuid;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.walk.ListReader;
import io.github.plex4j.mcp.engine.SideBySide;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import io.github.plex4j.mcp.tools.shared.Libraries;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import io.github.plex4j.mcp.tools.shared.LibraryTypes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The items of the server that are titles of plex.tv. A few titles are looked up one by one; for many, or where the server passes over
 * the question, its movies and shows are read once. For one call.
 */
final class ServerTitles {
    /** As many questions take about as long as reading a library of some thousand titles. */
    private static final int FEW = 40;

    private static final int MOST_COPIES = 200;

    private final ToolContext context;
    private final Map<PlexGuid, Set<String>> keys = new LinkedHashMap<>();
    private boolean complete = true;

    private ServerTitles(ToolContext context) {
        this.context = context;
    }

    /** Looks these titles up. */
    static ServerTitles of(Collection<PlexGuid> titles, ToolContext context) {
        ServerTitles found = new ServerTitles(context);
        Set<PlexGuid> wanted = new LinkedHashSet<>(titles);
        if (wanted.size() > FEW || !found.lookUp(List.copyOf(wanted))) {
            found.read(wanted);
        }
        return found;
    }

    /** Whether the server has the title; empty when the time of the call ended before that was known. */
    Optional<Boolean> has(PlexGuid title) {
        boolean has = keys.containsKey(title);
        return has || complete ? Optional.of(has) : Optional.empty();
    }

    /** The keys of the items that are this title, copies in several libraries included. */
    List<String> keysOf(PlexGuid title) {
        return List.copyOf(keys.getOrDefault(title, Set.of()));
    }

    /** Whether the presence of every title is known. */
    boolean isComplete() {
        return complete;
    }

    /** Returns false when the server gives other items than it was asked for. */
    private boolean lookUp(List<PlexGuid> wanted) {
        List<List<MediaItem>> copies = SideBySide.each(
                wanted,
                guid -> context.plex()
                        .libraries()
                        .byGuid(guid.toString())
                        .page(PageRequest.first(MOST_COPIES))
                        .items());
        for (int index = 0; index < wanted.size(); index++) {
            String guid = wanted.get(index).toString();
            if (copies.get(index).stream().anyMatch(item -> !guid.equals(item.guid()))) {
                keys.clear();
                return false;
            }
            copies.get(index).forEach(this::add);
        }
        return true;
    }

    private void read(Set<PlexGuid> wanted) {
        ContextObserver observer = new ContextObserver(context);
        ListReader reader = new ListReader(observer);
        for (Library library : Libraries.all(context)) {
            MediaType type = library.section().type();
            if (type.equals(MediaType.MOVIE) || type.equals(MediaType.SHOW)) {
                ListReader.End end = observer.mayGoOn()
                        ? reader.read(
                                context.plex().libraries().items(library.key(), LibraryTypes.topQuery(library)),
                                library.title(),
                                rows -> rows.stream()
                                        .filter(item -> PlexGuid.find(item.guid())
                                                .filter(wanted::contains)
                                                .isPresent())
                                        .forEach(this::add))
                        : ListReader.End.CUT;
                complete &= end.isComplete();
            }
        }
    }

    private void add(MediaItem item) {
        Optional<RatingKey> key = item.ratingKey();
        PlexGuid.find(item.guid())
                .ifPresent(guid -> key.ifPresent(known -> keys.computeIfAbsent(guid, first -> new LinkedHashSet<>())
                        .add(known.value())));
    }
}
