package io.github.plex4j.mcp.engine.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.ConfirmationRequest;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolPreview;
import io.github.plex4j.mcp.engine.confirm.Approval;
import io.github.plex4j.mcp.engine.confirm.Asking;
import io.github.plex4j.mcp.engine.confirm.Confirmations;
import io.github.plex4j.mcp.engine.confirm.ConfirmedBy;
import io.github.plex4j.mcp.engine.confirm.Ticket;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import java.time.Instant;
import java.util.Optional;

/**
 * The stage before a change: finds the target and lets a call pass that needs nobody's word, or has it. It never blocks for an
 * answer: the call ends with the question, and the answer comes with another call.
 */
final class ConfirmationGate {
    /** A question that a person reads is short. */
    private static final int LONGEST_TITLE = 200;

    private static final Decision NOBODY_ASKED = new Decision.Passed(ConfirmedBy.NOT_NEEDED);

    private static final String EXPIRED_HINT = "`Call|Run it` again to be asked anew.";

    private final Confirmations confirmations;
    private final Sanitizer sanitizer;
    private final TerminalCommand terminal;

    ConfirmationGate(Confirmations confirmations, Sanitizer sanitizer, TerminalCommand terminal) {
        this.confirmations = confirmations;
        this.sanitizer = sanitizer;
        this.terminal = terminal;
    }

    /**
     * Decides about one call.
     *
     * @param arguments as the caller gave them
     */
    <I extends Record> Decision decide(Tool<I, ?> tool, I input, JsonNode arguments, ToolContext context)
            throws InterruptedException {
        Optional<ToolPreview<I>> preview = tool.preview();
        if (preview.isEmpty()) {
            return NOBODY_ASKED;
        }
        Target target = cleaned(preview.get().preview(input, context));
        boolean wasAsked = context.approval().isPresent();
        if (!wasAsked && !tool.asks(target)) {
            return NOBODY_ASKED;
        }
        return new Call(tool, confirmations.question(tool.name(), input), target, arguments, context).decide();
    }

    private Target cleaned(Target target) {
        String title = UntrustedText.line(sanitizer.text(target.title()), LONGEST_TITLE);
        return new Target(title, target.kind(), target.count(), target.whole());
    }

    /** One call whose target is known. */
    private final class Call {
        private final Tool<?, ?> tool;
        private final String question;
        private final Target target;
        private final JsonNode arguments;
        private final ToolContext context;
        private final Instant now;

        private Call(Tool<?, ?> tool, String question, Target target, JsonNode arguments, ToolContext context) {
            this.tool = tool;
            this.question = question;
            this.target = target;
            this.arguments = arguments;
            this.context = context;
            now = context.clock().instant();
        }

        private Decision decide() throws InterruptedException {
            Optional<Approval> approval = context.approval();
            if (approval.isPresent()) {
                return redeemed(approval.get());
            }
            if (context.asking() == Asking.PERSON) {
                Ticket ticket = confirmations.issue(tool.name(), question, target, now);
                return new Decision.Stopped(new ConfirmationRequest(tool.title(), tool.effect(), target, ticket));
            }
            if (context.asking() == Asking.TERMINAL || tool.isConfirmedByPerson()) {
                return new Decision.Stopped(onlyAtATerminal());
            }
            boolean isRepeated = arguments.path(Tool.CONFIRM).asText("").equals(expected());
            Optional<Ticket> typed = isRepeated ? confirmations.typed(question) : Optional.empty();
            return typed.isPresent()
                    ? redeemed(new Approval(typed.get(), ConfirmedBy.TYPED))
                    : new Decision.Stopped(askToType());
        }

        /** Something without a title is confirmed by what would be done to it. */
        private String expected() {
            return target.title().isBlank() ? tool.name() : target.title();
        }

        private Decision redeemed(Approval approval) {
            return switch (confirmations.redeem(approval.ticket(), question, target, now)) {
                case ACCEPTED -> new Decision.Passed(approval.by());
                case OTHER_QUESTION ->
                    refused(
                            FailureCode.INVALID_INPUT,
                            "The confirmation was given for a call with other arguments.",
                            EXPIRED_HINT);
                case EXPIRED ->
                    refused(
                            FailureCode.CONFIRMATION_REQUIRED,
                            "The confirmation was used before, or was given too late.",
                            EXPIRED_HINT);
                case TARGET_CHANGED ->
                    refused(
                            FailureCode.CONFLICT,
                            "What would be changed is no longer what was confirmed: it is now " + shown() + ".",
                            EXPIRED_HINT);
            };
        }

        private Failure askToType() {
            confirmations.expectTyped(tool.name(), question, target, now);
            return new Failure(
                    FailureCode.CONFIRMATION_REQUIRED,
                    "`" + tool.name() + "` needs the user's word first: it would change " + shown() + ".",
                    "Show this to the user and wait for the answer; do not answer it yourself. If the user agrees, call"
                            + " again within five minutes with the same arguments and `confirm` set to the text of"
                            + " expect.",
                    details().put("expect", expected()));
        }

        private Failure onlyAtATerminal() throws InterruptedException {
            return new Failure(
                    FailureCode.CONFIRMATION_REQUIRED,
                    "`" + tool.name() + "` needs a person at a terminal: it would change " + shown() + ".",
                    terminal.hint(tool, arguments, context.selector()),
                    details());
        }

        private Decision refused(FailureCode code, String message, String hint) {
            return new Decision.Stopped(new Failure(code, message + " Nothing was changed.", hint, details()));
        }

        private String shown() {
            return target.kind() + " \"" + target.title() + "\", "
                    + (target.count() == 1 ? "1 item" : target.count() + " items");
        }

        private ObjectNode details() {
            ObjectNode details = JsonNodeFactory.instance.objectNode();
            details.put("effect", tool.effect().wireName());
            details.putObject("target").put("title", target.title()).put("kind", target.kind());
            return details.put("count", target.count());
        }
    }
}
