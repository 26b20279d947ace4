package io.github.plex4j.mcp.engine.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Mode;
import io.github.plex4j.mcp.engine.Requirement;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolPolicy;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.confirm.Confirmations;
import io.github.plex4j.mcp.engine.text.NearestNames;
import io.github.plex4j.mcp.engine.text.Redactor;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stages of every call, on its own thread: policy, then for what reads binding and the work, for what changes the
 * {@link ChangeStage}, and for both the bound, the cleaning and the audit.
 */
final class ToolFunnel {
    private static final Logger LOGGER = LoggerFactory.getLogger(ToolFunnel.class);
    private static final int SHOWN = 40;

    /** The most that the handle of a selection takes in an answer. */
    private static final int SELECTION_BYTES = 32;

    private final ToolCatalog catalog;
    private final Redactor redactor;
    private final Selections selections;
    private final Sanitizer sanitizer;
    private final ChangeStage changes;

    ToolFunnel(ToolCatalog catalog, Redactor redactor, Confirmations confirmations, Selections selections) {
        this.catalog = catalog;
        this.redactor = redactor;
        this.selections = selections;
        this.sanitizer = new Sanitizer(redactor);
        TerminalShell shell = TerminalShell.of(System.getProperty("os.name", ""));
        this.changes = new ChangeStage(
                new ConfirmationGate(confirmations, sanitizer, new TerminalCommand(catalog, sanitizer, shell)));
    }

    /**
     * The answer, the failure, or the question to a person; nothing is thrown, whatever a handler throws.
     *
     * @param beginChange called before something is changed; false when the call was stopped by then
     * @param audit of this call
     */
    ToolResult run(
            String toolName, JsonNode arguments, ToolContext context, BooleanSupplier beginChange, CallAudit audit) {
        try {
            ToolResult result = answer(toolName, arguments, context, beginChange, audit);
            return result instanceof Failure failure ? sanitizer.failure(failure) : result;
        } catch (Throwable thrown) {
            return failed(toolName, thrown);
        }
    }

    Failure sanitized(Failure failure) {
        return sanitizer.failure(failure);
    }

    private ToolResult answer(
            String toolName, JsonNode arguments, ToolContext context, BooleanSupplier beginChange, CallAudit audit)
            throws InterruptedException {
        Optional<Tool<?, ?>> tool = catalog.find(toolName);
        if (tool.isEmpty()) {
            return unknown(toolName, context.policy());
        }
        Optional<Failure> refusal = context.policy().refusal(tool.get());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return tool.get().effect().changesPlex()
                ? audit.endWork(change(tool.get(), arguments, context, beginChange, audit))
                : read(tool.get(), arguments, context);
    }

    private ToolResult change(
            Tool<?, ?> tool, JsonNode arguments, ToolContext context, BooleanSupplier beginChange, CallAudit audit)
            throws InterruptedException {
        SelectionReader selector = new SelectionReader(catalog, selections, context, this::read);
        AtomicBoolean begun = new AtomicBoolean();
        BooleanSupplier begin = () -> {
            begun.set(beginChange.getAsBoolean());
            return begun.get();
        };
        try {
            return changes.run(tool, arguments, context.selectingBy(selector), begin, audit, this::changed);
        } catch (RuntimeException | Error thrown) {
            Failure failure = failed(tool.name(), thrown);
            boolean isOurs = thrown instanceof Error || failure.code() == FailureCode.INTERNAL;
            return begun.get() && isOurs ? brokenOff() : failure;
        }
    }

    /** A fault of this program after the work began says nothing about the server: something may have been changed. */
    private static Failure brokenOff() {
        return new Failure(
                FailureCode.PARTIAL,
                "This program failed after the change had begun: its outcome is unknown.",
                "Look at what is there now before changing anything again, and report the details in the program's log"
                        + " (standard error).",
                JsonNodeFactory.instance.objectNode().put("outcome", "unknown"));
    }

    private <I extends Record, O extends Record> ToolResult read(
            Tool<I, O> tool, JsonNode arguments, ToolContext context) throws InterruptedException {
        I input = tool.bind(arguments, context.limits(), context::note);
        context.cancellation().throwIfCancelled();
        try {
            O output = tool.handler().handle(input, context);
            AnswerBound bound = bound(tool, context);
            ToolResult result = tool.effect() == Effect.READ ? bound.bound(output) : bound.boundWhereItCan(output);
            return offersSelection(tool, context) ? withSelection(tool, arguments, result, context) : result;
        } finally {
            context.endCall();
        }
    }

    /** Whether the caller has a tool that takes a selection of this list. */
    private boolean offersSelection(Tool<?, ?> tool, ToolContext context) {
        return tool.isSelectable()
                && context.policy().mode() != Mode.READ
                && catalog.tools().stream()
                        .anyMatch(other ->
                                other.takesSelection() && context.policy().shows(other));
    }

    private ToolResult withSelection(Tool<?, ?> tool, JsonNode arguments, ToolResult result, ToolContext context) {
        if (!(result instanceof Success success) || !(success.structured() instanceof ObjectNode answer)) {
            return result;
        }
        return selections
                .offer(tool, arguments, answer, context.clock().instant())
                .<ToolResult>map(handle -> Success.of(answer.put(Tool.SELECTION, handle)))
                .orElse(result);
    }

    private ToolResult changed(Tool<?, ?> tool, Record output, ToolContext context) {
        return bound(tool, context).boundWhereItCan(output);
    }

    private AnswerBound bound(Tool<?, ?> tool, ToolContext context) {
        AnswerWriter writer = new AnswerWriter(tool.outputShape(), sanitizer, context.wording(), context.notes());
        int reserved = offersSelection(tool, context) ? SELECTION_BYTES : 0;
        return new AnswerBound(
                writer, sanitizer, Math.max(1, context.limits().maxAnswerBytes() - reserved), context.record()::listed);
    }

    private Failure unknown(String toolName, ToolPolicy policy) {
        List<String> near = NearestNames.near(toolName, catalog.filter(policy).names());
        return sanitizer.failure(new Failure(
                FailureCode.INVALID_INPUT,
                "Unknown tool " + UntrustedText.quoted(toolName, SHOWN) + ".",
                near.isEmpty() ? "The list of tools has all names." : "Nearest: `" + String.join("`, `", near) + "`."));
    }

    private Failure failed(String toolName, Throwable thrown) {
        Failure failure = ErrorMapper.map(thrown);
        if (failure.code() == FailureCode.INTERNAL && LOGGER.isErrorEnabled()) {
            LOGGER.error("{} failed: {}", toolName, stackTrace(thrown));
        }
        return sanitizer.failure(failure.code() == FailureCode.FORBIDDEN ? explained(toolName, failure) : failure);
    }

    private Failure explained(String toolName, Failure refused) {
        String hints = catalog.find(toolName).stream()
                .flatMap(tool -> tool.requirements().stream())
                .map(Requirement::hint)
                .collect(Collectors.joining(" "));
        return hints.isEmpty() ? refused : new Failure(refused.code(), refused.message(), hints);
    }

    /** Line by line, because the message of a bug may hold text from anywhere. */
    private String stackTrace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString()
                .lines()
                .map(line -> redactor.redact(UntrustedText.strip(line.replace("\t", "  "))))
                .collect(Collectors.joining("\n"));
    }
}
