package io.github.plex4j.mcp.tools.change;

import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The items that a list is made of, or that are put into it or taken out of it: either keys or a selection.
 *
 * @param ratingKeys empty when a selection is given
 * @param selection a handle of a list's answer; null when keys are given
 * @param maxItems the most items that a selection may have
 * @param dryRun whether only to say what would be changed
 */
public record ListTargets(
        @Arg(key = KeyKind.DIGITS, maxItems = ChangeTargets.MOST_ITEMS, help = "The items, or `selection`.")
        List<String> ratingKeys,

        @Arg(maxLength = 20, help = "The handle of a list's answer: all items that the list matches.") @Nullable
        String selection,

        @Arg(
                min = 1,
                max = ChangeTargets.MOST_ITEMS,
                defaultValue = "200",
                help = "The most items of a selection to take.")
        int maxItems,

        @Arg(defaultValue = "false", help = "Whether only to show what would be changed.")
        boolean dryRun) {
    public ListTargets {
        ratingKeys = List.copyOf(ratingKeys);
    }

    /** The same as the targets of a change of the items themselves. */
    public ChangeTargets targets() {
        return new ChangeTargets(ratingKeys, selection, maxItems, null, dryRun);
    }
}
