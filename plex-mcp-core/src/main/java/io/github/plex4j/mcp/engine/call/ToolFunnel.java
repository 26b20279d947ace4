package io.github.plex4j.mcp.engine.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Mode;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolPolicy;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.text.NearestNames;
import io.github.plex4j.mcp.engine.text.Redactor;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The steps of every call, on its own thread: policy, binding, the tool itself, the bound, the cleaning. */
final class ToolFunnel {
    private static final Logger LOGGER = LoggerFactory.getLogger(ToolFunnel.class);
    private static final int SHOWN = 40;

    private final ToolCatalog catalog;
    private final Redactor redactor;
    private final Sanitizer sanitizer;

    ToolFunnel(ToolCatalog catalog, Redactor redactor) {
        this.catalog = catalog;
        this.redactor = redactor;
        this.sanitizer = new Sanitizer(redactor);
    }

    /** The answer or the failure; nothing is thrown, whatever a handler throws. */
    ToolResult run(String toolName, JsonNode arguments, ToolContext context) {
        try {
            ToolResult result = answer(toolName, arguments, context);
            return result instanceof Failure failure ? sanitizer.failure(failure) : result;
        } catch (Throwable thrown) {
            return failed(toolName, thrown);
        }
    }

    Failure sanitized(Failure failure) {
        return sanitizer.failure(failure);
    }

    private ToolResult answer(String toolName, JsonNode arguments, ToolContext context) throws InterruptedException {
        Optional<Tool<?, ?>> tool = catalog.find(toolName);
        if (tool.isEmpty()) {
            return unknown(toolName, context.policy());
        }
        Optional<Failure> refusal = context.policy().refusal(tool.get());
        return refusal.isPresent() ? refusal.get() : call(tool.get(), arguments, context);
    }

    private <I extends Record, O extends Record> ToolResult call(
            Tool<I, O> tool, JsonNode arguments, ToolContext context) throws InterruptedException {
        I input = tool.bind(arguments, context.limits(), context::note);
        if (tool.effect() == Effect.DESTRUCTIVE) {
            return unconfirmed(tool);
        }
        context.cancellation().throwIfCancelled();
        O output = handle(tool, input, context);
        AnswerWriter writer = new AnswerWriter(tool.outputShape(), sanitizer, context.wording(), context.notes());
        return new AnswerBound(writer, sanitizer, context.limits().maxAnswerBytes()).bound(output);
    }

    /** Remembered values may be outdated after a change, whether it succeeded or not. */
    private static <I extends Record, O extends Record> O handle(Tool<I, O> tool, I input, ToolContext context)
            throws InterruptedException {
        try {
            return tool.handler().handle(input, context);
        } finally {
            context.endCall();
            if (tool.effect().needed() != Mode.READ) {
                context.forget();
            }
        }
    }

    /** Without a way to ask a person, what destroys does not happen. */
    private static Failure unconfirmed(Tool<?, ?> tool) {
        return new Failure(
                FailureCode.CONFIRMATION_REQUIRED,
                "`" + tool.name() + "` deletes permanently, and this connection cannot ask for confirmation.",
                "Do it in Plex itself.");
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
        return sanitizer.failure(failure);
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
