package io.github.plex4j.testserver.model;

/**
 * Something the server is doing.
 *
 * @param uuid its identifier
 * @param type its kind, such as {@code library.update.section}
 * @param title what is being done
 * @param subtitle what it is being done to, empty without one
 * @param progress percent done, -1 when unknown
 * @param cancellable whether it can be ended early
 * @param accountId who began it
 */
public record Activity(
        String uuid, String type, String title, String subtitle, int progress, boolean cancellable, int accountId) {}
