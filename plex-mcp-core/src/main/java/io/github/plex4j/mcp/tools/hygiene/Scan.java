package io.github.plex4j.mcp.tools.hygiene;

import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.hygiene.Found;
import io.github.plex4j.mcp.analytics.hygiene.ScanPlace;
import io.github.plex4j.mcp.analytics.hygiene.Scanned;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.tools.hygiene.ScanCursor.Question;
import io.github.plex4j.mcp.tools.hygiene.ScanSummary.ResumePoint;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import io.github.plex4j.mcp.tools.shared.LibraryTypes;
import io.github.plex4j.mcp.tools.shared.PlayedType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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

    /** What is played itself: the movies, episodes or tracks of a library, unless another type is wanted. */
    static MediaType playable(Library library, @Nullable PlayedType type) {
        List<MediaType> levels = LibraryTypes.levels(library);
        return type == null ? levels.get(levels.size() - 1) : LibraryTypes.require(library, type.itemType());
    }

    ContextObserver observer() {
        return new ContextObserver(context);
    }

    /** Findings as they are shown. */
    static <T, V> List<V> items(Scanned<T> scanned, Function<T, V> view) {
        return scanned.found().stream().map(found -> view.apply(found.value())).toList();
    }

    /** The places of findings in one of a tool's lists, after so many items of the lists before it. */
    List<ResumePoint> resumePoints(Scanned<?> scanned, int stage, long scannedBefore) {
        List<ResumePoint> resumePoints = new ArrayList<>();
        for (Found<?> found : scanned.found()) {
            ScanPlace place = found.place();
            Long until = place.until();
            long read = until == null ? place.offset() : until;
            resumePoints.add(new ResumePoint(
                    new ScanCursor(stage, place).text(question), scannedBefore + read - scanned.from()));
        }
        return resumePoints;
    }

    ScanSummary summary(Scanned<?> scanned, @Nullable String note) {
        ScanPlace next = scanned.next();
        return summary(
                scanned.end() - scanned.from(),
                next == null ? null : new ScanCursor(cursor.stage(), next),
                note,
                resumePoints(scanned, cursor.stage(), 0));
    }

    ScanSummary summary(
            long scanned, @Nullable ScanCursor next, @Nullable String note, List<ResumePoint> resumePoints) {
        return new ScanSummary(
                scanned, next == null, next == null ? null : next.text(question), null, note, resumePoints);
    }
}
