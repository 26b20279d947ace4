package io.github.plex4j.mcp.tools.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.Condition;
import io.github.plex4j.client.library.Condition.Operator;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.tools.filter.Check.Verdict;
import io.github.plex4j.testserver.PlexTestServer;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a server with three films of 1968. */
class EffectOfFiltersTest {
    private static final List<String> ALL_OPERATORS = List.of();

    private PlexTestServer server;
    private PlexClient client;

    @BeforeEach
    void start() {
        server = PlexTestServer.start(Library.builder()
                .section(Section.of("1", "Films", ItemType.MOVIE))
                .items(film("11"), film("12"), film("13"))
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

    private static Item film(String key) {
        return Item.builder(ItemType.MOVIE, "1", key, "Film " + key).year(1968).build();
    }

    @Test
    void aFilterThatChangesTheCountWasUnderstood() {
        assertThatCode(() -> require(Operator.IS, ALL_OPERATORS, 2)).doesNotThrowAnyException();
        assertThat(server.requests().count()).isEqualTo(1);
    }

    @Test
    void aFilterWhoseOppositeNoItemFitsWasUnderstood() {
        assertThatCode(() -> require(Operator.IS, ALL_OPERATORS, 3)).doesNotThrowAnyException();
        assertThatCode(() -> require(Operator.IS, List.of("=", "!="), 3)).doesNotThrowAnyException();
    }

    @Test
    void ofABoundWhatLiesOnItsOtherSideIsCounted() {
        assertThatCode(() -> require(Operator.GREATER, ALL_OPERATORS, "1960", 3))
                .doesNotThrowAnyException();
        assertThatCode(() -> require(Operator.LESS, ALL_OPERATORS, "1970", 3)).doesNotThrowAnyException();
    }

    @Test
    void withoutAnOppositeItCannotBeTold() {
        ToolFailure failure = catchThrowableOfType(ToolFailure.class, () -> require(Operator.IS, List.of("="), 3));

        assertThat(failure.code()).isEqualTo(FailureCode.UPSTREAM_ERROR);
        assertThat(failure).hasMessageContaining("filter year").hasMessageContaining("either all items fit");
        assertThat(failure.hint()).contains("the items are the same");
    }

    private void require(Operator operator, List<String> offered, long total) {
        require(operator, offered, "1968", total);
    }

    private void require(Operator operator, List<String> offered, String year, long total) {
        Condition condition = Condition.of("year", operator, year);
        PlexField field = new PlexField("year", "year", Optional.of("integer"), offered, true);
        AppliedFilter filter =
                new AppliedFilter(FilterName.YEAR, field, List.of(condition), (item, complete) -> Verdict.UNTOLD);
        ItemQuery query = ItemQuery.all().ofType(MediaType.MOVIE).where(condition);
        ToolContext context = ToolContext.builder().plex(() -> client).build();

        new EffectOfFilters(context, SectionKey.of("1"), query).require(filter, total);
    }
}
