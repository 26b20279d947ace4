package io.github.plex4j.mcp.tools.undo;

import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.journal.JournaledChange;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.tools.change.BulkChange;
import io.github.plex4j.mcp.tools.change.ChangePlace;
import io.github.plex4j.mcp.tools.change.ChangeReport;
import io.github.plex4j.mcp.tools.change.StateKind;
import io.github.plex4j.mcp.tools.change.Thing;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes put back. */
final class UndoTools {
    private static final String NAME = "undo_change";

    private final Map<String, StateKind<?>> kinds = new HashMap<>();

    UndoTools(Collection<? extends StateKind<?>> kinds) {
        kinds.forEach(kind -> this.kinds.put(kind.name(), kind));
    }

    record UndoInput(
            @Arg(required = true, maxLength = 20) String changeId,

            @Arg(defaultValue = "false", help = "Whether only to show what would be put back.")
            boolean dryRun) {}

    Tool<UndoInput, UndoReport> undo() {
        return Toolsets.CHANGES
                .tool(NAME, Effect.WRITE)
                .title("Undo a change")
                .description(
                        "Puts back what a change replaced, where it still is as the change left it. `list_changes` has"
                                + " its `changeId|id`.")
                .input(UndoInput.class)
                .output(UndoReport.class)
                .preview(this::preview)
                .handler(this::undo)
                .build();
    }

    private Target preview(UndoInput input, ToolContext context) throws InterruptedException {
        JournaledChange change = change(input, context);
        Restoration<?> restoration = Restoration.of(change, kind(change), context);
        long count = input.dryRun()
                ? 0
                : restoration.things().size() + restoration.gone().size();
        return new Target(
                "the change " + change.heading().changeId(), change.heading().tool(), count);
    }

    private UndoReport undo(UndoInput input, ToolContext context) throws InterruptedException {
        JournaledChange change = change(input, context);
        return undo(change, kind(change), input.dryRun(), context);
    }

    private static <S> UndoReport undo(JournaledChange change, StateKind<S> kind, boolean dryRun, ToolContext context)
            throws InterruptedException {
        Restoration<S> restoration = Restoration.of(change, kind, context);
        if (!restoration.gone().isEmpty()) {
            return new Remaking<>(change, kind, restoration, context).undo(dryRun);
        }
        BulkChange<S> putBack = new BulkChange<>(NAME, kind, restoration);
        List<Thing<S>> things = restoration.things();
        if (dryRun) {
            return report(change, putBack.tryOn(things), restoration, null);
        }
        ChangeReport report = putBack.run(things, context);
        restoration.countLost();
        if (report.changeId() != null && report.changed() > 0) {
            context.journal().markUndone(change.heading().changeId(), report.changeId());
        }
        return report(change, report, restoration, null);
    }

    static UndoReport report(
            JournaledChange change, ChangeReport report, Restoration<?> restoration, @Nullable String newKey) {
        List<UndoReport.Lost> lost = restoration.lost().entrySet().stream()
                .map(field -> new UndoReport.Lost(field.getKey(), field.getValue()))
                .toList();
        return new UndoReport(
                change.heading().tool(),
                report,
                restoration.changedSince().isEmpty() ? null : restoration.changedSince(),
                lost.isEmpty() ? null : lost,
                newKey);
    }

    private static JournaledChange change(UndoInput input, ToolContext context) {
        JournaledChange change = context.journal()
                .find(input.changeId())
                .orElseThrow(() -> ToolFailure.notFound(
                        "The journal has no change " + input.changeId() + ".", "`list_changes` lists those it has."));
        if (!change.heading().place().equals(ChangePlace.of(context))) {
            throw new ToolFailure(
                    FailureCode.CONFLICT,
                    "The change " + input.changeId() + " was made on another server or for another user.",
                    "Use the address and the token with which it was made.");
        }
        change.undoneBy().ifPresent(by -> {
            throw new ToolFailure(
                    FailureCode.CONFLICT,
                    "The change " + input.changeId() + " was undone already.",
                    context.journal().find(by).isPresent()
                            ? "To make it again, undo " + by + "."
                            : "`list_changes` lists those that were not.");
        });
        return change;
    }

    private StateKind<?> kind(JournaledChange change) {
        StateKind<?> kind = kinds.get(change.heading().kind());
        if (kind == null) {
            throw new ToolFailure(
                    FailureCode.NOT_SUPPORTED,
                    "This version cannot put back changes of this kind.",
                    "Use the version that made it.");
        }
        return change.oldValues().stream()
                .findFirst()
                .<StateKind<?>>map(value -> kind.asIn(value.value()))
                .orElse(kind);
    }
}
