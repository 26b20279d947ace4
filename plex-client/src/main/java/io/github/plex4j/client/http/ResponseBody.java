package io.github.plex4j.client.http;

import java.io.InputStream;
import java.util.Optional;

/** The answer to a request while its body is being read. Good only during the call of the reader, on its thread. */
public interface ResponseBody {
    /**
     * The body, inflated. Reading fails when the deadline passes, the thread is interrupted, the answer breaks off or
     * grows beyond the limit. Always the same stream; empty when the answer has no body.
     */
    InputStream stream();

    /** The HTTP status, from 200 to 299. */
    int status();

    /** The first header of that name, whatever its case. */
    Optional<String> header(String name);
}
