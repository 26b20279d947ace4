package io.github.plex4j.client.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.CannedTransport;
import io.github.plex4j.client.Demo;
import io.github.plex4j.client.MediaId;
import io.github.plex4j.client.PlexForbiddenException;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.WireLog;
import io.github.plex4j.client.library.MediaVersion;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeletionApiTest {
    private final Demo demo = Demo.library();
    private final DeletionApi deletion = demo.plex().deletion();

    @AfterEach
    void close() {
        demo.close();
    }

    private RatingKey withTwoVersions() {
        return demo.server()
                .library()
                .items()
                .numbers("1", ItemType.MOVIE)
                .mapToObj(demo.server().library().items()::item)
                .filter(item -> item.media().size() == 2)
                .map(Item::ratingKey)
                .map(RatingKey::of)
                .findFirst()
                .orElseThrow();
    }

    private List<MediaVersion> versions(RatingKey item) {
        return demo.plex().libraries().metadata(item).media();
    }

    @Test
    void deletesOneVersionOfAnItem() {
        RatingKey item = withTwoVersions();
        List<MediaVersion> before = versions(item);

        deletion.deleteVersion(item, MediaId.find(before.get(1).id()).orElseThrow());

        assertThat(versions(item)).containsExactly(before.get(0));
        assertThat(demo.server().library().machine().disk().removed())
                .containsExactly(before.get(1).parts().get(0).file());
    }

    @Test
    void deletesAnItemWithEverythingBelowIt() {
        deletion.delete(RatingKey.of("1000"));
        assertThatThrownBy(() -> demo.plex().libraries().metadata(RatingKey.of("1000")))
                .isInstanceOf(PlexNotFoundException.class);
        assertThatThrownBy(() -> deletion.delete(RatingKey.of("1000"))).isInstanceOf(PlexNotFoundException.class);
    }

    @Test
    void isRefusedWhereTheServerDoesNotAllowDeletion() {
        demo.server().library().machine().preferences().set("allowMediaDeletion", "0");
        assertThat(demo.plex().server().info().mediaDeletion()).isNull();
        assertThatThrownBy(() -> deletion.delete(RatingKey.of("101"))).isInstanceOf(PlexForbiddenException.class);
        assertThat(demo.server().library().items().find("101")).isPresent();
    }

    @Test
    void isRefusedToGuests() {
        assertThatThrownBy(() -> demo.guest().deletion().delete(RatingKey.of("101")))
                .isInstanceOf(PlexForbiddenException.class);
        assertThat(demo.server().library().items().find("101")).isPresent();
    }

    @Test
    void sendsWhatOtherClientsSend() {
        CannedTransport transport = CannedTransport.answering("");
        new DeletionApi(transport).delete(RatingKey.of("11"));
        new DeletionApi(transport).deleteVersion(RatingKey.of("11"), MediaId.of("22"));
        assertThat(transport.requests())
                .extracting(WireLog::form)
                .containsExactly(WireLog.request("delete"), "DELETE /library/metadata/11/media/22");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,2", "1/2", "..", "1?x", "all", "-1"})
    void refusesAVersionThatIsNoNumber(String id) {
        assertThatThrownBy(() -> MediaId.of(id)).isInstanceOf(PlexInputException.class);
        assertThat(MediaId.find(id)).isEmpty();
    }
}
