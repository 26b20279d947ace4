package io.github.plex4j.mcp.server.modern;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.PersonsWord;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.engine.confirm.Asking;
import io.github.plex4j.mcp.engine.confirm.ConfirmedBy;
import io.github.plex4j.mcp.engine.confirm.Ticket;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import io.github.plex4j.mcp.server.ConfirmationForm;
import io.github.plex4j.mcp.server.ToolListing;
import java.time.Instant;
import java.util.Optional;

/**
 * A call as the client sent it. The client sends it a second time to bring the answer of its user, with the sealed ticket of the
 * question; whatever is wrong with the ticket refuses the request.
 *
 * @param name of a tool that there is
 * @param arguments an object, or missing
 * @param ticket of the question that the client brings an answer to
 * @param word the answer; empty when the client brings none
 */
record ToolCall(String name, JsonNode arguments, Optional<Ticket> ticket, Optional<PersonsWord> word) {
    /** Names the one question of a call. */
    static final String QUESTION = "confirm";

    private static final int SHOWN = 80;

    static ToolCall of(JsonNode params, ToolListing listing, ToolInvoker invoker, ToolContext context)
            throws ProtocolException {
        String name = name(params, listing);
        JsonNode arguments = arguments(params);
        Optional<Ticket> ticket = ticket(params.path("requestState"), name, arguments, invoker, context);
        JsonNode response = params.path("inputResponses").path(QUESTION);
        Optional<PersonsWord> word =
                response.isMissingNode() ? Optional.empty() : Optional.of(ConfirmationForm.word(response));
        return new ToolCall(name, arguments, ticket, word);
    }

    private static String name(JsonNode params, ToolListing listing) throws ProtocolException {
        String name = params.path("name").textValue();
        if (name == null) {
            throw ProtocolError.invalidParams("tools/call needs params with the \"name\" of a tool")
                    .exception();
        }
        return listing.nameOf(name)
                .orElseThrow(() -> ProtocolError.invalidParams(
                                "Unknown tool: " + UntrustedText.line(name, SHOWN) + ". tools/list has all names")
                        .exception());
    }

    private static JsonNode arguments(JsonNode params) throws ProtocolException {
        JsonNode arguments = params.path("arguments");
        if (!arguments.isObject() && !arguments.isNull() && !arguments.isMissingNode()) {
            throw ProtocolError.invalidParams("\"arguments\" must be an object").exception();
        }
        return arguments;
    }

    private static Optional<Ticket> ticket(
            JsonNode state, String name, JsonNode arguments, ToolInvoker invoker, ToolContext context)
            throws ProtocolException {
        if (state.isMissingNode()) {
            return Optional.empty();
        }
        Optional<String> question = invoker.question(name, arguments, context.limits());
        Ticket ticket = Optional.ofNullable(state.textValue())
                .flatMap(text ->
                        invoker.confirmations().open(text, context.clock().instant()))
                .filter(opened -> opened.tool().equals(name) && question.equals(Optional.of(opened.question())))
                .orElseThrow(() -> ProtocolError.invalidParams("Invalid or expired requestState")
                        .exception());
        return Optional.of(ticket);
    }

    /** The context of the call: with the ticket when the user agreed, and able to ask when the client can show a form. */
    ToolContext within(ToolContext context, RequestMeta meta) {
        ToolContext asking =
                meta.elicitsForms() ? context.toBuilder().asking(Asking.PERSON).build() : context;
        return word.equals(Optional.of(PersonsWord.ACCEPTED))
                ? ticket.map(agreed -> asking.approvedBy(agreed, ConfirmedBy.INPUT_REQUEST))
                        .orElse(asking)
                : asking;
    }

    /** Why the call is not made: the user was asked and did not agree. The ticket counts no more then. */
    Optional<Failure> refusal(ToolInvoker invoker, Instant now) {
        if (ticket.isEmpty() || word.isEmpty() || word.get() == PersonsWord.ACCEPTED) {
            return Optional.empty();
        }
        invoker.confirmations().withdraw(ticket.get(), now);
        return Optional.of(word.get().refusal());
    }
}
