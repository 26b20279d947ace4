package io.github.plex4j.client.statistics;

import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.PlexForbiddenException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.internal.json.Bounds;
import io.github.plex4j.client.internal.json.ContainerReader;
import io.github.plex4j.client.internal.json.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Usage statistics of a server. Safe for use by several threads.
 *
 * <p>Every method throws {@link PlexNotFoundException} where the server collects no statistics, which needs a Plex Pass;
 * {@link PlexForbiddenException} if the token is not the owner's; and another {@link PlexException} when it cannot be
 * asked.
 */
public final class StatisticsApi {
    private final PlexTransport transport;

    /**
     * For {@link io.github.plex4j.client.PlexClient}.
     *
     * @param transport how the server is asked
     */
    public StatisticsApi(PlexTransport transport) {
        this.transport = transport;
    }

    /**
     * The data sent to each account and device.
     *
     * @param timespan the length of each period
     * @param since    excludes periods that began earlier; null for all
     * @return one entry for each period, account and device
     */
    public List<BandwidthUse> bandwidth(Timespan timespan, @Nullable Instant since) {
        return rows("bandwidth", timespan, since, "StatisticsBandwidth", StatisticsApi::bandwidth);
    }

    /**
     * The load of the machine in the last minutes.
     *
     * @return one entry for each few seconds
     */
    public List<ResourceUse> resources() {
        return rows("resources", Timespan.SECONDS, null, "StatisticsResources", StatisticsApi::resource);
    }

    /**
     * The plays of each account and device. Unlike the history, it includes durations, but not the items.
     *
     * @param timespan the length of each period
     * @param since    excludes periods that began earlier; null for all
     * @return one entry for each period, account, device and type
     */
    public List<MediaUse> media(Timespan timespan, @Nullable Instant since) {
        return rows("media", timespan, since, "StatisticsMedia", StatisticsApi::media);
    }

    private <T> List<T> rows(
            String kind, Timespan timespan, @Nullable Instant since, String array, Function<Row, T> mapping) {
        PlexRequest request = PlexRequest.get("/statistics/{kind}", kind)
                .with("timespan", timespan.number())
                .ownerOnly();
        PlexRequest bounded = since == null ? request : request.with("at>", since.getEpochSecond());
        return transport
                .exchange(
                        bounded,
                        ContainerReader.rows(array, mapping)
                                .beside("Account", "Device")
                                .within(Bounds.STATISTICS))
                .rows();
    }

    private static BandwidthUse bandwidth(Row row) {
        return new BandwidthUse(
                row.time("at"), row.number("accountID"), row.number("deviceID"), row.flag("lan"), row.number("bytes"));
    }

    private static ResourceUse resource(Row row) {
        return new ResourceUse(
                row.time("at"),
                row.decimal("hostCpuUtilization"),
                row.decimal("processCpuUtilization"),
                row.decimal("hostMemoryUtilization"),
                row.decimal("processMemoryUtilization"));
    }

    private static MediaUse media(Row row) {
        Long seconds = row.number("duration");
        return new MediaUse(
                row.time("at"),
                row.number("accountID"),
                row.number("deviceID"),
                row.integer("metadataType"),
                row.integer("count"),
                seconds == null ? null : Duration.ofSeconds(seconds));
    }
}
