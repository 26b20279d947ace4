package io.github.plex4j.mcp.engine;

import io.github.plex4j.mcp.engine.confirm.Ticket;

/**
 * Asks for the word of a person. Nothing was changed yet, and nothing is until the tool is called again with the ticket.
 *
 * @param toolTitle the tool, in a few words
 * @param effect of the tool
 * @param target of the call; its title is cleaned
 * @param ticket stands for the answer yes to exactly this
 */
public record ConfirmationRequest(String toolTitle, Effect effect, Target target, Ticket ticket) implements ToolResult {
    /** One question that is answered with yes or no. */
    public String question() {
        String things = target.count() == 1 ? "" : " (" + target.count() + " items)";
        String end = effect == Effect.DESTRUCTIVE ? " This cannot be undone." : "";
        return toolTitle + ": " + target.kind() + " \"" + target.title() + "\"" + things + "?" + end;
    }
}
