package io.github.plex4j.mcp.analytics.history;

import io.github.plex4j.client.library.LibrarySection;
import io.github.plex4j.client.server.Account;
import io.github.plex4j.client.server.Device;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names behind the numbers in rows of history. What has no name, or is not listed, has none here. Immutable. */
public final class ServerNames {
    private final Map<Long, String> accounts = new HashMap<>();
    private final Map<Long, Device> devices = new HashMap<>();
    private final Map<String, String> sections = new HashMap<>();

    public ServerNames(List<Account> accounts, List<Device> devices, List<LibrarySection> sections) {
        accounts.stream()
                .filter(account -> !account.name().isBlank())
                .forEach(account -> this.accounts.put(account.id(), withoutAddress(account.name())));
        devices.forEach(device -> this.devices.put(device.id(), device));
        sections.forEach(section -> section.key().ifPresent(key -> this.sections.put(key.value(), section.title())));
    }

    /** Accounts without a name of their own are called by their e-mail address, of which only the first part is shown. */
    public static String withoutAddress(String name) {
        int at = name.indexOf('@');
        return at > 0 ? name.substring(0, at) : name;
    }

    public Optional<String> user(@Nullable Long accountId) {
        return Optional.ofNullable(accountId).map(accounts::get);
    }

    public Optional<Device> device(@Nullable Long deviceId) {
        return Optional.ofNullable(deviceId).map(devices::get);
    }

    public Optional<String> library(@Nullable String sectionKey) {
        return Optional.ofNullable(sectionKey).map(sections::get);
    }
}
