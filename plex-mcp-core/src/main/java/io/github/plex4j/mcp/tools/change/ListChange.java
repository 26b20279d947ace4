package io.github.plex4j.mcp.tools.change;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.client.PlexException;
import io.github.plex4j.mcp.engine.CallRecord.Fate;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.journal.Journal;
import io.github.plex4j.mcp.engine.journal.JournalWriter;
import io.github.plex4j.mcp.engine.journal.OldValue;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A change of the items of a list, such as a playlist: it is reported item by item, while the journal has the list as a whole, since an
 * undo has to put back its order as well.
 *
 * @param <L> the state of the list
 */
public final class ListChange<L> {
    private static final Logger LOGGER = LoggerFactory.getLogger(ListChange.class);

    private final String tool;
    private final StateKind<L> kind;
    private final Thing<L> list;

    /**
     * A change of one list.
     *
     * @param tool the name of the tool that makes it, for the journal
     * @param list as it was just read
     */
    public ListChange(String tool, StateKind<L> kind, Thing<L> list) {
        this.tool = tool;
        this.kind = kind;
        this.list = list;
    }

    /**
     * Changes items of the list as {@link BulkChange#run} does.
     *
     * @param membership what of the items in the list is changed
     * @param items as they were just read
     * @throws PlexException when nothing was changed
     * @throws ToolFailure likewise
     * @throws InterruptedException when the call was cancelled before anything was sent
     */
    public <S> ChangeReport run(
            StateKind<S> membership, StateChange<S> change, List<Thing<S>> items, ToolContext context)
            throws InterruptedException {
        if (items.stream().allMatch(change::isSo)) {
            return ofNew(tool, membership, change, items, context);
        }
        JournalWriter journal = begin(context);
        try {
            ChangeReport report = ofNew(tool, membership, change, items, context);
            leave(journal, context);
            return report.changed() == 0 && report.unknown() == null
                    ? report
                    : report.undoneBy(journal.changeId().orElse(null));
        } finally {
            journal.end();
        }
    }

    /**
     * Fills a list that is not there yet, of which a journal would have nothing to put back.
     *
     * @throws PlexException when nothing was changed
     * @throws ToolFailure likewise
     * @throws InterruptedException when the call was cancelled before anything was sent
     */
    public static <S> ChangeReport ofNew(
            String tool, StateKind<S> membership, StateChange<S> change, List<Thing<S>> items, ToolContext context)
            throws InterruptedException {
        return new BulkChange<>(tool, membership, change)
                .run(items, context.toBuilder().journal(Journal.off()).build());
    }

    /**
     * Deletes the list.
     *
     * @param request has Plex delete it
     * @return what is known of it afterwards
     * @throws PlexException when it was not deleted
     * @throws ToolFailure likewise, and of code {@code upstream_error} when Plex said yes and it is still there
     * @throws InterruptedException when the call was cancelled before anything was sent
     */
    public Deletion delete(Runnable request, ToolContext context) throws InterruptedException {
        context.record().begin(List.of(list.key()));
        JournalWriter journal = begin(context);
        try {
            return delete(request, journal, context);
        } finally {
            journal.end();
        }
    }

    private Deletion delete(Runnable request, JournalWriter journal, ToolContext context) throws InterruptedException {
        boolean isAnswered = send(request);
        Optional<Boolean> isThere = look(context);
        if (isThere.equals(Optional.of(false))) {
            journal.left(list.key(), JournalWriter.GONE);
            context.record().settle(list.key(), Fate.CHANGED);
            return new Deletion(journal.changeId().orElse(null), null);
        }
        if (isAnswered && isThere.isPresent()) {
            throw new ToolFailure(
                    FailureCode.UPSTREAM_ERROR,
                    "Plex answered that it deleted \"" + list.title() + "\", but it is still there.",
                    "Look at it in Plex.");
        }
        context.record().settle(list.key(), Fate.UNKNOWN);
        return new Deletion(journal.changeId().orElse(null), ChangeReport.UNKNOWN);
    }

    /** Whether Plex answered. A lost answer may be that of a deletion that was made. */
    private static boolean send(Runnable request) {
        try {
            request.run();
            return true;
        } catch (RuntimeException failure) {
            if (ChangeFailures.of(failure).isUnknown()) {
                return false;
            }
            throw failure;
        }
    }

    private JournalWriter begin(ToolContext context) {
        JournalWriter journal = ChangePlace.begin(
                tool, kind.name(), List.of(new OldValue(list.key(), kind.toJson(list.state()))), context);
        journal.sent(List.of(list.key()));
        return journal;
    }

    private void leave(JournalWriter journal, ToolContext context) throws InterruptedException {
        try {
            Thing<L> now = kind.read(List.of(list.key()), context.withoutStop()).get(list.key());
            JsonNode state = now == null ? null : kind.toJson(now.state());
            journal.left(list.key(), state == null ? JournalWriter.GONE : StateDigest.of(state));
        } catch (RuntimeException unreadable) {
            LOGGER.warn(
                    "A changed list could not be read back: {}",
                    unreadable.getClass().getName());
        }
    }

    /** Whether the list is there; empty when nobody can tell. */
    private Optional<Boolean> look(ToolContext context) throws InterruptedException {
        try {
            return Optional.of(
                    !kind.read(List.of(list.key()), context.withoutStop()).isEmpty());
        } catch (RuntimeException unreadable) {
            LOGGER.warn(
                    "A deleted list could not be looked for: {}",
                    unreadable.getClass().getName());
            return Optional.empty();
        }
    }
}
