package io.github.plex4j.client.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.Demo;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.search.SearchApi;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemBuilder;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.model.TagKind;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class FilterTest {
    private static final String HOSTILE = "L\u00e9on: The Professional & \"Friends\" <uncut>/100% #1?";
    private static final String JAPANESE = "\u5343\u3068\u5343\u5c0b\u306e\u795e\u96a0\u3057";
    private static final SectionKey FILMS = SectionKey.of("1");

    private final Demo demo = Demo.with(Library.builder()
            .clock(Demo.CLOCK)
            .section(Section.of("1", "Films", ItemType.MOVIE))
            .items(
                    movie("11", HOSTILE, 1994)
                            .tags(TagKind.GENRE, "A & B/C")
                            .studio("Gaumont+Co/100%")
                            .build(),
                    movie("12", JAPANESE, 2001)
                            .tags(TagKind.GENRE, JAPANESE)
                            .studio("\u30b8\u30d6\u30ea")
                            .build(),
                    movie("13", "Wings", 1927)
                            .tags(TagKind.GENRE, "War")
                            .contentRating("gb/15")
                            .build(),
                    movie("14", "Wings of Desire", 1987).build())
            .build());
    private final LibraryApi libraries = demo.plex().libraries();

    private static ItemBuilder movie(String key, String title, int year) {
        return Item.builder(ItemType.MOVIE, "1", key, title).year(year).addedAt(1_600_000_000L + year);
    }

    @AfterAll
    void close() {
        demo.close();
    }

    private List<String> titles(Condition... conditions) {
        ItemQuery query = ItemQuery.all().sortedBy("year", false);
        for (Condition condition : conditions) {
            query = query.where(condition);
        }
        return libraries.items(FILMS, query).stream().map(MediaItem::title).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "title, IS, wings, 13;14",
        "title, IS_NOT, wings, 11;12",
        "title, EXACTLY, wings, 13",
        "title, NOT_EXACTLY, Wings, 14;11;12",
        "title, BEGINS, wings o, 14",
        "title, ENDS, sire, 14",
        "year, IS, 1987, 14",
        "year, IS_NOT, 1987, 13;11;12",
        "year, GREATER, 1987, 11;12",
        "year, LESS, 1987, 13",
        "addedAt, GREATER, 1600001987, 11;12",
        "addedAt, LESS, 1600001987, 13",
        "unwatched, IS, 1, 13;14;11;12",
        "unwatched, IS_NOT, 1, ''"
    })
    void eachOperatorFilters(String field, Condition.Operator operator, String value, String keys) {
        ItemQuery query = ItemQuery.all().sortedBy("year", false).where(Condition.of(field, operator, value));

        assertThat(libraries.items(FILMS, query).stream().map(MediaItem::rawKey))
                .containsExactlyElementsOf(keys.isEmpty() ? List.of() : List.of(keys.split(";", -1)));
    }

    @Test
    void severalConditionsHoldTogetherAndSeveralValuesAreAChoice() {
        assertThat(titles(
                        Condition.of("title", Condition.Operator.IS, "Wings"),
                        Condition.of("year", Condition.Operator.GREATER, "1950")))
                .containsExactly("Wings of Desire");
        assertThat(titles(new Condition("year", Condition.Operator.IS, List.of("1927", "2001"))))
                .containsExactly("Wings", JAPANESE);
    }

    @ParameterizedTest
    @ValueSource(strings = {HOSTILE, JAPANESE})
    void aHostileTitleFiltersExactly(String title) {
        assertThat(titles(Condition.of("title", Condition.Operator.EXACTLY, title)))
                .containsExactly(title);
        assertThat(titles(Condition.of("title", Condition.Operator.IS, title))).containsExactly(title);
        assertThat(titles(Condition.of("title", Condition.Operator.BEGINS, title.substring(0, 5))))
                .containsExactly(title);
        assertThat(titles(Condition.of("title", Condition.Operator.ENDS, title.substring(title.length() - 5))))
                .containsExactly(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {HOSTILE, JAPANESE})
    void aHostileTitleIsFoundBySearchAndShownWhole(String title) {
        assertThat(demo.plex().search().search(title, List.of(SearchApi.Kind.MOVIES), 5))
                .singleElement()
                .satisfies(result -> assertThat(result.item())
                        .isNotNull()
                        .extracting(MediaItem::title)
                        .isEqualTo(title));
        assertThat(demo.plex().search().hubs(title, 5))
                .anySatisfy(result -> assertThat(result.item())
                        .isNotNull()
                        .extracting(MediaItem::title)
                        .isEqualTo(title));
    }

    @ParameterizedTest
    @CsvSource({"genre, A & B/C, 11", "genre, War, 13", "contentRating, gb/15, 13"})
    void aValueThatIsListedFiltersByItsKey(String filter, String title, String key) {
        FilterValue value = libraries.filterValues(FILMS, null, filter).stream()
                .filter(candidate -> candidate.title().equals(title))
                .findFirst()
                .orElseThrow();

        assertThat(
                        libraries
                                .items(
                                        FILMS,
                                        ItemQuery.all().where(Condition.of(filter, Condition.Operator.IS, value.key())))
                                .stream()
                                .map(MediaItem::rawKey))
                .containsExactly(key);
    }

    @Test
    void theKeysOfTextValuesAreTheTextAndNotItsEncoding() {
        assertThat(libraries.filterValues(FILMS, null, "studio").stream())
                .allSatisfy(studio -> assertThat(studio.key()).isEqualTo(studio.title()))
                .extracting(FilterValue::key)
                .containsExactlyInAnyOrder("Gaumont+Co/100%", "\u30b8\u30d6\u30ea");
        assertThat(titles(Condition.of("studio", Condition.Operator.EXACTLY, "Gaumont+Co/100%")))
                .containsExactly(HOSTILE);
    }
}
