package io.github.plex4j.mcp.analytics.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.client.server.Account;
import io.github.plex4j.client.server.Device;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerNamesTest {
    private final ServerNames names = new ServerNames(
            List.of(new Account(1, "Olivia"), new Account(2, "anna@example.org"), new Account(3, " ")),
            List.of(new Device(7, "Television", "Android", null, null)),
            List.of());

    @Test
    void usersAreNamed() {
        assertThat(names.user(1L)).contains("Olivia");
    }

    @Test
    void ofAnAddressOnlyTheFirstPartIsShown() {
        assertThat(names.user(2L)).contains("anna");
        assertThat(ServerNames.withoutAddress("@home")).isEqualTo("@home");
    }

    @Test
    void whatIsNotListedOrHasABlankNameHasNoName() {
        assertThat(names.user(3L)).isEmpty();
        assertThat(names.user(4L)).isEmpty();
        assertThat(names.user(null)).isEmpty();
        assertThat(names.device(8L)).isEmpty();
        assertThat(names.library("1")).isEmpty();
    }

    @Test
    void devicesAreFoundByTheirNumbers() {
        assertThat(names.device(7L)).map(Device::platform).contains("Android");
    }
}
