package io.github.plex4j.client.internal.http;

/** Turns a failure of the body into the exception that fits. */
final class BodyFailures {
    private BodyFailures() {}

    /** Returns what may be tried again, and throws the rest. */
    static RetryableFailure of(Call call, BodyFailure failure, long limit) {
        Failures failures = Failures.afterSending(call);
        return switch (failure) {
            case DEADLINE -> throw failures.bodyTooSlow();
            case INTERRUPTED -> throw failures.interrupted();
            case TOO_LARGE -> throw failures.tooLarge(limit);
            case NOT_INFLATABLE -> throw failures.unreadable("the answer is declared as gzip but is not");
            case CLOSED -> throw failures.closed();
            case CUT_OFF -> RetryableFailure.unlessWrite(call, failures.cutOff(), null);
        };
    }
}
