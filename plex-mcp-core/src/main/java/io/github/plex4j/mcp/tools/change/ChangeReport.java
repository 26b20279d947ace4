package io.github.plex4j.mcp.tools.change;

import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.shared.Truncation;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The state of a change of several items when it ended, whether it came to its end or was stopped.
 *
 * @param changeId the name under which it can be undone; null when it cannot, or nothing was changed
 * @param matched the items that it was about
 * @param changed those that were changed
 * @param wouldChange those that a change would change, when it was only tried; else null
 * @param unchanged those that were so already
 * @param examples the first of those that would be changed; null unless the change was only tried
 * @param failed those that could not be changed
 * @param unknown those whose change was sent and never answered; null when there is none
 * @param notTried how many were not come to; null when there is none
 * @param notTriedKeys their keys; null when there is none
 * @param complete whether every item was tried and none is unknown
 * @param outcome {@code unknown} when that of some item is, {@code partial} when some were not come to; else null
 * @param truncation whether a list has more entries than are shown
 */
public record ChangeReport(
        @Describe("for undoing it") @Shown(value = Role.POINT, label = "change") @Nullable
        String changeId,

        @Shown(Role.POINT) long matched,
        @Shown(Role.POINT) long changed,
        @Shown(Role.POINT) @Nullable Long wouldChange,

        @Describe("was so already") @Shown(Role.POINT) long unchanged,

        @Cut @Nullable List<ChangedItem> examples,
        @Cut @Shown(label = "failures") List<ChangedItem> failed,

        @Describe("look at these before anything else") @Cut @Shown(label = "outcome unknown") @Nullable
        List<ChangedItem> unknown,

        @Shown(Role.POINT) @Nullable Long notTried,
        @Cut @Nullable List<String> notTriedKeys,
        @Shown(Role.POINT) boolean complete,
        @Nullable String outcome,
        @Inline Truncation truncation) {
    /** The word for an outcome that is not known. */
    public static final String UNKNOWN = "unknown";

    /** The word for the outcome of a change that was stopped. */
    public static final String PARTIAL = "partial";

    private static final int MOST_EXAMPLES = 10;

    public ChangeReport {
        examples = examples == null ? null : List.copyOf(examples);
        failed = List.copyOf(failed);
        unknown = unknown == null ? null : List.copyOf(unknown);
        notTriedKeys = notTriedKeys == null ? null : List.copyOf(notTriedKeys);
    }

    /** The report of a change of one thing, which was made. */
    public static ChangeReport ofOne() {
        return new ChangeReport(null, 1, 1, null, 0, null, List.of(), null, null, null, true, null, Truncation.NONE);
    }

    /**
     * The report of a change that was only tried.
     *
     * @param matched the items that it is about
     * @param wouldChange those that are not as wanted
     */
    public static ChangeReport ofDryRun(long matched, List<ChangedItem> wouldChange) {
        return new ChangeReport(
                null,
                matched,
                0,
                (long) wouldChange.size(),
                matched - wouldChange.size(),
                wouldChange.stream().limit(MOST_EXAMPLES).toList(),
                List.of(),
                null,
                null,
                null,
                true,
                null,
                Truncation.NONE);
    }

    /**
     * The same report with a name under which it can be undone.
     *
     * @param name null when it cannot
     */
    ChangeReport undoneBy(@Nullable String name) {
        return new ChangeReport(
                name,
                matched,
                changed,
                wouldChange,
                unchanged,
                examples,
                failed,
                unknown,
                notTried,
                notTriedKeys,
                complete,
                outcome,
                truncation);
    }

    /**
     * The same report of things that have keys of their own, such as places in a playlist, named by the items in them.
     *
     * @param ratingKeyOf the key of the item of a thing
     */
    public ChangeReport named(UnaryOperator<String> ratingKeyOf) {
        return new ChangeReport(
                changeId,
                matched,
                changed,
                wouldChange,
                unchanged,
                renamed(examples, ratingKeyOf),
                Objects.requireNonNull(renamed(failed, ratingKeyOf)),
                renamed(unknown, ratingKeyOf),
                notTried,
                notTriedKeys,
                complete,
                outcome,
                truncation);
    }

    private static @Nullable List<ChangedItem> renamed(
            @Nullable List<ChangedItem> items, UnaryOperator<String> ratingKeyOf) {
        return items == null
                ? null
                : items.stream()
                        .map(item -> new ChangedItem(ratingKeyOf.apply(item.ratingKey()), item.title(), item.code()))
                        .toList();
    }

    /**
     * The report of a change of one thing.
     *
     * @return the same report, when the thing was changed or was so already, or nobody can tell
     * @throws ToolFailure with the reason why it was not changed, of code {@code upstream_error} when Plex said that it was
     */
    public ChangeReport orFailure() {
        for (ChangedItem item : failed) {
            String name = "\"" + (item.title() == null ? item.ratingKey() : item.title()) + "\"";
            throw FailureCode.UPSTREAM_ERROR.wireName().equals(item.code())
                    ? new ToolFailure(
                            FailureCode.UPSTREAM_ERROR,
                            "Plex answered that it changed " + name + ", but it is as before.",
                            "Try again, or look at it in Plex.")
                    : new ToolFailure(
                            Arrays.stream(FailureCode.values())
                                    .filter(code -> code.wireName().equals(item.code()))
                                    .findFirst()
                                    .orElse(FailureCode.UPSTREAM_ERROR),
                            "Plex refused to change " + name + ". Nothing was changed.",
                            "Look at it in Plex.");
        }
        return this;
    }
}
