package io.github.plex4j.mcp.tools.hygiene;

import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.hygiene.ScanPlace;
import io.github.plex4j.mcp.analytics.hygiene.Scanned;
import io.github.plex4j.mcp.analytics.hygiene.Scanned.Extent;
import io.github.plex4j.mcp.analytics.hygiene.Tally;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.tools.hygiene.ScanCursor.Question;
import io.github.plex4j.mcp.tools.item.CommonFields;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import io.github.plex4j.mcp.tools.shared.LibraryTypes;
import io.github.plex4j.mcp.tools.shared.PlayedType;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One call of a tool that searches a library for faults: where it begins, how far it comes, and how the caller goes on.
 *
 * @param context  the call
 * @param library  the library
 * @param question what its cursors belong to
 * @param cursor   where it begins
 * @param limit    how many findings are enough
 */
record Scan(ToolContext context, Library library, Question question, ScanCursor cursor, int limit) {
    private static final String UNSTABLE =
            "The library changed every time it was read, so findings may be missing: try again later.";

    /**
     * Begins a call.
     *
     * @param others the other arguments, with which a cursor must come back
     * @throws ToolFailure if the cursor is none or belongs to another question
     */
    static Scan of(
            String tool, ToolContext context, Library library, ScanArguments arguments, @Nullable Object... others) {
        Question question = Question.of(tool, library.key().value(), others);
        return new Scan(context, library, question, ScanCursor.of(arguments.cursor(), question), arguments.limit());
    }

    /** The playable type of a library: its movies, episodes or tracks, unless another type is wanted. */
    static MediaType playable(Library library, @Nullable PlayedType type) {
        List<MediaType> levels = LibraryTypes.levels(library);
        return type == null ? levels.get(levels.size() - 1) : LibraryTypes.require(library, type.itemType());
    }

    /** The fields that all findings of a type in the library have in common. */
    CommonFields common(MediaType type) {
        return CommonFields.of(library.title(), type);
    }

    ContextObserver observer() {
        return new ContextObserver(context);
    }

    /** Findings as they are shown. */
    static <T, V> List<V> items(Scanned<T> scanned, Function<T, V> view) {
        return scanned.found().stream().map(found -> view.apply(found.value())).toList();
    }

    /** The cursors that stand for findings in one of a tool's lists. */
    List<String> cursors(Scanned<?> scanned, int stage, @Nullable Tally tally) {
        return scanned.found().stream()
                .map(found -> new ScanCursor(stage, found.place(), tally).text(question))
                .toList();
    }

    /** The summary of a scan whose findings have sizes that are worth summing up. */
    ScanSummary sized(Scanned<?> scanned, @Nullable String note) {
        Tally tally = tally(scanned);
        return summary(scanned, tally, tally == null ? null : (Long) tally.bytes(), note);
    }

    ScanSummary summary(Scanned<?> scanned, @Nullable String note) {
        return summary(scanned, tally(scanned), null, note);
    }

    private @Nullable Tally tally(Scanned<?> scanned) {
        return scanned.tally() == null ? cursor.tally() : scanned.tally();
    }

    private ScanSummary summary(
            Scanned<?> scanned, @Nullable Tally tally, @Nullable Long bytes, @Nullable String note) {
        ScanPlace next = scanned.next();
        return summary(
                scanned.extent(),
                next == null ? null : new ScanCursor(cursor.stage(), next, tally),
                tally,
                bytes,
                note,
                cursors(scanned, cursor.stage(), tally));
    }

    ScanSummary summary(
            Extent extent,
            @Nullable ScanCursor next,
            @Nullable Tally tally,
            @Nullable Long bytes,
            @Nullable String note,
            List<String> cursors) {
        String unstable = extent.stable() ? null : UNSTABLE;
        String notes = Stream.of(note, unstable).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return new ScanSummary(
                tally == null ? null : (Long) tally.findings(),
                bytes,
                extent.scanned(),
                extent.of(),
                extent.stable() && (tally != null || extent.ended()),
                next == null ? null : next.text(question),
                null,
                notes.isEmpty() ? null : notes,
                cursors);
    }
}
