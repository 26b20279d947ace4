package io.github.plex4j.mcp.tools.undo;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.CallRecord.Fate;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.journal.JournaledChange;
import io.github.plex4j.mcp.engine.journal.OldValue;
import io.github.plex4j.mcp.tools.change.ChangeReport;
import io.github.plex4j.mcp.tools.change.ChangedItem;
import io.github.plex4j.mcp.tools.change.StateKind;
import io.github.plex4j.mcp.tools.change.Thing;
import java.util.List;
import java.util.Map;

/**
 * Makes a thing again that a change deleted. That is no change of the journal: putting it back would delete a thing.
 *
 * @param <S> the state of the thing
 */
final class Remaking<S> {
    private final JournaledChange change;
    private final StateKind<S> kind;
    private final Restoration<S> restoration;
    private final ToolContext context;

    Remaking(JournaledChange change, StateKind<S> kind, Restoration<S> restoration, ToolContext context) {
        this.change = change;
        this.kind = kind;
        this.restoration = restoration;
        this.context = context;
    }

    UndoReport undo(boolean dryRun) throws InterruptedException {
        OldValue value = restoration.gone().get(0);
        ChangedItem named =
                new ChangedItem(value.key(), value.value().path("title").textValue(), null);
        if (dryRun) {
            return UndoTools.report(change, ChangeReport.ofDryRun(1, List.of(named)), restoration, null);
        }
        context.record().begin(List.of(value.key()));
        String newKey = kind.restore(value.key(), kind.fromJson(value.value()), null, context);
        context.journal().markUndone(change.heading().changeId(), newKey);
        Map<String, Thing<S>> now = kind.read(List.of(newKey), context.withoutStop());
        Thing<S> made = now.get(newKey);
        if (made == null) {
            throw new ToolFailure(
                    FailureCode.UPSTREAM_ERROR,
                    "The server accepted the request, and what was to be made again is not there.",
                    "List what there is before trying again.");
        }
        context.record().settle(value.key(), Fate.CHANGED);
        requireAsBefore(value.value(), made);
        restoration.countLost(value.value(), made);
        return UndoTools.report(change, ChangeReport.ofOne(), restoration, newKey);
    }

    private void requireAsBefore(JsonNode before, Thing<S> made) {
        JsonNode now = kind.toJson(made.state());
        before.fieldNames().forEachRemaining(field -> {
            if (!kind.lost().contains(field) && !before.get(field).equals(now.get(field))) {
                context.note("Its " + field + " is not as before.");
            }
        });
    }
}
