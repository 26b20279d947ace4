package io.github.plex4j.client.internal.http;

import io.github.plex4j.client.http.BodyReader;
import org.jspecify.annotations.Nullable;

/** Carries out a call once. */
interface Attempt {
    /**
     * Sends the request and has the answer read.
     *
     * @throws RetryableFailure when the call failed in a way that may be over the next time
     */
    <T extends @Nullable Object> T exchange(Call call, BodyReader<T> reader) throws RetryableFailure;
}
