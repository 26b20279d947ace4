package io.github.plex4j.client.internal.http;

import io.github.plex4j.client.http.BodyReader;
import org.jspecify.annotations.Nullable;

/** Carries out a call, including any further attempts. */
interface Exchanger {
    <T extends @Nullable Object> T exchange(Call call, BodyReader<T> reader);
}
