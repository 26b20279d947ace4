package io.github.plex4j.client.session;

import io.github.plex4j.client.internal.item.MediaItemReader;
import io.github.plex4j.client.internal.json.Row;
import org.jspecify.annotations.Nullable;

/** Reads sessions, whose numbers and flags Plex writes as text. */
final class SessionReader {
    private SessionReader() {}

    static Session session(Row row) {
        return new Session(
                MediaItemReader.read(row),
                row.text("sessionKey"),
                Boolean.TRUE.equals(row.flag("live")),
                channel(row),
                row.object("User", SessionReader::user),
                row.object("Player", SessionReader::player),
                row.object("Session", SessionReader::connection),
                row.object("TranscodeSession", SessionReader::transcode));
    }

    private static @Nullable String channel(Row row) {
        Row media = row.row("Media");
        return media == null ? null : media.text("channelTitle", "channelCallSign");
    }

    private static Session.User user(Row row) {
        return new Session.User(row.text("id"), row.text("title"));
    }

    private static Session.Player player(Row row) {
        return new Session.Player(
                row.text("machineIdentifier"),
                row.text("title"),
                row.text("product"),
                row.text("version"),
                row.text("platform"),
                row.text("platformVersion"),
                row.text("device"),
                row.text("model"),
                row.text("vendor"),
                row.text("state"),
                row.text("address"),
                row.text("remotePublicAddress"),
                row.flag("local"),
                row.flag("relayed"),
                row.flag("secure"));
    }

    private static Session.Connection connection(Row row) {
        return new Session.Connection(row.text("id"), row.integer("bandwidth"), row.text("location"));
    }

    private static Session.Transcode transcode(Row row) {
        return new Session.Transcode(
                row.text("key"),
                row.text("videoDecision"),
                row.text("audioDecision"),
                row.text("subtitleDecision"),
                row.text("protocol"),
                row.text("container"),
                row.text("videoCodec"),
                row.text("audioCodec"),
                row.integer("audioChannels"),
                row.integer("width"),
                row.integer("height"),
                row.decimal("progress"),
                row.decimal("speed"),
                row.flag("throttled"),
                row.flag("complete"),
                row.flag("transcodeHwRequested"),
                row.text("transcodeHwDecoding"),
                row.text("transcodeHwEncoding"),
                row.flag("transcodeHwFullPipeline"));
    }
}
