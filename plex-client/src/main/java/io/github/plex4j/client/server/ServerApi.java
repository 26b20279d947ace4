package io.github.plex4j.client.server;

import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.PlexForbiddenException;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.internal.json.Bounds;
import io.github.plex4j.client.internal.json.ContainerReader;
import io.github.plex4j.client.internal.json.Row;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Information about a server. Safe for use by several threads. Every method throws {@link PlexException} when the server
 * cannot be asked.
 */
public final class ServerApi {
    private final PlexTransport transport;

    /**
     * For {@link io.github.plex4j.client.PlexClient}.
     *
     * @param transport how the server is asked
     */
    public ServerApi(PlexTransport transport) {
        this.transport = transport;
    }

    /**
     * The identity of the server, for which no token is needed.
     *
     * @return its identity
     */
    public ServerIdentity identity() {
        return transport.exchange(
                PlexRequest.get("/identity"),
                body -> identity(ContainerReader.attributes().read(body)));
    }

    /**
     * The name, version and capabilities of the server.
     *
     * @return its own description
     */
    public ServerInfo info() {
        return transport.exchange(
                PlexRequest.get("/"), body -> info(ContainerReader.attributes().read(body)));
    }

    /**
     * The activities the server is carrying out.
     *
     * @return the activities; none when it is idle
     */
    public List<Activity> activities() {
        return transport
                .exchange(PlexRequest.get("/activities"), shortList("Activity", ServerApi::activity))
                .rows();
    }

    /**
     * The accounts that use the server.
     *
     * @return the accounts, the owner and the nameless account 0 included
     * @throws PlexForbiddenException if the token is not the owner's
     */
    public List<Account> accounts() {
        return known("/accounts", "Account", ServerApi::account);
    }

    /**
     * The devices that have played something from the server.
     *
     * @return the devices
     * @throws PlexForbiddenException if the token is not the owner's
     */
    public List<Device> devices() {
        return known("/devices", "Device", ServerApi::device);
    }

    /** Omits rows without a number, because nothing can refer to them. */
    private <T> List<T> known(String path, String array, Function<Row, Optional<T>> mapping) {
        return transport.exchange(PlexRequest.get(path).ownerOnly(), shortList(array, mapping)).rows().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * The newer version that the server found at its last check; this call does not start a check.
     *
     * @return the update; empty when the server has found none
     * @throws PlexForbiddenException if the token is not the owner's
     */
    public Optional<Update> update() {
        return transport
                .exchange(PlexRequest.get("/updater/status").ownerOnly(), shortList("Release", ServerApi::update))
                .rows()
                .stream()
                .findFirst();
    }

    /**
     * The size of each library section, as the server has counted it.
     *
     * @return one total for each section the server has counted; empty where the server does not count
     */
    public List<StorageTotal> storage() {
        return transport
                .exchange(
                        PlexRequest.get("/media/providers").with("includeStorage", true),
                        shortList("MediaProvider", ServerApi::storage))
                .rows()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static <T> ContainerReader<T, T> shortList(String array, Function<Row, T> mapping) {
        return ContainerReader.rows(array, mapping).within(Bounds.SHORT_LIST);
    }

    private static List<StorageTotal> storage(Row provider) {
        return provider.rows("Feature").stream()
                .flatMap(feature -> feature.rows("Directory").stream())
                .flatMap(directory -> storageTotal(directory).stream())
                .toList();
    }

    private static Optional<StorageTotal> storageTotal(Row directory) {
        String section = directory.text("id");
        Long bytes = directory.number("storageTotal");
        Long milliseconds = directory.number("durationTotal");
        return section == null || (bytes == null && milliseconds == null)
                ? Optional.empty()
                : Optional.of(new StorageTotal(
                        section, bytes, milliseconds == null ? null : Duration.ofMillis(milliseconds)));
    }

    private static ServerIdentity identity(Row row) {
        return new ServerIdentity(row.text("machineIdentifier"), row.text("version"), row.flag("claimed"));
    }

    private static ServerInfo info(Row row) {
        return new ServerInfo(
                row.text("friendlyName"),
                row.text("machineIdentifier"),
                row.text("version"),
                row.text("platform"),
                row.text("platformVersion"),
                row.text("myPlexUsername"),
                row.flag("myPlexSubscription"),
                row.flag("allowMediaDeletion"),
                row.flag("multiuser"),
                row.integer("transcoderActiveVideoSessions"),
                row.time("updatedAt"));
    }

    private static Activity activity(Row row) {
        return new Activity(
                row.text("uuid"),
                row.text("type"),
                row.text("title"),
                row.text("subtitle"),
                progress(row.integer("progress")),
                row.flag("cancellable"),
                row.text("userID"));
    }

    private static @Nullable Integer progress(@Nullable Integer percent) {
        return percent == null || percent < 0 ? null : percent;
    }

    private static Optional<Account> account(Row row) {
        Long id = row.number("id");
        return id == null ? Optional.empty() : Optional.of(new Account(id, row.textOrEmpty("name")));
    }

    private static Optional<Device> device(Row row) {
        Long id = row.number("id");
        return id == null
                ? Optional.empty()
                : Optional.of(new Device(
                        id,
                        row.textOrEmpty("name"),
                        row.text("platform"),
                        row.text("clientIdentifier"),
                        row.time("createdAt")));
    }

    private static Update update(Row row) {
        return new Update(row.textOrEmpty("version"), row.text("state"));
    }
}
