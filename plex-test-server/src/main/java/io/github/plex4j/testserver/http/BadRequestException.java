package io.github.plex4j.testserver.http;

import java.io.IOException;

/** A request that cannot be read. */
final class BadRequestException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;

    BadRequestException(int status) {
        super("The request cannot be read: " + status);
        this.status = status;
    }

    BadRequestException(int status, Throwable cause) {
        super("The request cannot be read: " + status, cause);
        this.status = status;
    }

    int status() {
        return status;
    }
}
