package io.github.plex4j.checks.guide;

import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.Detail;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaPart;
import io.github.plex4j.client.library.MediaStream;
import io.github.plex4j.client.library.MediaVersion;
import java.util.ArrayList;
import java.util.List;

final class Details {
    /** Items of a list are partial: streams and external ids come only with the full metadata of an item. */
    static List<String> describe(PlexClient plex, RatingKey key) {
        MediaItem item = plex.libraries().metadata(key, Detail.EXTERNAL_IDS);
        List<String> lines = new ArrayList<>();
        lines.add(item.title() + " (" + item.facts().year() + ") " + item.externalIds());
        for (MediaVersion version : item.media()) {
            lines.add(version.resolution() + ", " + version.videoCodec());
            for (MediaPart part : version.parts()) {
                for (MediaStream stream : part.streams()) {
                    lines.add(stream.kind() + ": " + stream.displayTitle());
                }
            }
        }
        return lines;
    }
}
