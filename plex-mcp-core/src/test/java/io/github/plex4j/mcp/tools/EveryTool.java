package io.github.plex4j.mcp.tools;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A call of each tool that works on the demonstration library, for what holds for all of them. */
final class EveryTool {
    private static final Map<String, String> ARGUMENTS = new TreeMap<>(Map.ofEntries(
            Map.entry("get_libraries", "{}"),
            Map.entry("get_library_items", "{'libraryKey':'1','limit':3,'genre':'Comedy','actor':'Buster Keaton'}"),
            Map.entry("get_filter_values", "{'libraryKey':'1','field':'genre'}"),
            Map.entry("get_media_details", "{'ratingKey':'101'}"),
            Map.entry("get_children", "{'ratingKey':'1200','season':1}"),
            Map.entry("get_recently_added", "{'limit':3}"),
            Map.entry("get_on_deck", "{}"),
            Map.entry("get_growth", "{'days':400}"),
            Map.entry("get_library_stats", "{'libraryKey':'1'}"),
            Map.entry("get_image", "{'ratingKey':'101'}"),
            Map.entry("export_library", "{'libraryKey':'1','file':'movies.csv','format':'csv','overwrite':true}"),
            Map.entry("search_media", "{'query':'night'}"),
            Map.entry("find_by_external_id", "{'id':'imdb://tt0063350'}"),
            Map.entry("get_similar", "{'ratingKey':'101'}"),
            Map.entry("get_related", "{'ratingKey':'101'}"),
            Map.entry("get_random_items", "{'libraryKey':'1','unwatched':true}"),
            Map.entry("get_recommendations", "{'libraryKey':'1','user':'Anna','limit':3}"),
            Map.entry("get_active_sessions", "{'includeAddresses':true}"),
            Map.entry("get_server_info", "{}"),
            Map.entry("get_activities", "{}"),
            Map.entry("get_users", "{}"),
            Map.entry("get_watch_history", "{'limit':3}"),
            Map.entry("get_recently_watched", "{'user':'Anna','limit':3}"),
            Map.entry("get_watch_state", "{'ratingKey':'1100'}"),
            Map.entry("get_watch_stats", "{'groupBy':'genre','days':90,'libraryKey':'1'}"),
            Map.entry("get_user_stats", "{}"),
            Map.entry("get_popular_content", "{'limit':3,'days':90}"),
            Map.entry("get_fully_watched", "{'user':'Anna','limit':3}"),
            Map.entry("get_server_usage", "{}"),
            Map.entry("get_playlists", "{}"),
            Map.entry("get_playlist_items", "{'playlistId':'951'}"),
            Map.entry("get_collections", "{'libraryKey':'1'}"),
            Map.entry("find_duplicates", "{'libraryKey':'1','acrossLibraries':true}"),
            Map.entry("find_unmatched", "{'libraryKey':'1'}"),
            Map.entry("find_missing_subtitles", "{'libraryKey':'1','language':'German','limit':3}"),
            Map.entry("find_missing_episodes", "{'libraryKey':'3'}"),
            Map.entry(
                    "find_low_quality", "{'libraryKey':'1','resolutionBelow':'720','bitrateBelowKbps':4000,'limit':3}"),
            Map.entry("find_stale", "{'libraryKey':'3','notWatchedForDays':60}"),
            Map.entry("find_largest", "{'libraryKey':'3','groupBy':'show'}")));

    private EveryTool() {}

    static List<String> names() {
        return List.copyOf(ARGUMENTS.keySet());
    }

    static String arguments(String tool) {
        String arguments = ARGUMENTS.get(tool);
        if (arguments == null) {
            throw new IllegalArgumentException("There is no call of " + tool + " here yet: add one.");
        }
        return arguments;
    }

    /** Texts that have broken one program or another. */
    static List<String> hostileTexts() {
        return Arrays.asList(
                "../../../library/sections/1",
                "1/../2",
                "..",
                ".",
                "%2e%2e%2f",
                "1?X-Plex-Token=x",
                "1#fragment",
                "1&type=2",
                "a=b&c=d",
                "//evil.example/",
                "http://evil.example/",
                "@evil.example",
                "\\\\evil\\share",
                "1;DROP TABLE",
                "$(id)",
                "`id`",
                "{{7*7}}",
                "\r\nX-Injected: 1",
                "\u0000",
                "\u202Egpj.exe",
                "😀",
                "\uD800",
                "99999999999999999999",
                "-1",
                "1e309",
                "NaN",
                "",
                " ",
                "a".repeat(501),
                "x".repeat(100_000));
    }
}
