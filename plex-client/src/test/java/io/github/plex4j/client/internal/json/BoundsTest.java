package io.github.plex4j.client.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.CannedTransport;
import io.github.plex4j.client.http.OversizedBodyException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S-09")
class BoundsTest {
    private static final Bounds THREE_ROWS = new Bounds(3, 0, Long.MAX_VALUE, "Ask for less.");
    private static final Bounds SMALL = new Bounds(1_000_000, 100, 1024 * 1024, "Ask for less.");

    private final List<String> mapped = new ArrayList<>();

    private List<String> read(Bounds bounds, String container) throws IOException {
        return ContainerReader.rows("Metadata", this::map)
                .within(bounds)
                .read(CannedTransport.body("{\"MediaContainer\":{" + container + "}}"))
                .rows();
    }

    private String map(Row row) {
        mapped.add(row.textOrEmpty("ratingKey"));
        return row.textOrEmpty("ratingKey");
    }

    private static String repeated(int count, String text) {
        return String.join(",", Collections.nCopies(count, text));
    }

    private static String numbered(int count, IntFunction<String> text) {
        return IntStream.range(0, count).mapToObj(text).collect(Collectors.joining(","));
    }

    private static String rows(String rows) {
        return "\"Metadata\":[" + rows + "]";
    }

    @Test
    void asManyRowsAsAreAllowedAreRead() throws IOException {
        assertThat(read(THREE_ROWS, rows("1,{},2,{},[],{}"))).hasSize(3);
    }

    @Test
    void theRowBeyondThemEndsTheReadingAndNothingIsMadeOfIt() {
        assertThatThrownBy(() -> read(THREE_ROWS, rows(numbered(9, row -> "{\"ratingKey\":" + row + "}"))))
                .isInstanceOf(OversizedBodyException.class)
                .hasMessage("the answer has more than 3 rows")
                .extracting(thrown -> ((OversizedBodyException) thrown).hint())
                .isEqualTo("Ask for less.");
        assertThat(mapped).containsExactly("0", "1", "2");
    }

    @Test
    void rowsUnderSeveralNamesAreCountedTogether() {
        assertThatThrownBy(() -> read(THREE_ROWS, rows("{},{}") + "," + rows("{},{}")))
                .isInstanceOf(OversizedBodyException.class);
    }

    @Test
    void rowsThatTakeMoreMemoryThanAllowedEndTheReading() {
        assertThatThrownBy(() -> read(SMALL, rows(repeated(20_000, "{}"))))
                .isInstanceOf(OversizedBodyException.class)
                .hasMessage("the answer would take more than 1 MiB of memory");
        assertThat(mapped).hasSizeLessThan(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "7", "\"\"", "null", "1.5", "{\"tag\":\"a\"}"})
    void aListInARowIsCountedByItsElements(String element) {
        String row = "{\"Role\":[" + repeated(30_000, element) + "]}";

        assertThatThrownBy(() -> read(SMALL, rows(row))).isInstanceOf(OversizedBodyException.class);
        assertThat(mapped).isEmpty();
    }

    @Test
    void longTextsAreCountedByTheirCharacters() throws IOException {
        String long1 = "{\"ratingKey\":\"" + "x".repeat(400_000) + "\"}";

        assertThat(read(SMALL, rows(repeated(2, long1)))).hasSize(2);
        assertThatThrownBy(() -> read(SMALL, rows(repeated(3, long1)))).isInstanceOf(OversizedBodyException.class);
    }

    @Test
    void aRowHasABoundOfItsOwn() {
        String row = "{\"Role\":[" + repeated(200_000, "1") + "]}";

        assertThatThrownBy(() -> read(Bounds.PAGE, rows(row)))
                .isInstanceOf(OversizedBodyException.class)
                .hasMessage("a row of the answer would take more than 6 MiB of memory");
        assertThat(mapped).isEmpty();
    }

    @Test
    void fieldsOfTheContainerAreCounted() {
        assertThatThrownBy(() -> read(SMALL, numbered(10_000, field -> "\"field" + field + "\":1")))
                .isInstanceOf(OversizedBodyException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"Other\":{%s}", "\"Other\":[1,{\"a\":{%s}}]", "\"Metadata\":[{\"UltraBlurColors\":{%s}}]"})
    void whatIsPassedOverIsCountedByTheNamesInIt(String other) throws IOException {
        assertThat(read(SMALL, other.formatted(repeated(50_000, "\"same\":[{}]")) + "," + rows("{}")))
                .isNotEmpty();
        assertThatThrownBy(() -> read(SMALL, other.formatted(numbered(10_000, name -> "\"name" + name + "\":1"))))
                .isInstanceOf(OversizedBodyException.class);
    }

    @Test
    void membersBesideTheContainerAreCountedByTheNamesInThem() {
        String body = "{\"x\":{" + numbered(10_000, name -> "\"name" + name + "\":1") + "},\"MediaContainer\":{}}";

        assertThatThrownBy(() -> ContainerReader.rows("Metadata", this::map)
                        .within(SMALL)
                        .read(CannedTransport.body(body)))
                .isInstanceOf(OversizedBodyException.class);
    }

    @Test
    void anObjectOfMoreFieldsThanAnyOfPlexsIsCountedByTheirNames() throws IOException {
        assertThat(read(SMALL, rows("{" + numbered(1_000, field -> "\"field" + field + "\":1") + "}")))
                .hasSize(1);
        assertThatThrownBy(() -> read(SMALL, rows("{" + numbered(10_000, field -> "\"field" + field + "\":1") + "}")))
                .isInstanceOf(OversizedBodyException.class);
    }
}
