package io.github.plex4j.checks.recording;

import io.github.plex4j.client.PlexClient;
import java.util.function.Function;

/**
 * An answer of a real server and the call of the client that it answers.
 *
 * @param file    below the folder of the recordings
 * @param path    what the client asks for, without its query
 * @param rows    the name of the array in the answer; empty where the fields of the answer itself are what is asked for
 * @param kind    what a row is, by which fields that are left out on purpose are listed
 * @param call    makes the call and gives what the client makes of each row, in order
 */
record Recording(String file, String path, String rows, String kind, Function<PlexClient, Object> call) {
    @Override
    public String toString() {
        return file + " as " + path;
    }
}
