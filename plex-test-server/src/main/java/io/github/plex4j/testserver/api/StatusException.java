package io.github.plex4j.testserver.api;

/** A call that is answered with an error page. */
final class StatusException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    StatusException(int status) {
        super("Answered with status " + status);
        this.status = status;
    }

    int status() {
        return status;
    }
}
