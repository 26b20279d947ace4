package io.github.plex4j.client.collection;

import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.library.SmartContent;
import io.github.plex4j.client.library.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A collection with its settings.
 *
 * @param item    its title, summary, labels and so on
 * @param mode    how its library shows it; null when the server reports a mode that is not known
 * @param order   the order of its items; null when the server reports one that is not known
 * @param content the query of a smart collection; null when it has another form than that of Plex's own clients
 */
public record Collection(
        MediaItem item,
        @Nullable CollectionMode mode,
        @Nullable CollectionOrder order,
        @Nullable SmartContent content) {
    /** Whether a query determines its items. */
    public boolean smart() {
        return Boolean.TRUE.equals(item.smart());
    }

    /** The section that it is in; empty when the server does not report it. */
    public Optional<SectionKey> section() {
        return item.place().section();
    }

    /** The type of its items; empty when the server does not report it. */
    public Optional<MediaType> subtype() {
        return Optional.ofNullable(item.facts().subtype()).map(MediaType::new);
    }

    /** The names of its labels. */
    public List<String> labels() {
        return item.tags().labels().stream().map(Tag::name).toList();
    }
}
