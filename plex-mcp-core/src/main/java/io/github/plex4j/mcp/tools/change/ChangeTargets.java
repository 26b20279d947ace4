package io.github.plex4j.mcp.tools.change;

import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The items that a change is made to: either keys or a selection.
 *
 * @param ratingKeys empty when a selection is given
 * @param selection a handle of a list's answer; null when keys are given
 * @param maxItems the most items that a selection may have
 * @param expectTitle the title that the only item must have; null for any
 * @param dryRun whether only to say what would be changed
 */
public record ChangeTargets(
        @Arg(key = KeyKind.DIGITS, maxItems = MOST_ITEMS, synonyms = "ratingKey", help = "The items, or `selection`.")
        List<String> ratingKeys,

        @Arg(maxLength = 20, help = "The handle of a list's answer: all items that the list matches.") @Nullable
        String selection,

        @Arg(min = 1, max = MOST_ITEMS, defaultValue = "200", help = "The most items of a selection to change.")
        int maxItems,

        @Arg(help = "The title that the item must have, as a guard: keys change when items are added again.") @Nullable
        String expectTitle,

        @Arg(defaultValue = "false", help = "Whether only to show what would be changed.")
        boolean dryRun) {
    /** The most items that one call changes. */
    public static final int MOST_ITEMS = 5_000;

    public ChangeTargets {
        ratingKeys = List.copyOf(ratingKeys);
    }
}
