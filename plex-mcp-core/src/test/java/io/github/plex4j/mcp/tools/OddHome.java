package io.github.plex4j.mcp.tools;

import io.github.plex4j.testserver.GeneratedLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import io.github.plex4j.testserver.model.Library;
import java.util.List;
import java.util.Map;

/** A library whose lists are of several pages where a page has twenty rows, and calls that read the whole of them. */
final class OddHome {
    static final Map<String, List<String>> CALLS = Map.ofEntries(
            Map.entry(
                    "get_library_items",
                    List.of(
                            "{'libraryKey':'1','limit':200}",
                            "{'libraryKey':'1','limit':200,'sort':'year:desc'}",
                            "{'libraryKey':'1','limit':200,'notWatchedBy':'owner'}",
                            "{'libraryKey':'2','type':'episode','limit':200,'watchedBy':'anyone'}")),
            Map.entry("get_filter_values", List.of("{'libraryKey':'1','field':'actor','limit':200}")),
            Map.entry("get_children", List.of("{'ratingKey':'33','level':'leaves','limit':200}")),
            Map.entry("get_recently_added", List.of("{'limit':200}")),
            Map.entry("get_growth", List.of("{'libraryKey':'1','groupBy':'year','since':'2010-01-01'}")),
            Map.entry(
                    "export_library",
                    List.of("{'libraryKey':'1','file':'movies.csv','format':'csv','overwrite':true}")),
            Map.entry("find_by_external_id", List.of("{'id':'imdb://tt0000001'}")),
            Map.entry("get_recommendations", List.of("{'libraryKey':'1','limit':50}")),
            Map.entry("get_users", List.of("{}")),
            Map.entry("get_watch_history", List.of("{'limit':200,'days':300}")),
            Map.entry("get_recently_watched", List.of("{'limit':200}")),
            Map.entry("get_watch_state", List.of("{'ratingKey':'33'}")),
            Map.entry(
                    "get_watch_stats",
                    List.of(
                            "{'groupBy':'genre','days':90}",
                            "{'groupBy':'user','days':150}",
                            "{'groupBy':'month','days':150,'user':'owner'}")),
            Map.entry("get_user_stats", List.of("{'days':150}")),
            Map.entry("get_popular_content", List.of("{'limit':100,'days':300}")),
            Map.entry("get_fully_watched", List.of("{'user':'owner','limit':200}")));

    private OddHome() {}

    static Library library() {
        Library library = GeneratedLibrary.builder()
                .seed(11)
                .clock(GeneratedHome.CLOCK)
                .movies(32)
                .shows(2)
                .episodes(52)
                .artists(2)
                .albums(3)
                .tracks(22)
                .accounts(4)
                .strangers(true)
                .ultraHd(5)
                .editions(4)
                .historyRows(100)
                .historyDays(200)
                .build();
        // Rows of these lose their keys; a copy in 4K or another edition takes the place of some.
        List.of("2", "3", "5").forEach(library.items()::delete);
        return library;
    }

    static ToolBench bench() {
        return ToolBench.on(PlexTestServer.builder(library()))
                .at(GeneratedHome.CLOCK)
                .answering(1_000_000);
    }
}
