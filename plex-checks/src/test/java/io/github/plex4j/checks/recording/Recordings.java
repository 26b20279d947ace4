package io.github.plex4j.checks.recording;

import io.github.plex4j.checks.Repository;
import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.Paged;
import io.github.plex4j.client.PlaylistId;
import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.Detail;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.search.SearchApi;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The recordings there are, beside the repository where they are at all, and the calls they answer. */
final class Recordings {
    private static final SectionKey SECTION = SectionKey.of("1");
    private static final RatingKey ITEM = RatingKey.of("1");
    private static final String ITEMS = "/library/sections/1/all";
    private static final String ITEM_PATH = "/library/metadata/1";

    /** Answers to calls the client does not make, with the reason. */
    static final Map<String, String> NOT_CALLED = Map.of(
            "recordings/metadata-posters.json", "the posters one can choose from are asked for by no tool",
            "recordings/plextv-pins-linked.json", "nobody is signed in at plex.tv",
            "recordings/plextv-pins-new.json", "nobody is signed in at plex.tv",
            "recordings/plextv-resources.json", "the servers of an account are not asked for");

    private Recordings() {}

    /** All answers to calls the client makes. */
    static List<Recording> all() {
        return Stream.of(lists(), metadata(), sections(), searches(), playlists(), servers())
                .flatMap(Function.identity())
                .toList();
    }

    /** The text of a file; skips the test where the recordings are not beside the repository. */
    static String text(String file) {
        return Repository.text(folder().resolve(file));
    }

    /** The names of all recordings of answers; skips the test where there are none. */
    static List<String> files() {
        Path folder = folder();
        return Repository.files(folder.resolve("recordings"), ".json").stream()
                .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                .toList();
    }

    private static Path folder() {
        Path folder = Repository.root().resolve("../shared/plex");
        Assumptions.assumeTrue(Files.isDirectory(folder), "there are no recordings beside the repository");
        return folder;
    }

    private static Stream<Recording> lists() {
        Function<PlexClient, Object> items = client -> page(client.libraries().items(SECTION, ItemQuery.all()));
        Function<PlexClient, Object> children =
                client -> page(client.libraries().children(ITEM));
        return Stream.of(
                items("recordings/section-all-266.json", ITEMS, items),
                items("recordings/section-all-7.json", ITEMS, items),
                items("recordings/section-all-movies-50-of-2295.json", ITEMS, items),
                items("recordings/section-items-10-of-358.json", ITEMS, items),
                items("recordings/movie_library.json", ITEMS, items),
                items("recordings/tv_library.json", ITEMS, items),
                items("official-examples/GET_library_sections_sectionId_all.200.aMeta.json", ITEMS, items),
                items("recordings/tv_seasons.json", ITEM_PATH + "/children", children),
                items("recordings/tv_episodes.json", ITEM_PATH + "/children", children),
                items("recordings/music_tracks.json", ITEM_PATH + "/children", children),
                items("recordings/photo_album.json", ITEM_PATH + "/children", children),
                items(
                        "official-examples/GET_library_metadata_ids_allLeaves.200.Zoolander_Metadata.json",
                        ITEM_PATH + "/allLeaves",
                        client -> page(client.libraries().leaves(ITEM))),
                items(
                        "official-examples/GET_library_all.200.Zoolander_Metadata.json",
                        "/library/all",
                        client -> page(client.libraries().items(ItemQuery.all().ofType(MediaType.MOVIE)))),
                items(
                        "official-examples/GET_library_metadata_ids_similar.200.Zoolander_Metadata.json",
                        ITEM_PATH + "/similar",
                        client -> client.libraries().similar(ITEM, 500).items()),
                items(
                        "recordings/hubs-home-recently-added.json",
                        "/hubs/home/recentlyAdded",
                        client -> page(client.libraries().recentlyAdded(SECTION, MediaType.MOVIE))),
                items(
                        "official-examples/GET_library_sections_sectionId_collections.200.aMeta.json",
                        "/library/sections/1/collections",
                        client -> page(client.collections().all(SECTION))));
    }

    private static Stream<Recording> metadata() {
        Function<PlexClient, Object> full = client -> client.libraries().metadata(List.of(ITEM), Detail.values());
        return Stream.of(
                items("recordings/metadata-1.json", ITEM_PATH, full),
                items("recordings/metadata-2.json", ITEM_PATH, full),
                items("recordings/metadata_108.json", ITEM_PATH, full),
                items("official-examples/GET_library_metadata_ids.200.Zoolander_Metadata.json", ITEM_PATH, full),
                new Recording(
                        "official-examples/GET_library_metadata_ids_related.200.onDeck.json",
                        ITEM_PATH + "/related",
                        "",
                        "hub",
                        client -> client.libraries().related(ITEM, 500)));
    }

    private static Stream<Recording> sections() {
        Function<PlexClient, Object> sections = client -> client.libraries().sections();
        Function<PlexClient, Object> schema = client -> client.libraries().schema(SECTION, MediaType.MOVIE);
        return Stream.of(
                new Recording("recordings/sections.json", "/library/sections", "Directory", "section", sections),
                new Recording(
                        "official-examples/GET_library_sections_all.200.basic.json",
                        "/library/sections",
                        "Directory",
                        "section",
                        sections),
                new Recording(
                        "recordings/section-genres.json",
                        "/library/sections/1/genre",
                        "Directory",
                        "value",
                        client -> page(client.libraries().filterValues(SECTION, MediaType.SHOW, "genre"))),
                new Recording("recordings/section-details-filters-operators.json", ITEMS, "", "schema", schema),
                new Recording("recordings/section-all-7.json", ITEMS, "", "schema", schema));
    }

    private static Stream<Recording> searches() {
        Function<PlexClient, Object> search =
                client -> client.search().search("words", EnumSet.allOf(SearchApi.Kind.class), 500);
        return Stream.of(
                new Recording(
                        "recordings/library-search-100.json", "/library/search", "SearchResult", "result", search),
                new Recording("recordings/library-search-3.json", "/library/search", "SearchResult", "result", search),
                new Recording(
                        "official-examples/GET_hubs_search.200.simpson.json",
                        "/hubs/search",
                        "",
                        "hubs",
                        client -> client.search().hubs("words", 500)));
    }

    private static Stream<Recording> playlists() {
        return Stream.of(
                new Recording(
                        "official-examples/GET_playlists.200.playlists.json",
                        "/playlists",
                        "Metadata",
                        "playlist",
                        client -> page(client.playlists().all(null))),
                new Recording(
                        "official-examples/GET_playlists_playlistId_items.200.contents.json",
                        "/playlists/1/items",
                        "Metadata",
                        "playlistItem",
                        client -> page(client.playlists().items(PlaylistId.of("1")))));
    }

    private static Stream<Recording> servers() {
        Function<PlexClient, Object> storage = client -> client.server().storage();
        return Stream.of(
                new Recording(
                        "official-examples/GET.200.info.json",
                        "/",
                        "",
                        "server",
                        client -> client.server().info()),
                new Recording(
                        "official-examples/GET_identity.200.identity.json",
                        "/identity",
                        "",
                        "identity",
                        client -> client.server().identity()),
                new Recording(
                        "official-examples/GET_activities.200.activity.json",
                        "/activities",
                        "Activity",
                        "activity",
                        client -> client.server().activities()),
                new Recording(
                        "official-examples/GET_updater_status.200.status.json",
                        "/updater/status",
                        "",
                        "update",
                        client -> client.server().update().stream().toList()),
                new Recording(
                        "official-examples/GET_status_sessions.200.playlists.json",
                        "/status/sessions",
                        "Metadata",
                        "session",
                        client -> client.sessions().active()),
                new Recording("recordings/media-providers.json", "/media/providers", "", "providers", storage),
                new Recording(
                        "official-examples/GET_media_providers.200.providerWithEpg.json",
                        "/media/providers",
                        "",
                        "providers",
                        storage));
    }

    private static Recording items(String file, String path, Function<PlexClient, Object> call) {
        return new Recording(file, path, "Metadata", "item", call);
    }

    private static <T> List<T> page(Paged<T> list) {
        Page<T> page = list.page(PageRequest.first(500));
        return page.items();
    }

    /** The files that answer a call. */
    static Set<String> called() {
        return Set.copyOf(all().stream().map(Recording::file).distinct().toList());
    }
}
