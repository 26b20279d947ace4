package io.github.plex4j.client.discover;

import io.github.plex4j.client.PlexGuid;
import io.github.plex4j.client.library.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A title as Discover describes it. What the answer does not say is null.
 *
 * @param rawGuid       its identity as text, also where it has another form than {@link PlexGuid}
 * @param type          movie or show
 * @param title         its title
 * @param year          its year
 * @param releasedOn    the day of first release, which may lie ahead
 * @param summary       what it is about
 * @param watchlistedAt when the account put it on its watchlist; null also where the answer does not include it
 */
public record DiscoverTitle(
        @Nullable String rawGuid,
        MediaType type,
        String title,
        @Nullable Integer year,
        @Nullable LocalDate releasedOn,
        @Nullable String summary,
        @Nullable Instant watchlistedAt) {
    /** Its identity; empty when the answer has one of another form. */
    public Optional<PlexGuid> guid() {
        return PlexGuid.find(rawGuid);
    }
}
