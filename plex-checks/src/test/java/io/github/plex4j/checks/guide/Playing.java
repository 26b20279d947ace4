package io.github.plex4j.checks.guide;

import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexForbiddenException;
import io.github.plex4j.client.session.Session;
import java.util.List;

final class Playing {
    /** Lists the active sessions. Their user and player are null if the server does not send them. */
    static List<String> now(PlexClient plex) {
        try {
            return plex.sessions().active().stream().map(Playing::line).toList();
        } catch (PlexForbiddenException notTheOwner) {
            return List.of("Only the owner of the server can see who is playing.");
        }
    }

    private static String line(Session session) {
        Session.User user = session.user();
        Session.Player player = session.player();
        return (user == null ? "Somebody" : user.name()) + " plays "
                + session.item().title() + " on " + (player == null ? "a player" : player.title());
    }
}
