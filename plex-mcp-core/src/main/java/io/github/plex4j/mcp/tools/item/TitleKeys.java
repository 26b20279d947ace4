package io.github.plex4j.mcp.tools.item;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.shared.Known;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a title, which may be here in several copies.
 *
 * @param ratingKey  of one copy; null when all are gone from the server
 * @param ratingKeys of all copies; null when there is one or none
 */
public record TitleKeys(
        @Shown(value = Role.KEY, label = "key") @Nullable String ratingKey,

        @Describe("all copies, if more than one") @Shown(value = Role.DETAIL, label = "keys") @Nullable
        List<String> ratingKeys) {
    /** The keys of these copies, the first of which is the one to ask for. */
    public static TitleKeys of(List<RatingKey> copies) {
        List<String> keys = copies.stream().map(RatingKey::value).toList();
        return new TitleKeys(keys.isEmpty() ? null : keys.get(0), Known.when(keys.size() > 1, keys));
    }
}
