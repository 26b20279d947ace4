package io.github.plex4j.client.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.CannedTransport;
import io.github.plex4j.client.Demo;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class SearchApiTest {
    private final Demo demo = Demo.library();
    private final SearchApi search = demo.plex().search();

    @AfterAll
    void close() {
        demo.close();
    }

    private static List<String> titles(List<SearchResult> results) {
        return results.stream()
                .flatMap(result -> Optional.ofNullable(result.item()).stream())
                .map(MediaItem::title)
                .toList();
    }

    @Test
    void findsItemsBestFirst() {
        List<SearchResult> results = search.search("night", List.of(SearchApi.Kind.MOVIES), 10);

        assertThat(titles(results)).contains("Night of the Living Dead");
        assertThat(results)
                .extracting(result -> -Objects.requireNonNull(result.score()))
                .isSorted();
        assertThat(results).allSatisfy(result -> assertThat(result.tag()).isNull());
    }

    @Test
    void asksForEachKindOnceWithinTheLimit() {
        search.search("a", List.of(SearchApi.Kind.MUSIC, SearchApi.Kind.TELEVISION, SearchApi.Kind.MUSIC), 7);

        assertThat(demo.lastRequest().rawQuery())
                .isEqualTo("query=a&searchTypes=music%2Ctv&limit=7&includeCollections=1&includeGuids=1");
    }

    @Test
    void findsPeopleWithTheIdThatFilters() {
        assertThat(search.search("Max Schreck", List.of(SearchApi.Kind.PEOPLE), 5))
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.item()).isNull())
                .anySatisfy(result -> assertThat(result.tag()).isNotNull().satisfies(tag -> {
                    assertThat(tag.name()).isEqualTo("Max Schreck");
                    assertThat(tag.kind()).isEqualTo("actor");
                    assertThat(tag.id()).isNotBlank();
                    assertThat(tag.sectionKey()).isEqualTo("1");
                    assertThat(tag.sectionTitle()).isEqualTo("Movies");
                    assertThat(tag.count()).isPositive();
                }));
    }

    @Test
    void hubsFindCollectionsAndTagsToo() {
        List<SearchResult> results = search.hubs("Buster Keaton", 5);

        assertThat(results)
                .anySatisfy(result -> assertThat(result.item())
                        .isNotNull()
                        .satisfies(item -> assertThat(item.type()).isEqualTo(MediaType.COLLECTION))
                        .satisfies(item -> assertThat(item.title()).isEqualTo("Buster Keaton")));
        assertThat(results)
                .anySatisfy(result -> assertThat(result.tag())
                        .isNotNull()
                        .satisfies(tag -> assertThat(tag.kind()).isEqualTo("actor")));
    }

    @Test
    void nothingFoundIsAnEmptyList() {
        assertThat(search.search("qqqqqq", List.of(SearchApi.Kind.values()), 10))
                .isEmpty();
        assertThat(search.hubs("qqqqqq", 10)).isEmpty();
    }

    @Test
    void argumentsOutOfBoundsAreRefusedBeforeAnyRequest() {
        int before = demo.server().requests().count();

        assertThatThrownBy(() -> search.search(" ", List.of(SearchApi.Kind.MOVIES), 5))
                .isInstanceOf(PlexInputException.class);
        assertThatThrownBy(() -> search.search("a".repeat(501), List.of(SearchApi.Kind.MOVIES), 5))
                .isInstanceOf(PlexInputException.class);
        assertThatThrownBy(() -> search.search("a", List.of(), 5)).isInstanceOf(PlexInputException.class);
        assertThatThrownBy(() -> search.search("a", List.of(SearchApi.Kind.MOVIES), 0))
                .isInstanceOf(PlexInputException.class);
        assertThatThrownBy(() -> search.hubs("a", 501)).isInstanceOf(PlexInputException.class);
        assertThatThrownBy(() -> search.hubs("", 5)).isInstanceOf(PlexInputException.class);
        assertThat(demo.server().requests().count()).isEqualTo(before);
    }

    @Test
    void aDirectoryIsATagOnlyIfItHasOne() {
        SearchApi canned = new SearchApi(CannedTransport.answering(
                "{\"MediaContainer\":{\"SearchResult\":[{\"score\":\"0.9\",\"Directory\":{\"type\":\"show\",\"title\":\"A\"}},"
                        + "{\"Directory\":{\"tag\":\"B\",\"type\":\"tag\"}},{\"Directory\":{\"tag\":\"C\",\"type\":\"mood\","
                        + "\"filter\":\"none\"}},{\"score\":1,\"Other\":{\"title\":\"D\"}}]}}"));

        List<SearchResult> results = canned.search("a", List.of(SearchApi.Kind.TELEVISION), 9);

        assertThat(results).hasSize(3);
        assertThat(titles(results)).containsExactly("A");
        assertThat(results.get(0).score()).isEqualTo(0.9);
        assertThat(results.get(1).score()).isNull();
        assertThat(Objects.requireNonNull(results.get(1).tag()).kind()).isNull();
        assertThat(Objects.requireNonNull(results.get(2).tag()).kind()).isEqualTo("mood");
    }
}
