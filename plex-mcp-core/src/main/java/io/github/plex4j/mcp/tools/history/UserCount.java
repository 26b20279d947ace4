package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.server.Device;
import io.github.plex4j.mcp.analytics.history.JoinedPlays.Play;
import io.github.plex4j.mcp.analytics.history.PlayCount;
import io.github.plex4j.mcp.analytics.history.PlayGroup;
import io.github.plex4j.mcp.analytics.history.PlayMetric;
import io.github.plex4j.mcp.analytics.history.PlayTally;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The plays of one user, joined with movies, shows and artists. Not thread-safe. */
final class UserCount {
    private final PlayCount works = new PlayCount();
    private final Map<Long, Long> playsByDevice = new HashMap<>();

    void add(Play play) {
        works.add(play);
        Long device = play.row().deviceId();
        if (device != null) {
            playsByDevice.merge(device, 1L, Long::sum);
        }
    }

    PlayTally total() {
        return works.total();
    }

    @Nullable
    String topMovie() {
        return top(MediaType.MOVIE);
    }

    @Nullable
    String topShow() {
        return top(MediaType.SHOW);
    }

    @Nullable
    String topArtist() {
        return top(MediaType.ARTIST);
    }

    private @Nullable String top(MediaType type) {
        return works.groups().stream()
                .filter(group ->
                        group.item().filter(item -> item.type().equals(type)).isPresent())
                .min(PlayMetric.PLAYS.order())
                .map(PlayGroup::name)
                .orElse(null);
    }

    /** The platform of most plays; null when no device is known. */
    @Nullable
    String topPlatform(Map<Long, Device> devices) {
        Map<String, Long> platforms = new HashMap<>();
        playsByDevice.forEach((number, plays) -> Optional.ofNullable(devices.get(number))
                .map(Device::platform)
                .ifPresent(platform -> platforms.merge(platform, plays, Long::sum)));
        return platforms.entrySet().stream()
                .min(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
