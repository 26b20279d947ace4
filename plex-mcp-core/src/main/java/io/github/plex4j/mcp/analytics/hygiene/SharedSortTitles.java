package io.github.plex4j.mcp.analytics.hygiene;

import io.github.plex4j.client.Paged;
import io.github.plex4j.client.PlexProtocolException;
import io.github.plex4j.client.PlexTimeoutException;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.analytics.walk.ListReader;
import io.github.plex4j.mcp.analytics.walk.ListReader.End;
import io.github.plex4j.mcp.analytics.walk.WalkObserver;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which shows stand at the same place of the order because their sort titles are the same: their episodes come mixed,
 * season by season. Only those are remembered. Immutable.
 */
public final class SharedSortTitles {
    private static final Pattern ARTICLE = Pattern.compile("^(the|an|a) +");

    private final Map<String, String> firstOfTitle = new HashMap<>();

    /**
     * Reads all shows: without them nothing is certain of the episodes.
     *
     * @throws PlexTimeoutException  if time runs out before
     * @throws PlexProtocolException if the shows are others each time they are read
     */
    public SharedSortTitles(Paged<MediaItem> shows, WalkObserver observer) {
        Map<String, String> keys = new HashMap<>();
        End end = new ListReader(silent(observer))
                .read(shows, "shows", page -> page.forEach(show -> remember(show, keys)));
        if (!end.requireStable("shows").isComplete()) {
            throw new PlexTimeoutException(
                    "GET",
                    "/library/sections/{libraryKey}/all",
                    "time ran out before all shows were read",
                    "Use plex-cli at a terminal, which has no time limit.");
        }
    }

    private void remember(MediaItem show, Map<String, String> keys) {
        String key = show.rawKey();
        if (key == null) {
            return;
        }
        String first = keys.putIfAbsent(sortTitle(show), key);
        if (first != null) {
            firstOfTitle.put(first, first);
            firstOfTitle.put(key, first);
        }
    }

    /** A key that episodes of a show share with those they are mixed with, and with no others. */
    String blockOf(String showKey) {
        return firstOfTitle.getOrDefault(showKey, showKey);
    }

    /** Which signs a server heeds when it sorts is its own affair; to take two titles for the same does no harm. */
    private static String sortTitle(MediaItem show) {
        String sortTitle = show.facts().sortTitle();
        String title = (sortTitle != null ? sortTitle : show.title()).toLowerCase(Locale.ROOT);
        String letters = Normalizer.normalize(ARTICLE.matcher(title).replaceFirst(""), Normalizer.Form.NFKD)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return letters.isEmpty() ? title : letters;
    }

    private static WalkObserver silent(WalkObserver observer) {
        return new WalkObserver() {
            @Override
            public boolean mayGoOn() {
                return observer.mayGoOn();
            }

            @Override
            public void reached(long done, @Nullable Long total, String what) {
                observer.working(what);
            }
        };
    }
}
