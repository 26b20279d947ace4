package io.github.plex4j.mcp.tools.filter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.Condition;
import io.github.plex4j.client.library.Condition.Operator;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.filter.Check.Verdict;
import io.github.plex4j.mcp.tools.filter.given.FilterName;
import io.github.plex4j.testserver.PlexTestServer;
import io.github.plex4j.testserver.Quirk;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a server with three films of 1968 and one of 1971. */
class EffectOfFiltersTest {
    private static final List<String> ALL_OPERATORS = List.of();

    private PlexTestServer server;
    private PlexClient client;

    @BeforeEach
    void start() {
        server = PlexTestServer.start(Library.builder()
                .section(Section.of("1", "Films", ItemType.MOVIE))
                .items(film("11", 1968), film("12", 1968), film("13", 1968), film("14", 1971))
                .build());
        client = PlexClient.builder()
                .server(server.uri())
                .token(PlexToken.of(server.token()))
                .build();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private static Item film(String key, int year) {
        return Item.builder(ItemType.MOVIE, "1", key, "Film " + key).year(year).build();
    }

    @Test
    void aFilterThatChangesTheCountIsProven() {
        assertThat(isProven(Operator.IS, "1971")).isTrue();
        assertThat(server.requests().count()).isEqualTo(2);
    }

    @Test
    void aFilterWhoseOppositeNoItemFitsIsProven() {
        server.library().items().delete("14");

        assertThat(isProven(Operator.IS, "1968")).isTrue();
        assertThat(isProven(Operator.IS_NOT, "1970")).isTrue();
    }

    @Test
    void ofABoundWhatLiesOnItsOtherSideIsCounted() {
        assertThat(isProven(Operator.GREATER, "1960")).isTrue();
        assertThat(isProven(Operator.LESS, "1972")).isTrue();
    }

    @Test
    void withoutAnOppositeTheSameNumberProvesNothing() {
        server.library().items().delete("14");

        assertThat(isProven(Operator.IS, "1968", List.of("="))).isFalse();
    }

    /** The opposite is understood and some items fit it, so not all can fit the filter. */
    @Test
    void aFilterThatIsPassedOverWhileItsOppositeIsNotIsNotProven() {
        server.quirks().always(Quirk.ignoring("year!="));

        assertThat(isProven(Operator.IS_NOT, "1971")).isFalse();
    }

    @Test
    void aFilterThatIsPassedOverIsNotProven() {
        server.quirks().always(Quirk.filtersIgnored());

        assertThat(isProven(Operator.IS, "1971")).isFalse();
        assertThat(isProven(Operator.GREATER, "1960")).isFalse();
    }

    @Test
    void aServerThatCountsWrongIsNotBelievedBecauseOfIt() {
        server.quirks().always(Quirk.filtersIgnored(), Quirk.totalOffBy(7));

        assertThat(isProven(Operator.IS, "1971")).isFalse();
    }

    @Test
    void aServerThatDoesNotCountProvesNothing() {
        server.quirks().always(Quirk.totalAbsent());

        assertThat(isProven(Operator.IS, "1971")).isFalse();
    }

    private boolean isProven(Operator operator, String year) {
        return isProven(operator, year, ALL_OPERATORS);
    }

    private boolean isProven(Operator operator, String year, List<String> offered) {
        Condition condition = Condition.of("year", operator, year);
        PlexField field = new PlexField("year", "year", Optional.of("integer"), offered, true);
        AppliedFilter filter =
                new AppliedFilter(FilterName.YEAR, field, List.of(condition), (item, complete) -> Verdict.UNTOLD);
        ItemQuery query = ItemQuery.all().ofType(MediaType.MOVIE).where(condition);
        ToolContext context = ToolContext.builder().plex(() -> client).build();

        return new EffectOfFilters(context, SectionKey.of("1"), query).isProven(filter);
    }
}
