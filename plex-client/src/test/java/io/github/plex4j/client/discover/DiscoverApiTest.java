package io.github.plex4j.client.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.Demo;
import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.PlexAccount;
import io.github.plex4j.client.PlexGuid;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.PlexRateLimitedException;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.client.discover.WatchlistQuery.Filter;
import io.github.plex4j.client.discover.WatchlistQuery.Order;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.Fault;
import io.github.plex4j.testserver.PlexTestServer;
import io.github.plex4j.testserver.model.CatalogTitle;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DiscoverApiTest {
    private final PlexTestServer server = PlexTestServer.start(DemoLibrary.create(Demo.CLOCK));
    private final PlexAccount account = account(server);
    private final DiscoverApi discover = account.discover();

    @AfterEach
    void close() {
        account.close();
        server.close();
    }

    private static PlexAccount account(PlexTestServer server) {
        return PlexAccount.builder()
                .discover(server.discoverUri())
                .token(PlexToken.of(server.accountToken()))
                .build();
    }

    private PlexGuid guid(String title) {
        return server.library().catalog().titles().values().stream()
                .filter(known -> known.title().equals(title))
                .map(known -> PlexGuid.of(known.guid()))
                .findFirst()
                .orElseThrow();
    }

    private String lastRequest() {
        List<?> requests = server.requests().all();
        return requests.get(requests.size() - 1).toString();
    }

    private static List<String> titles(Page<DiscoverTitle> page) {
        return page.items().stream().map(DiscoverTitle::title).toList();
    }

    @Test
    void readsTheWatchlistNewestFirst() {
        Page<DiscoverTitle> page = discover.watchlist(WatchlistQuery.ALL).page(PageRequest.first(3));

        assertThat(titles(page)).containsExactly("Charade", "Pandora's Box", "Faust");
        assertThat(page.total()).isEqualTo(6);
        assertThat(page.items()).extracting(DiscoverTitle::watchlistedAt).doesNotContainNull();
        assertThat(page.items().get(1).guid()).contains(guid("Pandora's Box"));
        assertThat(page.items().get(1).releasedOn()).isEqualTo("1929-02-09");
    }

    @Test
    void asksForFilterTypeAndOrder() {
        WatchlistQuery query = new WatchlistQuery(Filter.RELEASED, MediaType.SHOW, Order.TITLE, false);

        assertThat(titles(discover.watchlist(query).page(PageRequest.first(10))))
                .containsExactly("The Adventures of Robin Hood", "Dragnet");
        assertThat(lastRequest())
                .startsWith("GET /library/sections/watchlist/released?sort=titleSort%3Aasc&includeCollections=1"
                        + "&includeExternalMedia=1&includeUserState=1&type=2&X-Plex-Container-Start=0");
    }

    @Test
    void walksALongListInPagesOfAHundred() {
        Library.Builder library = Library.builder().clock(Demo.CLOCK);
        for (int number = 0; number < 350; number++) {
            String id = "%024x".formatted(number);
            library.catalogTitle(CatalogTitle.of(ItemType.MOVIE, id, "Title " + number, LocalDate.of(1920, 1, 1)))
                    .watchlisted(id, 1_000 + number);
        }
        try (PlexTestServer large = PlexTestServer.start(library.build());
                PlexAccount owner = account(large)) {
            assertThat(owner.discover().watchlist(WatchlistQuery.ALL).stream())
                    .hasSize(350)
                    .doesNotHaveDuplicates();
            assertThat(owner.discover()
                            .watchlist(WatchlistQuery.ALL)
                            .page(new PageRequest(40, 250))
                            .items())
                    .hasSize(250);
        }
    }

    @Test
    void findsTitlesThatNoServerHas() {
        List<FoundTitle> found = discover.search("the adventures", null, 5);

        assertThat(found).extracting(result -> result.title().title()).contains("The Adventures of Robin Hood");
        assertThat(found)
                .extracting(result -> -Objects.requireNonNull(result.score()))
                .isSorted();
        assertThat(lastRequest())
                .isEqualTo("GET /library/search?query=the%20adventures&limit=5&searchTypes=movies%2Ctv"
                        + "&searchProviders=discover&includeMetadata=1");
    }

    @Test
    void searchesOneTypeOnly() {
        assertThat(discover.search("robin", MediaType.MOVIE, 5)).isEmpty();
        assertThat(discover.search("robin", MediaType.SHOW, 5)).hasSize(1);
    }

    @Test
    void describesATitle() {
        DiscoverTitle faust = discover.title(guid("Faust"));

        assertThat(faust.title()).isEqualTo("Faust");
        assertThat(faust.type()).isEqualTo(MediaType.MOVIE);
        assertThat(faust.year()).isEqualTo(1926);
    }

    @Test
    void addsATitleByTheEndOfItsGuid() {
        PlexGuid canary = guid("The Cat and the Canary");

        discover.addToWatchlist(canary);

        assertThat(lastRequest()).isEqualTo("PUT /actions/addToWatchlist?ratingKey=" + canary.id());
        assertThat(discover.watchlistedAt(canary)).contains(Demo.CLOCK.instant());
    }

    @Test
    void countsTheTimeAnewWhenATitleIsAddedTwice() {
        PlexGuid faust = guid("Faust");
        Instant before = discover.watchlistedAt(faust).orElseThrow();

        discover.addToWatchlist(faust);

        assertThat(discover.watchlistedAt(faust).orElseThrow()).isAfter(before);
    }

    @Test
    void removesATitleOnceOrTwiceWithTheSameOutcome() {
        PlexGuid faust = guid("Faust");

        discover.removeFromWatchlist(faust);

        assertThat(lastRequest()).isEqualTo("PUT /actions/removeFromWatchlist?ratingKey=" + faust.id());
        assertThat(discover.watchlistedAt(faust)).isEmpty();

        discover.removeFromWatchlist(faust);

        assertThat(discover.watchlist(WatchlistQuery.ALL).count()).hasValue(5);
    }

    @Test
    void knowsNothingOfATitleThatIsNotThere() {
        PlexGuid unknown = new PlexGuid("movie", "0".repeat(24));

        assertThatThrownBy(() -> discover.title(unknown)).isInstanceOf(PlexNotFoundException.class);
        assertThatThrownBy(() -> discover.watchlistedAt(unknown)).isInstanceOf(PlexNotFoundException.class);
        assertThatThrownBy(() -> discover.addToWatchlist(unknown)).isInstanceOf(PlexNotFoundException.class);
        assertThatThrownBy(() -> discover.removeFromWatchlist(unknown)).isInstanceOf(PlexNotFoundException.class);
    }

    @Test
    void repeatsNoChangeThatWasRefusedForNow() {
        server.faults().forPath("/actions", Fault.rateLimited(1));

        assertThatThrownBy(() -> discover.addToWatchlist(guid("Faust"))).isInstanceOf(PlexRateLimitedException.class);
        assertThat(server.requests().all()).hasSize(1);
    }

    @Test
    void refusesWhatDiscoverDoesNotHave() {
        assertThatThrownBy(() -> new WatchlistQuery(Filter.ALL, MediaType.ALBUM, Order.ADDED, true))
                .isInstanceOf(PlexInputException.class);
        assertThatThrownBy(() -> discover.search("x", MediaType.TRACK, 5)).isInstanceOf(PlexInputException.class);
        assertThatThrownBy(() -> discover.search(" ", null, 5)).isInstanceOf(PlexInputException.class);
        assertThatThrownBy(() -> discover.search("x", null, 101)).isInstanceOf(PlexInputException.class);
        assertThat(server.requests().count()).isZero();
    }
}
