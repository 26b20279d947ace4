package io.github.plex4j.mcp.tools.history;

import io.github.plex4j.client.library.MediaType;
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
    private final Map<String, Long> platforms = new HashMap<>();

    void add(Play play, Optional<String> platform) {
        works.add(play);
        platform.ifPresent(name -> platforms.merge(name, 1L, Long::sum));
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

    @Nullable
    String topPlatform() {
        return platforms.entrySet().stream()
                .min(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
