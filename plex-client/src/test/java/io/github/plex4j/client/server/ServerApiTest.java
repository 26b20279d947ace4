package io.github.plex4j.client.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.client.CannedTransport;
import io.github.plex4j.client.Demo;
import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexForbiddenException;
import io.github.plex4j.client.PlexUnauthorizedException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class ServerApiTest {
    private final Demo demo = Demo.library();
    private final ServerApi server = demo.plex().server();

    @AfterAll
    void close() {
        demo.close();
    }

    private static ServerApi canned(String container) {
        return new ServerApi(CannedTransport.answering("{\"MediaContainer\":{" + container + "}}"));
    }

    @Test
    void tellsItsIdentityWithoutAToken() {
        try (PlexClient nobody =
                PlexClient.builder().server(demo.server().uri()).build()) {
            ServerIdentity identity = nobody.server().identity();

            assertThat(identity.machineIdentifier()).isEqualTo(demo.server().machineIdentifier());
            assertThat(identity.version()).startsWith("1.43");
            assertThat(identity.claimed()).isTrue();
            assertThatThrownBy(() -> nobody.server().info()).isInstanceOf(PlexUnauthorizedException.class);
        }
        assertThat(canned("\"size\":0").identity()).isEqualTo(new ServerIdentity(null, null, null));
    }

    @Test
    void describesItself() {
        ServerInfo info = server.info();

        assertThat(info.name()).isEqualTo("Plex Test Server");
        assertThat(info.machineIdentifier()).isEqualTo(demo.server().machineIdentifier());
        assertThat(info.platform()).isEqualTo("Linux");
        assertThat(info.ownerName()).isEqualTo("alex");
        assertThat(info.plexPass()).isFalse();
        assertThat(info.activeTranscodes()).isEqualTo(1);
        assertThat(info.updatedAt()).isEqualTo(Demo.CLOCK.instant());
        assertThat(canned("\"size\":0").info())
                .isEqualTo(new ServerInfo(null, null, null, null, null, null, null, null, null, null, null));
    }

    @Test
    void listsWhatItIsBusyWith() {
        assertThat(server.activities()).isEmpty();
        assertThat(canned("\"Activity\":[{\"uuid\":\"u\",\"type\":\"library.update.section\",\"title\":\"Scanning\","
                                + "\"subtitle\":\"Movies\",\"progress\":\"42\",\"cancellable\":\"1\",\"userID\":1},"
                                + "{\"progress\":-1}]")
                        .activities())
                .containsExactly(
                        new Activity("u", "library.update.section", "Scanning", "Movies", 42, true, "1"),
                        new Activity(null, null, null, null, null, null, null));
    }

    @Test
    void listsItsAccountsForTheOwner() {
        assertThat(server.accounts())
                .contains(new Account(0, ""), new Account(1, "alex"), new Account(21_000_003, "Zo\u00eb & Co"))
                .filteredOn(Account::owner)
                .containsExactly(new Account(Account.OWNER_ID, "alex"));
        assertThat(canned("\"Account\":[{\"name\":\"lost\"},{\"id\":\"7\"}]").accounts())
                .containsExactly(new Account(7, ""));
    }

    @Test
    void listsTheDevicesThatPlayed() {
        assertThat(server.devices()).extracting(Device::platform).contains("webOS", "Android");
        assertThat(canned("\"Device\":[{\"name\":\"lost\"},{\"id\":\"7\"},{\"id\":8,\"name\":\"TV\","
                                + "\"platform\":\"webOS\",\"clientIdentifier\":\"c\",\"createdAt\":1}]")
                        .devices())
                .containsExactly(
                        new Device(7, "", null, null, null),
                        new Device(8, "TV", "webOS", "c", Instant.ofEpochSecond(1)));
    }

    @Test
    void knowsOfAnUpdateOrOfNone() {
        assertThat(server.update()).isEmpty();
        assertThat(canned(
                                "\"status\":0,\"Release\":[{\"version\":\"1.44\",\"state\":\"available\",\"downloadURL\":\"x\"}]")
                        .update())
                .hasValue(new Update("1.44", "available"));
        assertThat(canned("\"Release\":[{}]").update()).hasValue(new Update("", null));
    }

    @Test
    void tellsWhatSectionsTakeWhereItCounts() {
        assertThat(server.storage()).extracting(StorageTotal::sectionKey).contains("1", "3");
        assertThat(demo.lastRequest()).hasToString("GET /media/providers?includeStorage=1");
        assertThat(canned(
                                "\"MediaProvider\":[{\"Feature\":[{\"type\":\"content\",\"Directory\":[{\"id\":\"1\","
                                        + "\"storageTotal\":\"3000000000\",\"durationTotal\":90000},{\"id\":2},{\"storageTotal\":1}]},{\"type\":\"search\"}]}]")
                        .storage())
                .containsExactly(new StorageTotal("1", 3_000_000_000L, Duration.ofSeconds(90)));
    }

    @Test
    void aGuestMayNotAskWhatIsTheOwners() {
        try (PlexClient guest = demo.guest()) {
            assertThatThrownBy(() -> guest.server().accounts()).isInstanceOf(PlexForbiddenException.class);
            assertThatThrownBy(() -> guest.sessions().active()).isInstanceOf(PlexForbiddenException.class);
        }
        try (PlexClient stranger = demo.client("nobodys-token", Duration.ofSeconds(20))) {
            assertThatThrownBy(() -> stranger.server().accounts()).isInstanceOf(PlexUnauthorizedException.class);
        }
    }
}
