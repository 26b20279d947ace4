package io.github.plex4j.mcp.engine.confirm;

/**
 * A person's yes.
 *
 * @param ticket of the question
 * @param by the way in which it was given
 */
public record Approval(Ticket ticket, ConfirmedBy by) {}
