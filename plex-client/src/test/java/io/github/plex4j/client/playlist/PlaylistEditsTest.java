package io.github.plex4j.client.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.CannedTransport;
import io.github.plex4j.client.Demo;
import io.github.plex4j.client.PlaylistId;
import io.github.plex4j.client.PlaylistItemId;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.PlexStatusException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.SentRequest;
import io.github.plex4j.client.library.Condition;
import io.github.plex4j.client.library.Condition.Operator;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.library.SmartContent;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaylistEditsTest {
    private static final PlaylistId RAINY = PlaylistId.of("951");
    private static final PlaylistId NOIR = PlaylistId.of("953");
    private static final SectionKey MOVIES = SectionKey.of("1");
    private static final String ROOT = "server%3A%2F%2FMID%2Fcom.plexapp.plugins.library%2Flibrary%2F";

    private final Demo demo = Demo.library();
    private final PlaylistApi playlists = demo.plex().playlists();
    private final PlaylistEdits edits = playlists.edits();

    @AfterEach
    void close() {
        demo.close();
    }

    private List<String> titles(PlaylistId playlist) {
        return playlists.items(playlist).stream().map(row -> row.item().title()).toList();
    }

    private PlaylistItemId place(int index) {
        return playlists.items(RAINY).stream().toList().get(index).place().orElseThrow();
    }

    private static List<RatingKey> keys(String... keys) {
        return List.of(keys).stream().map(RatingKey::of).toList();
    }

    private static ItemQuery before1925() {
        return ItemQuery.all()
                .ofType(MediaType.MOVIE)
                .where(Condition.of("year", Operator.LESS, "1925"))
                .sortedBy("year", false);
    }

    static List<Arguments> asOtherClientsSendThem() {
        SmartContent newest = SmartContent.of(
                        MOVIES,
                        ItemQuery.all()
                                .ofType(MediaType.MOVIE)
                                .where(Condition.of("year", Operator.GREATER, "1999"))
                                .sortedBy("movie.addedAt", true)
                                .withExternalIds())
                .limitedTo(10);
        PlaylistId playlist = PlaylistId.of("55");
        PlaylistItemId place = PlaylistItemId.of("900");
        return List.of(
                sent(
                        edits -> edits.create("video", "P L", keys("11")),
                        "POST /playlists?smart=0&title=P%20L&type=video&uri=" + ROOT + "metadata%2F11"),
                sent(
                        edits -> edits.createSmart("video", "Sm", newest),
                        "POST /playlists?smart=1&title=Sm&type=video&uri=" + ROOT
                                + "sections%2F1%2Fall%3FincludeGuids%3D1%26limit%3D10%26sort%3Dmovie.addedAt%253Adesc"
                                + "%26type%3D1%26year%253E%253E%3D1999"),
                sent(edits -> edits.add(playlist, keys("11")), "PUT /playlists/55/items?uri=" + ROOT + "metadata%2F11"),
                sent(edits -> edits.remove(playlist, place), "DELETE /playlists/55/items/900"),
                sent(edits -> edits.move(playlist, place, null), "PUT /playlists/55/items/900/move"),
                sent(edits -> edits.setTitle(playlist, "x"), "PUT /playlists/55?title.locked=1&title.value=x"),
                sent(edits -> edits.clear(playlist), "DELETE /playlists/55/items"),
                sent(edits -> edits.delete(playlist), "DELETE /playlists/55"));
    }

    private static Arguments sent(Consumer<PlaylistEdits> edit, String request) {
        return Arguments.of(edit, request);
    }

    @ParameterizedTest
    @MethodSource("asOtherClientsSendThem")
    void sendsTheRequestsOfOtherClients(Consumer<PlaylistEdits> edit, String request) {
        CannedTransport transport = CannedTransport.answering(
                "{\"MediaContainer\":{\"machineIdentifier\":\"MID\",\"Metadata\":[{\"ratingKey\":\"55\"}]}}");
        edit.accept(new PlaylistApi(transport).edits());
        List<String> sent = transport.requests().stream().map(SentRequest::of).toList();
        assertThat(sent.get(sent.size() - 1)).isEqualTo(SentRequest.of(request));
    }

    @Test
    void makesAPlaylistOfItemsInTheirOrder() {
        Playlist made = edits.create("video", "Mine & \"yours\"", keys("103", "101"));
        assertThat(made.title()).isEqualTo("Mine & \"yours\"");
        assertThat(made.itemCount()).isEqualTo(2);
        assertThat(playlists.items(made.id().orElseThrow()).stream())
                .extracting(row -> row.item().rawKey())
                .containsExactly("103", "101");
    }

    @Test
    void makesAnEmptyPlaylist() {
        assertThat(edits.create("audio", "Later", List.of()).itemCount()).isZero();
    }

    @Test
    void makesASmartPlaylistThatReportsItsQuery() {
        SmartContent content = SmartContent.of(MOVIES, before1925());
        Playlist made = edits.createSmart("video", "Old", content);
        assertThat(made.smart()).isTrue();
        assertThat(playlists.get(made.id().orElseThrow()).content()).isEqualTo(content);
        assertThat(playlists.items(made.id().orElseThrow()).stream())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.item().facts().year()).isLessThan(1925));
    }

    @Test
    void findsItsItemsWithAnotherQuery() {
        SmartContent content = SmartContent.of(MOVIES, before1925()).limitedTo(2);
        edits.setContent(NOIR, content);
        assertThat(playlists.get(NOIR).content()).isEqualTo(content);
        assertThat(titles(NOIR)).hasSize(2);
    }

    @Test
    void addsTheSameItemTwice() {
        edits.add(RAINY, keys("101", "101"));
        assertThat(playlists.items(RAINY).stream())
                .extracting(PlaylistItem::id)
                .hasSize(6)
                .doesNotHaveDuplicates();
    }

    @Test
    void movesBehindAPlaceAndToTheBeginning() {
        List<String> before = titles(RAINY);
        edits.move(RAINY, place(0), place(2));
        assertThat(titles(RAINY)).containsExactly(before.get(1), before.get(2), before.get(0), before.get(3));
        edits.move(RAINY, place(2), null);
        assertThat(titles(RAINY)).isEqualTo(before);
    }

    @Test
    void removesAPlaceOnce() {
        PlaylistItemId first = place(0);
        edits.remove(RAINY, first);
        assertThat(titles(RAINY)).hasSize(3);
        assertThatThrownBy(() -> edits.remove(RAINY, first)).isInstanceOf(PlexNotFoundException.class);
    }

    @Test
    void clearsAndDeletes() {
        edits.clear(RAINY);
        assertThat(titles(RAINY)).isEmpty();
        edits.delete(RAINY);
        assertThatThrownBy(() -> playlists.get(RAINY)).isInstanceOf(PlexNotFoundException.class);
    }

    @Test
    void setsTextsAndClearsThem() {
        edits.setTitle(RAINY, "A=1&B=2");
        edits.setSummary(RAINY, "For #1");
        edits.setSortTitle(RAINY, "Zzz");
        assertThat(playlists.get(RAINY))
                .extracting(Playlist::title, Playlist::summary, Playlist::sortTitle)
                .containsExactly("A=1&B=2", "For #1", "Zzz");
        edits.setSummary(RAINY, "");
        edits.setSortTitle(RAINY, "");
        assertThat(playlists.get(RAINY).summary()).isNullOrEmpty();
        assertThat(playlists.get(RAINY).sortTitle()).isNull();
    }

    @Test
    void aSmartPlaylistRefusesItems() {
        assertThatThrownBy(() -> edits.add(NOIR, keys("101")))
                .isInstanceOfSatisfying(
                        PlexStatusException.class,
                        refused -> assertThat(refused.status()).isEqualTo(400));
    }

    @Test
    void refusesMoreItemsThanOneRequestTakes() {
        List<RatingKey> many =
                IntStream.range(0, 201).mapToObj(number -> RatingKey.of("101")).toList();
        assertThatThrownBy(() -> edits.add(RAINY, many)).isInstanceOf(PlexInputException.class);
        assertThatThrownBy(() -> edits.add(RAINY, List.of())).isInstanceOf(PlexInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u2003"})
    void refusesABlankTitle(String title) {
        assertThatThrownBy(() -> edits.setTitle(RAINY, title)).isInstanceOf(PlexInputException.class);
        assertThatThrownBy(() -> edits.create("video", title, keys("101"))).isInstanceOf(PlexInputException.class);
    }

    @Test
    void asksForTheIdentityOfTheServerOnce() {
        edits.add(RAINY, keys("101"));
        edits.add(RAINY, keys("102"));
        assertThat(demo.server().requests().all())
                .filteredOn(request -> request.rawPath().equals("/identity"))
                .hasSize(1);
    }
}
