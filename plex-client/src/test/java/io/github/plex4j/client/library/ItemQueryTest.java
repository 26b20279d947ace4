package io.github.plex4j.client.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.http.PlexRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemQueryTest {
    private static String encoded(ItemQuery query) {
        return query.applyTo(PlexRequest.get("/all")).rawPathAndQuery();
    }

    @ParameterizedTest
    @CsvSource({
        "IS, year=1999, =",
        "IS_NOT, year%21=1999, !=",
        "EXACTLY, year%3D=1999, ==",
        "NOT_EXACTLY, year%21%3D=1999, !==",
        "BEGINS, year%3C=1999, <=",
        "ENDS, year%3E=1999, >=",
        "GREATER, year%3E%3E=1999, >>=",
        "LESS, year%3C%3C=1999, <<="
    })
    void anOperatorBelongsToTheNameAndTheEqualsSignStaysBare(
            Condition.Operator operator, String expected, String symbol) {
        assertThat(encoded(ItemQuery.all().where(Condition.of("year", operator, "1999"))))
                .isEqualTo("/all?" + expected);
        assertThat(operator.symbol()).isEqualTo(symbol);
    }

    @Test
    void nothingInAValueCanBecomeAnotherParameter() {
        assertThat(encoded(ItemQuery.all()
                        .where(Condition.of("title", Condition.Operator.IS, "a&type=4#b?c=d+e/\"\u5343\" %26"))))
                .isEqualTo("/all?title=a%26type%3D4%23b%3Fc%3Dd%2Be%2F%22%E5%8D%83%22%20%2526");
    }

    @Test
    void valuesOfWhichAnyMayFitAreDividedByCommas() {
        assertThat(encoded(ItemQuery.all().where(new Condition("genre", Condition.Operator.IS_NOT, List.of("7", "9")))))
                .isEqualTo("/all?genre%21=7%2C9");
    }

    @Test
    void typeConditionsSortsAndIdsAreAskedForTogether() {
        assertThat(encoded(ItemQuery.all()
                        .ofType(MediaType.EPISODE)
                        .where(Condition.of("show.title", Condition.Operator.EXACTLY, "Dragnet"))
                        .where(Condition.of("genre", Condition.Operator.IS, "1"))
                        .where(Condition.of("genre", Condition.Operator.IS, "2"))
                        .sortedBy("episode.addedAt", true)
                        .sortedBy("titleSort", false)
                        .withExternalIds()))
                .isEqualTo("/all?type=4&show.title%3D=Dragnet&genre=1&genre=2&sort=episode.addedAt%3Adesc%2CtitleSort"
                        + "&includeGuids=1");
    }

    @Test
    void aQueryForAllAsksForNothing() {
        assertThat(encoded(ItemQuery.all())).isEqualTo("/all");
        assertThat(ItemQuery.all().type()).isNull();
        assertThat(ItemQuery.all().conditions()).isEmpty();
    }

    @Test
    void aChangedQueryLeavesTheFirstAsItWas() {
        ItemQuery first = ItemQuery.all().ofType(MediaType.MOVIE);
        first.where(Condition.of("year", Condition.Operator.IS, "1927"));
        first.sortedBy("year", true);
        first.withExternalIds();

        assertThat(encoded(first)).isEqualTo("/all?type=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1year", "year>", "year=1&type", "X-Plex-Token", "a b", "\u00e4"})
    void aFieldThatCouldChangeTheRequestIsRefused(String field) {
        assertThatThrownBy(() -> Condition.of(field, Condition.Operator.IS, "1"))
                .isInstanceOf(PlexInputException.class)
                .hasMessage("A field of a filter consists of letters, digits and dots.");
    }

    @Test
    void aConditionWithoutAValueIsRefused() {
        assertThatThrownBy(() -> new Condition("year", Condition.Operator.IS, List.of()))
                .isInstanceOf(PlexInputException.class)
                .hasMessage("A condition on year needs a value.");
        assertThatThrownBy(() -> Condition.of("title", Condition.Operator.IS, ""))
                .isInstanceOf(PlexInputException.class);
        assertThatThrownBy(() -> new Condition("genre", Condition.Operator.IS, List.of("7", "")))
                .isInstanceOf(PlexInputException.class);
    }

    @Test
    void aTypeWithoutANumberIsLeftToTheServer() {
        assertThat(encoded(ItemQuery.all().ofType(new MediaType("hologram")))).isEqualTo("/all");
        assertThat(new MediaType("hologram").number()).isEmpty();
        assertThat(MediaType.UNKNOWN.number()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "movie, 1",
        "show, 2",
        "season, 3",
        "episode, 4",
        "artist, 8",
        "album, 9",
        "track, 10",
        "clip, 12",
        "photo, 13",
        "photoalbum, 14",
        "playlist, 15",
        "collection, 18"
    })
    void eachTypeHasPlexsNumber(String text, int number) {
        assertThat(new MediaType(text).number()).hasValue(number);
        assertThat(new MediaType(text)).hasToString(text);
    }

    @Test
    void aTypeKnowsItsLevels() {
        assertThat(MediaType.SHOW.levels()).containsExactly(MediaType.SHOW, MediaType.SEASON, MediaType.EPISODE);
        assertThat(MediaType.ARTIST.levels()).containsExactly(MediaType.ARTIST, MediaType.ALBUM, MediaType.TRACK);
        assertThat(MediaType.MOVIE.levels()).containsExactly(MediaType.MOVIE);
        assertThat(new MediaType("hologram").levels()).containsExactly(new MediaType("hologram"));
    }
}
