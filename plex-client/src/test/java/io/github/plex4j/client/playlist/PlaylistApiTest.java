package io.github.plex4j.client.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.CannedTransport;
import io.github.plex4j.client.Demo;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.PlaylistId;
import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexNotFoundException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class PlaylistApiTest {
    private final Demo demo = Demo.library();
    private final PlaylistApi playlists = demo.plex().playlists();

    @AfterAll
    void close() {
        demo.close();
    }

    @Test
    void listsThePlaylistsOfTheUser() {
        assertThat(playlists.all(null).stream())
                .extracting(Playlist::title)
                .containsExactlyInAnyOrder("Rainy Sunday", "Gramophone", "Unseen Noir");
        assertThat(playlists.all("audio").stream()).singleElement().satisfies(playlist -> {
            assertThat(playlist.title()).isEqualTo("Gramophone");
            assertThat(playlist.id()).hasValue(PlaylistId.of("952"));
            assertThat(playlist.kind()).isEqualTo("audio");
            assertThat(playlist.smart()).isFalse();
            assertThat(playlist.itemCount()).isPositive();
            assertThat(playlist.duration()).isPositive();
            assertThat(playlist.addedAt()).isNotNull();
            assertThat(playlist.viewCount()).isNull();
        });
        assertThat(playlists.all("photo").stream()).isEmpty();
        assertThat(playlists.all(null).count()).hasValue(3);
    }

    @Test
    void anotherUserDoesNotSeeThem() {
        try (PlexClient guest = demo.guest()) {
            assertThat(guest.playlists().all(null).stream()).isEmpty();
            assertThatThrownBy(
                            () -> guest.playlists().items(PlaylistId.of("951")).count())
                    .isInstanceOf(PlexNotFoundException.class);
        }
    }

    @Test
    void itemsComeInOrderWithTheNumberOfTheirPlace() {
        assertThat(playlists.items(PlaylistId.of("951")).stream())
                .extracting(row -> row.item().title())
                .containsExactly("Charade", "His Girl Friday", "My Man Godfrey", "Royal Wedding");
        assertThat(playlists.items(PlaylistId.of("951")).stream())
                .extracting(PlaylistItem::id)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(playlists
                        .items(PlaylistId.of("951"))
                        .page(new PageRequest(1, 2))
                        .items())
                .hasSize(2);
    }

    @Test
    void rowsOfASmartPlaylistHaveNoPlace() {
        assertThat(playlists.items(PlaylistId.of("953")).stream())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.id()).isNull());
    }

    @Test
    void aPlaylistThatSaysNothingHasNoZeros() {
        PlaylistApi canned = new PlaylistApi(CannedTransport.answering("{\"MediaContainer\":{\"Metadata\":[{}]}}"));

        assertThat(canned.all(null).stream())
                .containsExactly(
                        new Playlist(null, "", null, null, null, null, null, null, null, null, null, null, null, null));
        assertThat(canned.all(null).stream().map(Playlist::id)).containsExactly(Optional.empty());
    }
}
