package io.github.plex4j.mcp.engine.confirm;

/** How a caller can get the word of a person. */
public enum Asking {
    /** The caller shows the question that it gets in place of an answer, and calls again with its ticket. */
    PERSON,
    /** The caller cannot show a question: it calls again and repeats in {@code confirm} what the first call asked for. */
    TYPED,
    /** The caller cannot be trusted with an answer: a person has to do it at a terminal. */
    TERMINAL
}
