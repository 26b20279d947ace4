package io.github.plex4j.client.session;

import io.github.plex4j.client.library.MediaItem;
import org.jspecify.annotations.Nullable;

/**
 * A playback session. Any part except the item may be missing: servers clear parts of a session that is
 * beginning or ending. Live television has an item without a rating key.
 *
 * @param item       the item, with the version and files that are played
 * @param sessionKey its number in the list of sessions
 * @param live       whether it is live television
 * @param channel    the channel of live television, null for everything else and when not reported
 * @param user       the user
 * @param player     the app and device
 * @param connection the connection
 * @param transcode  the conversion; null when nothing is converted
 */
public record Session(
        MediaItem item,
        @Nullable String sessionKey,
        boolean live,
        @Nullable String channel,
        @Nullable User user,
        @Nullable Player player,
        @Nullable Connection connection,
        @Nullable Transcode transcode) {

    /**
     * The user of a session.
     *
     * @param id   the number of the account on the server; 1 is its owner
     * @param name the name, null when not reported
     */
    public record User(@Nullable String id, @Nullable String name) {}

    /**
     * The app and device of a session. Every part is null when not reported.
     *
     * @param clientIdentifier    the identifier of the app's installation
     * @param title               the name of the device
     * @param product             the app
     * @param version             the version of the app
     * @param platform            the platform of the app
     * @param platformVersion     the version of the platform
     * @param device              the kind of device
     * @param model               the model of the device
     * @param vendor              the vendor of the device
     * @param state               {@code playing}, {@code paused} or {@code buffering}
     * @param address             its address, as the server sees it
     * @param remotePublicAddress its public address
     * @param local               whether it is in the server's network
     * @param relayed             whether it comes through Plex's relay
     * @param secure              whether its connection is encrypted
     */
    public record Player(
            @Nullable String clientIdentifier,
            @Nullable String title,
            @Nullable String product,
            @Nullable String version,
            @Nullable String platform,
            @Nullable String platformVersion,
            @Nullable String device,
            @Nullable String model,
            @Nullable String vendor,
            @Nullable String state,
            @Nullable String address,
            @Nullable String remotePublicAddress,
            @Nullable Boolean local,
            @Nullable Boolean relayed,
            @Nullable Boolean secure) {}

    /**
     * The connection of a session. Every part is null when not reported.
     *
     * @param id            the id by which the session can be ended
     * @param bandwidthKbps the bandwidth reserved for it in kilobits a second
     * @param location      {@code lan}, {@code wan} or {@code cellular}
     */
    public record Connection(
            @Nullable String id,
            @Nullable Integer bandwidthKbps,
            @Nullable String location) {}

    /**
     * The conversion of a session. Every part is null when not reported.
     *
     * @param key               the key of the conversion
     * @param videoDecision     {@code copy}, {@code transcode} or {@code burn} for the video
     * @param audioDecision     {@code copy} or {@code transcode} for the audio
     * @param subtitleDecision  what is done with the subtitle
     * @param protocol          the streaming protocol
     * @param container         the container it is converted to
     * @param videoCodec        the video codec it is converted to
     * @param audioCodec        the audio codec it is converted to
     * @param audioChannels     the audio channels it is converted to
     * @param width             the width it is converted to, in pixels
     * @param height            the height it is converted to, in pixels
     * @param progressPercent   how much is converted; -1 where the server does not know
     * @param speed             how many times faster than playing it is converted
     * @param throttled         whether the conversion rests because it is far ahead
     * @param complete          whether it is all converted
     * @param hardwareRequested whether hardware was asked for
     * @param hardwareDecoding  the decoder in hardware, null when there is none
     * @param hardwareEncoding  the encoder in hardware, null when there is none
     * @param fullHardware      whether the whole pipeline runs in hardware
     */
    public record Transcode(
            @Nullable String key,
            @Nullable String videoDecision,
            @Nullable String audioDecision,
            @Nullable String subtitleDecision,
            @Nullable String protocol,
            @Nullable String container,
            @Nullable String videoCodec,
            @Nullable String audioCodec,
            @Nullable Integer audioChannels,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Double progressPercent,
            @Nullable Double speed,
            @Nullable Boolean throttled,
            @Nullable Boolean complete,
            @Nullable Boolean hardwareRequested,
            @Nullable String hardwareDecoding,
            @Nullable String hardwareEncoding,
            @Nullable Boolean fullHardware) {}
}
