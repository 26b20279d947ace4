package io.github.plex4j.mcp.engine.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.ToolResult;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * A call of a tool that changes something: bind, find the target, ask, then the work with a fresh budget of time. From the start
 * of the work the call is no longer interrupted: the handler stops between two items and says what was done.
 */
final class ChangeStage {
    private final ConfirmationGate gate;

    ChangeStage(ConfirmationGate gate) {
        this.gate = gate;
    }

    /**
     * Runs one call.
     *
     * @param begin tells the invocation that the work begins
     * @param audit without whose line the work does not begin
     * @return a failure or a question when nothing was changed
     */
    <I extends Record, O extends Record> ToolResult run(
            Tool<I, O> tool,
            JsonNode arguments,
            ToolContext context,
            BooleanSupplier begin,
            CallAudit audit,
            Answering answering)
            throws InterruptedException {
        I input = tool.bind(withoutConfirm(arguments), context.limits(), context::note);
        context.cancellation().throwIfCancelled();
        Decision decision;
        try {
            decision = decision(tool, input, arguments, context, audit);
        } finally {
            context.endCall();
        }
        Optional<ToolResult> stop = stop(decision, begin, audit);
        return stop.isPresent() ? stop.get() : work(tool, input, context.afresh(), answering);
    }

    private <I extends Record> Decision decision(
            Tool<I, ?> tool, I input, JsonNode arguments, ToolContext context, CallAudit audit)
            throws InterruptedException {
        Optional<ToolResult> refusal =
                audit.refusal().<ToolResult>map(failure -> failure).or(() -> unmet(tool, context));
        return refusal.isPresent() ? new Decision.Stopped(refusal.get()) : gate.decide(tool, input, arguments, context);
    }

    /** The result of a call whose work does not begin; empty when it begins. */
    private static Optional<ToolResult> stop(Decision decision, BooleanSupplier begin, CallAudit audit) {
        if (decision instanceof Decision.Stopped stopped) {
            return Optional.of(stopped.result());
        }
        if (decision instanceof Decision.Passed passed && begin.getAsBoolean()) {
            return audit.beginWork(passed.by()).map(failure -> failure);
        }
        return Optional.of(ErrorMapper.cancelled());
    }

    private static Optional<ToolResult> unmet(Tool<?, ?> tool, ToolContext context) {
        return tool.requirements().stream()
                .filter(requirement -> requirement.isUnmet().test(context))
                .findFirst()
                .map(requirement -> requirement.refusal(tool));
    }

    /** Remembered values may be outdated after a change, whether it succeeded or not. */
    private static <I extends Record, O extends Record> ToolResult work(
            Tool<I, O> tool, I input, ToolContext context, Answering answering) throws InterruptedException {
        // A tool whose answer cannot be written must not fail after its change.
        tool.outputShape();
        try {
            return answering.changed(tool, tool.handler().handle(input, context), context);
        } finally {
            context.endCall();
            context.forget();
        }
    }

    /** The arguments that are the tool's own. */
    static JsonNode withoutConfirm(JsonNode arguments) {
        if (!(arguments instanceof ObjectNode object) || !object.has(Tool.CONFIRM)) {
            return arguments;
        }
        JsonNode confirm = object.get(Tool.CONFIRM);
        if (!confirm.isTextual() && !confirm.isNull()) {
            throw ToolFailure.invalidInput(
                    "`confirm` must be a text.", "Leave it out, or repeat the text that an earlier call asked for.");
        }
        ObjectNode rest = object.deepCopy();
        rest.remove(Tool.CONFIRM);
        return rest;
    }

    /** Makes the answer of a change that was made. */
    @FunctionalInterface
    interface Answering {
        ToolResult changed(Tool<?, ?> tool, Record output, ToolContext context);
    }
}
