package io.github.plex4j.mcp.tools.hygiene;

import io.github.plex4j.client.library.Ancestor;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.session.Session;
import io.github.plex4j.mcp.analytics.title.TitleIdentity;
import io.github.plex4j.mcp.engine.MemoryKey;
import io.github.plex4j.mcp.engine.ToolContext;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The items that are being played, with their seasons and shows, and copies of them.
 *
 * @param keys       their keys
 * @param identities what their copies share with them
 */
record PlayedNow(Set<String> keys, Set<String> identities) {
    PlayedNow {
        keys = Set.copyOf(keys);
        identities = Set.copyOf(identities);
    }

    private record Key() implements MemoryKey<PlayedNow> {
        /** It is over as soon as somebody presses stop. */
        @Override
        public Duration goodFor() {
            return Duration.ZERO;
        }
    }

    /** Asks beside what the call does until it needs the answer. */
    static void askAhead(ToolContext context) {
        context.askAhead(new Key(), () -> ask(context));
    }

    static PlayedNow of(ToolContext context) {
        return context.remembered(new Key(), () -> ask(context));
    }

    private static PlayedNow ask(ToolContext context) {
        Set<String> keys = new HashSet<>();
        Set<String> identities = new HashSet<>();
        for (Session session : context.plex().sessions().active()) {
            MediaItem item = session.item();
            if (item.rawKey() != null) {
                keys.add(item.rawKey());
                identities.add(TitleIdentity.of(item));
            }
            for (Ancestor above : List.of(item.place().parent(), item.place().grandparent())) {
                if (above.rawKey() != null) {
                    keys.add(above.rawKey());
                    identities.add(TitleIdentity.of(above));
                }
            }
        }
        return new PlayedNow(keys, identities);
    }

    boolean contains(MediaItem item) {
        return keys.contains(String.valueOf(item.rawKey())) || identities.contains(TitleIdentity.of(item));
    }
}
