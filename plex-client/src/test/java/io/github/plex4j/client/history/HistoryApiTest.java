package io.github.plex4j.client.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.CannedTransport;
import io.github.plex4j.client.Demo;
import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexForbiddenException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.history.HistoryEntry.Above;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class HistoryApiTest {
    private final Demo demo = Demo.library();
    private final HistoryApi history = demo.plex().history();

    @AfterAll
    void close() {
        demo.close();
    }

    private List<HistoryEntry> rows(HistoryQuery query) {
        return history.rows(query).stream().toList();
    }

    private static HistoryEntry canned(String row) {
        return new HistoryApi(CannedTransport.answering("{\"MediaContainer\":{\"size\":1,\"Metadata\":[" + row + "]}}"))
                .rows(HistoryQuery.all())
                .page(PageRequest.first(1))
                .items()
                .get(0);
    }

    @Test
    void rowsWithAnEmptyKeyOfTheirOwnAreToldApart() {
        String row = "{\"historyKey\":\"\",\"ratingKey\":\"1\",\"title\":\"A\",\"accountID\":1,\"viewedAt\":%d}";
        HistoryApi blank = new HistoryApi(
                CannedTransport.answering("{\"MediaContainer\":{\"size\":2,\"totalSize\":2,\"Metadata\":["
                        + String.format(row, 20) + "," + String.format(row, 10) + "]}}"));

        assertThat(blank.walk(HistoryQuery.all()).next(10)).hasSize(2);
    }

    @Test
    void readsAnEpisodeWithWhatItBelongsTo() {
        HistoryEntry row = canned("{\"historyKey\":\"/status/sessions/history/12\",\"key\":\"/library/metadata/1234\","
                + "\"ratingKey\":\"1234\",\"librarySectionID\":\"2\",\"parentKey\":\"/library/metadata/1200\","
                + "\"grandparentKey\":\"/library/metadata/1000\",\"title\":\"Pilot\",\"parentTitle\":\"Season 1\","
                + "\"grandparentTitle\":\"A Show\",\"type\":\"episode\",\"index\":1,\"parentIndex\":\"2\","
                + "\"originallyAvailableAt\":\"2023-01-01\",\"viewedAt\":1345678901,\"accountID\":\"123456\","
                + "\"deviceID\":12}");

        assertThat(row)
                .isEqualTo(new HistoryEntry(
                        "/status/sessions/history/12",
                        "1234",
                        new Above(RatingKey.of("1200"), "Season 1"),
                        new Above(RatingKey.of("1000"), "A Show"),
                        "2",
                        MediaType.EPISODE,
                        "Pilot",
                        1,
                        2,
                        LocalDate.of(2023, 1, 1),
                        Instant.ofEpochSecond(1_345_678_901),
                        123_456L,
                        12L));
        assertThat(row.ratingKey()).hasValue(RatingKey.of("1234"));
        assertThat(row.section()).hasValue(SectionKey.of("2"));
        assertThat(row.itemIsGone()).isFalse();
    }

    @Test
    void readsARowOfWhichNothingIsLeftButATitle() {
        HistoryEntry row = canned("{\"title\":\"The Lady Vanishes\"}");

        assertThat(row)
                .isEqualTo(new HistoryEntry(
                        null,
                        null,
                        new Above(null, null),
                        new Above(null, null),
                        null,
                        MediaType.UNKNOWN,
                        "The Lady Vanishes",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        assertThat(row.itemIsGone()).isTrue();
        assertThat(row.ratingKey()).isEmpty();
        assertThat(row.section()).isEmpty();
    }

    @Test
    void takesTheKeyOfWhatIsAboveWhereItIsWrittenOut() {
        HistoryEntry row = canned("{\"parentRatingKey\":\"7\",\"parentKey\":\"/library/metadata/8\","
                + "\"grandparentKey\":\"/somewhere/9\"}");

        assertThat(row.parent().key()).isEqualTo(RatingKey.of("7"));
        assertThat(row.grandparent().key()).isNull();
    }

    @Test
    void walksAllRowsOldestFirst() {
        List<HistoryEntry> rows = rows(HistoryQuery.all().since(Instant.ofEpochSecond(1)));

        assertThat(rows).hasSizeGreaterThan(200);
        assertThat(rows).extracting(HistoryEntry::viewedAt).isSorted();
    }

    @Test
    void putsTheNewestFirstWhenAsked() {
        Page<HistoryEntry> page = history.rows(HistoryQuery.all().newestFirst()).page(PageRequest.first(2));

        assertThat(page.items().get(0).viewedAt()).isAfter(page.items().get(1).viewedAt());
        assertThat(demo.lastRequest().rawQuery()).startsWith("sort=viewedAt%3Adesc&X-Plex-Container-");
    }

    @Test
    void keepsToAnAccount() {
        assertThat(rows(HistoryQuery.all().by(21_000_001)))
                .isNotEmpty()
                .extracting(HistoryEntry::accountId)
                .containsOnly(21_000_001L);
    }

    @Test
    void keepsToASection() {
        assertThat(rows(HistoryQuery.all().in(SectionKey.of("1"))))
                .isNotEmpty()
                .extracting(HistoryEntry::rawSectionKey)
                .containsOnly("1");
    }

    @Test
    void keepsToTheEpisodesOfAShow() {
        assertThat(rows(HistoryQuery.all().of(RatingKey.of("1100"))))
                .isNotEmpty()
                .extracting(row -> row.grandparent().key())
                .containsOnly(RatingKey.of("1100"));
    }

    @Test
    void countsTheBeginningInAndTheEndOut() {
        List<HistoryEntry> all = rows(HistoryQuery.all().since(Instant.ofEpochSecond(1)));
        Instant since = Objects.requireNonNull(all.get(10).viewedAt());
        Instant until = Objects.requireNonNull(all.get(20).viewedAt());

        List<HistoryEntry> between = rows(HistoryQuery.all().since(since).until(until));

        assertThat(between).isEqualTo(all.subList(10, 20));
        assertThat(demo.lastRequest().rawQuery())
                .startsWith("sort=viewedAt&viewedAt%3E=" + since.getEpochSecond() + "&viewedAt%3C="
                        + (until.getEpochSecond() - 1) + "&X-Plex-Container-");
    }

    @Test
    void aFractionOfASecondBeginsWithTheNextOne() {
        CannedTransport transport = CannedTransport.answering("{\"MediaContainer\":{\"size\":0}}");
        Instant between = Instant.ofEpochSecond(100, 1);

        new HistoryApi(transport)
                .rows(HistoryQuery.all().since(between).until(between))
                .count();

        assertThat(transport.requests().get(0).rawPathAndQuery())
                .contains("?sort=viewedAt&viewedAt%3E=101&viewedAt%3C=100&X-Plex-Container-");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void isTheOwnersAlone(int status) {
        try (Demo shared = Demo.with(
                        PlexTestServer.builder(DemoLibrary.create(Demo.CLOCK)).ownerOnlyStatus(status));
                PlexClient guest = shared.guest()) {
            assertThatThrownBy(() -> guest.history().rows(HistoryQuery.all()).count())
                    .isInstanceOf(PlexForbiddenException.class);
        }
    }
}
