package io.github.plex4j.mcp.engine;

import io.github.plex4j.mcp.engine.confirm.Confirmations;

/** The answer to a {@link ConfirmationRequest}. Whatever is no clear yes is a no. */
public enum PersonsWord {
    /** Yes. */
    ACCEPTED(""),
    /** No. */
    DECLINED("The user declined."),
    /** The question was closed without an answer. */
    CANCELLED("The user closed the question without an answer."),
    /** No answer came in time. */
    UNANSWERED("The user did not answer within " + Confirmations.TIME_TO_ANSWER.toSeconds() + " seconds."),
    /** Something came that is no answer. */
    MALFORMED("The answer to the question was neither yes nor no."),
    /** The client failed to show the question, although it says that it can. */
    UNASKED(
            "The client could not show the question to the user.",
            "The user can make this change with plex-cli at a terminal, or with another client. Do not try again"
                    + " here.");

    private final String reason;
    private final String hint;

    PersonsWord(String reason) {
        this(reason, "`Call|Run it` again only if the user asks for it.");
    }

    PersonsWord(String reason, String hint) {
        this.reason = reason;
        this.hint = hint;
    }

    /**
     * The result of a call that is not made because of this word.
     *
     * @throws IllegalStateException when the word is yes
     */
    public Failure refusal() {
        if (this == ACCEPTED) {
            throw new IllegalStateException("A call that was accepted is made");
        }
        return new Failure(FailureCode.CONFIRMATION_REQUIRED, reason + " Nothing was changed.", hint);
    }
}
