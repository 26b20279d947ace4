package io.github.plex4j.testserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.testserver.model.HistoryRow;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Items;
import io.github.plex4j.testserver.model.Library;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GeneratedLibraryTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T20:00:00Z"), ZoneOffset.UTC);

    private static Library library(long seed) {
        return GeneratedLibrary.builder()
                .seed(seed)
                .clock(CLOCK)
                .movies(2_300)
                .shows(37)
                .episodes(1_111)
                .artists(11)
                .albums(40)
                .tracks(333)
                .historyRows(5_000)
                .accounts(6)
                .build();
    }

    @Test
    void pagesThroughAllFilmsOnceEach() {
        try (PlexTestServer server = PlexTestServer.start(library(3))) {
            TestClient client = new TestClient(server);
            Set<String> keys = new HashSet<>();
            int read = 0;
            for (int start = 0; start < 2_300; start += 500) {
                JsonNode page = client.json("/library/sections/1/all?type=1&X-Plex-Container-Start=" + start
                        + "&X-Plex-Container-Size=500");
                assertThat(page.path("totalSize").asInt()).isEqualTo(2_300);
                keys.addAll(TestClient.texts(page.path("Metadata"), "ratingKey"));
                read += page.path("size").asInt();
            }
            assertThat(read).isEqualTo(2_300);
            assertThat(keys).hasSize(2_300);
        }
    }

    @Test
    void putsEachEpisodeAndTrackUnderItsParents() {
        Items items = library(4).items();
        assertThat(items.numbers("2", ItemType.SHOW).flatMap(items::leaves).count())
                .isEqualTo(1_111);
        assertThat(items.numbers("3", ItemType.ARTIST).flatMap(items::leaves).count())
                .isEqualTo(333);
        for (ItemType type : new ItemType[] {ItemType.SEASON, ItemType.EPISODE}) {
            items.numbers("2", type).forEach(number -> assertUnderParent(items, number));
        }
        items.numbers("3", ItemType.TRACK).forEach(number -> assertUnderParent(items, number));
    }

    private static void assertUnderParent(Items items, int number) {
        Item item = items.item(number);
        int parent = items.numberOf(Objects.requireNonNull(item.parentRatingKey()));
        assertThat(items.children(parent)).contains(number);
    }

    @Test
    void tellsOfItemsWithoutMakingThemWhatTheItemsTell() {
        Items items = library(9).items();
        for (int number = 0; number < items.size(); number++) {
            Item item = items.item(number);
            assertThat(items.type(number)).isEqualTo(item.type());
            assertThat(items.names(number)).containsExactly(item.title());
            assertThat(items.titleSort(number)).isEqualTo(item.titleSort());
            assertThat(items.index(number)).isEqualTo(item.index());
            assertThat(items.addedAt(number)).isEqualTo(item.addedAt());
            String parent = item.parentRatingKey();
            assertThat(items.parent(number)).isEqualTo(parent == null ? -1 : items.numberOf(parent));
        }
    }

    @Test
    void tellsOfEditedAndDeletedItemsWhatTheyAreNow() {
        Items items = library(9).items();
        int album = items.numbers("3", ItemType.ALBUM).findFirst().orElseThrow();
        int track = items.children(album).findFirst().orElseThrow();
        items.edit(
                items.item(track).ratingKey(),
                item -> item.toBuilder()
                        .title("The Edited")
                        .originalTitle("Original")
                        .index(99)
                        .addedAt(5)
                        .build());
        assertThat(items.names(track)).containsExactly("The Edited", "Original");
        assertThat(items.titleSort(track)).isEqualTo("Edited");
        assertThat(items.index(track)).isEqualTo(99);
        assertThat(items.addedAt(track)).isEqualTo(5);
        assertThat(items.parent(track)).isEqualTo(album);
        items.delete(items.item(album).ratingKey());
        assertThat(items.parent(track)).isEqualTo(-1);
    }

    @Test
    void tellsOfHistoryWithoutMakingRowsWhatTheRowsTell() {
        Library library = library(8);
        library.play("1", 1, 2, library.now());
        for (int index = 0; index < library.history().size(); index++) {
            HistoryRow row = library.history().row(index);
            assertThat(library.history().sectionKey(index)).isEqualTo(row.sectionKey());
            assertThat(library.history().deviceId(index)).isEqualTo(row.deviceId());
        }
    }

    @Test
    void isTheSameForTheSameSeedOnly() {
        assertThat(summary(library(5))).isEqualTo(summary(library(5))).isNotEqualTo(summary(library(6)));
    }

    private static String summary(Library library) {
        Item item = library.items().item(17);
        return item.title() + item.year() + item.tags() + library.history().row(4_000);
    }

    @Test
    void hasHistoryInOrderWithRowsOfItemsThatAreGone() {
        Library library = library(7);
        long before = 0;
        int gone = 0;
        for (int index = 0; index < library.history().size(); index++) {
            HistoryRow row = library.history().row(index);
            Long viewedAt = row.viewedAt();
            assertThat(viewedAt == null ? 0 : viewedAt)
                    .isEqualTo(library.history().viewedAt(index));
            assertThat(library.history().viewedAt(index)).isBetween(before, library.now());
            assertThat(row.accountId()).isEqualTo(library.history().accountId(index));
            before = library.history().viewedAt(index);
            gone += row.ratingKey() == null ? 1 : 0;
        }
        assertThat(gone).isBetween(10, 150);
    }
}
