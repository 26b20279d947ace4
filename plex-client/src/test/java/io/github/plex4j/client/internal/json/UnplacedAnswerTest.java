package io.github.plex4j.client.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.CannedTransport;
import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.Paged;
import io.github.plex4j.client.PlexProtocolException;
import io.github.plex4j.client.http.BodyReader;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.internal.item.MediaItemReader;
import io.github.plex4j.client.library.MediaItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of servers that say neither how long they are nor where an answer begins, as hubs do. */
@Timeout(20)
class UnplacedAnswerTest {
    private final List<PageRequest> asked = new ArrayList<>();

    /** Heeds start and size, and says nothing of it. */
    private Paged<MediaItem> paging(int length) {
        return answering(wanted -> IntStream.range(
                (int) Math.min(wanted.offset(), length), (int) Math.min(wanted.offset() + wanted.size(), length)));
    }

    /** Knows no paging. */
    private Paged<MediaItem> whole(int length) {
        return answering(wanted -> IntStream.range(0, length));
    }

    /** Heeds the size alone, and so gives the first page each time. */
    private Paged<MediaItem> beginningAlways(int length) {
        return answering(wanted -> IntStream.range(0, Math.min(wanted.size(), length)));
    }

    private Paged<MediaItem> answering(Function<PageRequest, IntStream> keys) {
        PlexTransport transport = new PlexTransport() {
            @Override
            public <T extends @Nullable Object> T exchange(PlexRequest request, BodyReader<T> reader) {
                PageRequest wanted = new PageRequest(
                        Long.parseLong(String.valueOf(request.headers().get("X-Plex-Container-Start"))),
                        Integer.parseInt(String.valueOf(request.headers().get("X-Plex-Container-Size"))));
                asked.add(wanted);
                String rows = keys.apply(wanted)
                        .mapToObj(key -> "{\"ratingKey\":\"" + key + "\"}")
                        .collect(Collectors.joining(","));
                try {
                    return reader.read(CannedTransport.body("{\"MediaContainer\":{\"Metadata\":[" + rows + "]}}"));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }

            @Override
            public void close() {}
        };
        return PagedReader.of(
                transport, PlexRequest.get("/hubs/home/recentlyAdded"), MediaItemReader.items(), MediaItem::rawKey);
    }

    private static List<String> keys(Page<MediaItem> page) {
        return page.items().stream().map(item -> String.valueOf(item.rawKey())).toList();
    }

    private static List<String> keys(int from, int to) {
        return IntStream.range(from, to).mapToObj(Integer::toString).toList();
    }

    @Test
    void anAnswerAsLongAsWasAskedForMayHaveBeenCut() {
        Page<MediaItem> page = paging(50).page(PageRequest.first(20));

        assertThat(page.total()).isNull();
        assertThat(page.nextOffset()).hasValue(20);
    }

    @Test
    void anAnswerShorterThanWasAskedForIsTheWholeListWhereNothingFollows() {
        Page<MediaItem> page = paging(19).page(PageRequest.first(20));

        assertThat(page.total()).isEqualTo(19);
        assertThat(page.nextOffset()).isEmpty();
        assertThat(paging(0).page(PageRequest.first(20)).total()).isZero();
    }

    @Test
    void theFirstPageCostsOneRequestMoreForTheRowThatFollows() {
        paging(50).page(PageRequest.first(20));

        assertThat(asked).containsExactly(PageRequest.first(20), new PageRequest(19, 3));
    }

    @Test
    void aLaterPageIsTakenWhereTheServerHeedsItsBeginning() {
        assertThat(paging(50).page(new PageRequest(20, 20)))
                .satisfies(page -> assertThat(keys(page)).isEqualTo(keys(20, 40)))
                .returns(20L, Page::offset)
                .returns(null, Page::total);
        assertThat(paging(50).page(new PageRequest(40, 20)))
                .satisfies(page -> assertThat(keys(page)).isEqualTo(keys(40, 50)))
                .returns(50L, Page::total);
        assertThat(paging(50).page(new PageRequest(60, 20)).items()).isEmpty();
    }

    @Test
    void aLaterPageIsCutFromAListThatComesWholeEachTime() {
        assertThat(keys(whole(15).page(new PageRequest(10, 50)))).isEqualTo(keys(10, 15));
        assertThat(keys(whole(15).page(new PageRequest(10, 4)))).isEqualTo(keys(10, 14));
        assertThat(whole(20).page(new PageRequest(20, 20)))
                .returns(List.of(), Page::items)
                .returns(20L, Page::total);
        assertThat(whole(1).page(new PageRequest(1, 20)).items()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 199, 200, 201, 400, 450})
    void aWalkGivesEachRowOnce(int length) {
        assertThat(paging(length).stream().map(MediaItem::rawKey)).isEqualTo(keys(0, length));
        assertThat(whole(length).stream().map(MediaItem::rawKey)).isEqualTo(keys(0, length));
    }

    @Test
    void aServerThatGivesTheFirstPageForEverDoesNotMakeAWalkEndless() {
        assertThatThrownBy(() -> beginningAlways(1000).stream().forEach(item -> {}))
                .isInstanceOf(PlexProtocolException.class)
                .hasMessageContaining("changed every time");
        assertThat(asked).hasSizeLessThan(6);
    }

    @Test
    void aPageOfSuchAServerIsCutFromALongerFirstPage() {
        assertThat(keys(beginningAlways(1000).page(new PageRequest(10, 20)))).isEqualTo(keys(10, 30));
        assertThat(keys(beginningAlways(15).page(new PageRequest(10, 20)))).isEqualTo(keys(10, 15));
    }

    @Test
    void aCountIsUnknownWhereAnAnswerWithoutRowsTellsNone() {
        assertThat(paging(50).count()).isEmpty();
        assertThat(whole(50).count()).hasValue(50);
    }
}
