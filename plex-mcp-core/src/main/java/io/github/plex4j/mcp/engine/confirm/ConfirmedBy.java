package io.github.plex4j.mcp.engine.confirm;

import java.util.Locale;

/** The way in which a person agreed to a change. */
public enum ConfirmedBy {
    /** Nobody had to be asked. */
    NOT_NEEDED,
    /** A second call repeated the text that the first asked for. */
    TYPED,
    /** The MCP client showed its user a question that the server sent as a request. */
    ELICITATION,
    /** The MCP client showed its user a question that the server sent in place of an answer. */
    INPUT_REQUEST,
    /** A person answered at a terminal. */
    TERMINAL_PROMPT,
    /** The option {@code --yes} stood in the command. */
    YES_OPTION;

    /** The name in the audit log: {@code terminal_prompt}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
