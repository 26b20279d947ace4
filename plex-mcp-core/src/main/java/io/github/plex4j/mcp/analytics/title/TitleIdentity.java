package io.github.plex4j.mcp.analytics.title;

import io.github.plex4j.client.library.Ancestor;
import io.github.plex4j.client.library.MediaItem;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The identity of a title, whichever edition and library its items are in: the same {@code plex://} guid, or with the agents
 * Plex had before, the same first id elsewhere.
 */
public final class TitleIdentity {
    /** Such as {@code com.plexapp.agents.imdb://tt0063350?lang=en}. */
    private static final Pattern LEGACY = Pattern.compile("com\\.plexapp\\.agents\\.([a-z]+)://([^?]+)(\\?.*)?");

    /** Cannot be confused with an id elsewhere, which has slashes. */
    private static final String OF_ITEM = "item:";

    private TitleIdentity() {}

    /**
     * The identity of an item.
     *
     * @return the same text for items that are one title; an item without any such id is a title of its own
     */
    public static String of(MediaItem item) {
        return of(item.guid(), item.externalIds(), String.valueOf(item.rawKey()));
    }

    /** The identity an item has when nothing else is known of it. */
    public static String ofItemAlone(MediaItem item) {
        return OF_ITEM + item.rawKey();
    }

    /** The identity of what an item belongs to. */
    public static String of(Ancestor above) {
        return of(above.guid(), List.of(), above.rawKey() != null ? above.rawKey() : String.valueOf(above.title()));
    }

    /** Whether other items can have that identity as well. */
    public static boolean isShared(String identity) {
        return !identity.startsWith(OF_ITEM);
    }

    /** Whether a guid is of an agent Plex had before: it ends in a language, so copies of one title may differ in it. */
    public static boolean hasLanguage(String guid) {
        return LEGACY.matcher(guid).matches();
    }

    private static String of(@Nullable String guid, List<String> externalIds, String key) {
        if (guid != null && guid.startsWith("plex://")) {
            return guid;
        }
        Matcher legacy = LEGACY.matcher(guid == null ? "" : guid);
        if (legacy.matches() && !legacy.group(1).equals("none")) {
            return legacy.group(1) + "://" + legacy.group(2);
        }
        return externalIds.isEmpty() ? OF_ITEM + key : externalIds.get(0);
    }
}
