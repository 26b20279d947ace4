package io.github.plex4j.mcp.engine;

import io.github.plex4j.mcp.engine.call.ToolInvoker;

/**
 * Thrown by a handler, or by the constructor of an input record, when a call cannot be answered for a reason the caller can
 * understand. It becomes a {@link Failure} and never leaves {@link ToolInvoker}.
 */
public final class ToolFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FailureCode code;
    private final String hint;

    public ToolFailure(FailureCode code, String message, String hint) {
        super(message, null, false, false);
        this.code = code;
        this.hint = hint;
    }

    /** A refusal of what was asked. */
    public static ToolFailure invalidInput(String message, String hint) {
        return new ToolFailure(FailureCode.INVALID_INPUT, message, hint);
    }

    /** Something that was named and is not there. */
    public static ToolFailure notFound(String message, String hint) {
        return new ToolFailure(FailureCode.NOT_FOUND, message, hint);
    }

    public FailureCode code() {
        return code;
    }

    public String hint() {
        return hint;
    }

    /** The same as a result. */
    public Failure failure() {
        return new Failure(code, String.valueOf(getMessage()), hint);
    }
}
