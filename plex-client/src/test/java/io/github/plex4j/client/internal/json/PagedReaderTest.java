package io.github.plex4j.client.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.CannedTransport;
import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.Paged;
import io.github.plex4j.client.PlexProtocolException;
import io.github.plex4j.client.http.PlexRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class PagedReaderTest {
    private static Paged<String> list(CannedTransport transport) {
        return PagedReader.of(
                transport,
                PlexRequest.get("/library/sections/{libraryKey}/all", "1"),
                ContainerReader.rows("Metadata", row -> row.textOrEmpty("ratingKey")),
                key -> key);
    }

    private static Page<String> page(String json, long offset, int size) {
        return list(CannedTransport.answering(json)).page(new PageRequest(offset, size));
    }

    private static String answer(int first, int count, String fields) {
        String rows = IntStream.range(first, first + count)
                .mapToObj(key -> "{\"ratingKey\":\"" + key + "\"}")
                .collect(Collectors.joining(","));
        return "{\"MediaContainer\":{\"size\":" + count + fields + ",\"Metadata\":[" + rows + "]}}";
    }

    @Test
    void startAndSizeAreAskedForTogether() {
        CannedTransport transport = CannedTransport.answering(answer(0, 0, ""));

        list(transport).page(new PageRequest(40, 20));

        assertThat(transport.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.headers())
                        .containsEntry("X-Plex-Container-Start", "40")
                        .containsEntry("X-Plex-Container-Size", "20"));
    }

    @Test
    void aPagedAnswerIsTakenAsItIs() {
        assertThat(page(answer(20, 10, ",\"offset\":20,\"totalSize\":358"), 20, 10))
                .isEqualTo(new Page<>(
                        IntStream.range(20, 30).mapToObj(Integer::toString).toList(), 20, 358L));
    }

    @Test
    void anUnpagedAnswerIsCutToThePageThatWasAskedFor() {
        String whole = answer(0, 25, "");

        assertThat(page(whole, 0, 10))
                .satisfies(page -> assertThat(page.items()).hasSize(10).startsWith("0"))
                .returns(25L, Page::total);
        assertThat(page(whole, 20, 10).items()).containsExactly("20", "21", "22", "23", "24");
        assertThat(page(whole, 30, 10)).isEqualTo(new Page<>(List.of(), 30, 25L));
        assertThat(list(CannedTransport.answering(whole)).count()).hasValue(25);
        assertThat(list(CannedTransport.answering(whole)).stream()).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void withoutATotalAShortPageIsTheLastOnlyWhereNothingNewFollows() {
        CannedTransport bounded = CannedTransport.answering(
                answer(20, 5, ",\"offset\":20"), answer(24, 6, ",\"offset\":24"), answer(29, 1, ",\"offset\":29"));

        assertThat(list(bounded).page(new PageRequest(20, 10)))
                .satisfies(page -> assertThat(page.items()).hasSize(10))
                .returns(30L, Page::total);
    }

    @Test
    void theSameRowsForAnotherPartAreNoPage() {
        assertThatThrownBy(() -> page(answer(20, 10, ",\"offset\":20"), 20, 10))
                .isInstanceOf(PlexProtocolException.class)
                .hasMessageContaining("the same for different parts");
    }

    @Test
    void anEmptyPageWithoutATotalTellsTheTotalOnlyAtTheBeginning() {
        assertThat(page(answer(0, 0, ",\"offset\":0"), 0, 10).total()).isZero();
        assertThat(page(answer(0, 0, ",\"offset\":500"), 500, 10).total()).isNull();
        assertThat(page(answer(0, 0, ",\"offset\":0"), 0, 0).total()).isNull();
        assertThat(page(answer(0, 0, ",\"offset\":500,\"totalSize\":25"), 500, 10)
                        .total())
                .isEqualTo(25);
    }

    @Test
    void aTotalThatDoesNotEvenCoverThePageIsNotBelieved() {
        assertThat(page(answer(0, 10, ",\"offset\":0,\"totalSize\":0"), 0, 10).total())
                .isEqualTo(10);
        assertThat(page(answer(0, 30, ",\"offset\":0,\"totalSize\":-22"), 0, 10).nextOffset())
                .hasValue(10);
        assertThat(page(answer(0, 5, ",\"offset\":0,\"totalSize\":3"), 0, 10).total())
                .isEqualTo(5);
    }

    @Test
    void theOffsetIsTheOneAskedForWhereOnlyTheTotalIsTold() {
        assertThat(page(answer(20, 10, ",\"totalSize\":\"358\""), 20, 10))
                .returns(20L, Page::offset)
                .returns(358L, Page::total);
    }

    @Test
    void moreRowsThanAskedForAreLeftOut() {
        assertThat(page(answer(0, 30, ",\"offset\":0,\"totalSize\":30"), 0, 10))
                .satisfies(page -> assertThat(page.items()).hasSize(10))
                .satisfies(page -> assertThat(page.nextOffset()).hasValue(10));
    }

    @Test
    void aServerThatGivesTheFirstPageForEverDoesNotMakeAWalkEndless() {
        CannedTransport transport = CannedTransport.answering(answer(0, 200, ",\"offset\":0,\"totalSize\":1000"));

        assertThatThrownBy(() -> list(transport).stream().forEach(key -> {}))
                .isInstanceOf(PlexProtocolException.class)
                .hasMessageContaining("GET /library/sections/{libraryKey}/all")
                .hasMessageContaining("changed every time");
        assertThat(transport.requests()).hasSize(2);
    }

    @Test
    void aPageThatBeginsBehindWhatWasAskedForFails() {
        assertThatThrownBy(() -> page(answer(50, 10, ",\"offset\":50,\"totalSize\":100"), 40, 10))
                .isInstanceOf(PlexProtocolException.class);
        assertThatThrownBy(() -> page(answer(0, 10, ",\"offset\":9223372036854775807,\"totalSize\":100"), 0, 10))
                .isInstanceOf(PlexProtocolException.class);
        assertThatThrownBy(() -> page(answer(0, 10, ",\"offset\":-5,\"totalSize\":100"), 0, 10))
                .isInstanceOf(PlexProtocolException.class);
    }

    @Test
    void aPageThatBeginsEarlierIsCutToWhatWasAskedFor() {
        assertThat(page(answer(35, 10, ",\"offset\":35,\"totalSize\":100"), 40, 5))
                .isEqualTo(new Page<>(List.of("40", "41", "42", "43", "44"), 40, 100L));
    }

    @Test
    void aPartThatAServerDoesNotBeginWithIsCutFromALongerFirstPage() {
        CannedTransport transport = CannedTransport.answering(
                answer(0, 10, ",\"offset\":0,\"totalSize\":100"), answer(0, 30, ",\"offset\":0,\"totalSize\":100"));

        assertThat(list(transport).page(new PageRequest(20, 10)))
                .satisfies(page -> assertThat(page.items()).startsWith("20").hasSize(10))
                .returns(20L, Page::offset);
    }

    @Test
    void aWalkAdvancesByWhatCameBack() {
        CannedTransport transport = CannedTransport.answering(
                answer(0, 20, ",\"offset\":0,\"totalSize\":45"),
                answer(19, 20, ",\"offset\":19,\"totalSize\":45"),
                answer(38, 7, ",\"offset\":38,\"totalSize\":45"));

        assertThat(list(transport).stream()).hasSize(45).doesNotHaveDuplicates();
        assertThat(transport.requests())
                .extracting(request -> request.headers().get("X-Plex-Container-Start"))
                .containsExactly("0", "19", "38");
    }

    @Test
    void aWalkEndsAtAnEmptyPageWhateverTheTotalSays() {
        CannedTransport transport = CannedTransport.answering(
                answer(0, 20, ",\"offset\":0,\"totalSize\":45"), answer(19, 1, ",\"offset\":19,\"totalSize\":45"));

        assertThat(list(transport).stream()).hasSize(20);
    }
}
