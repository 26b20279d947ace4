package io.github.plex4j.client.session;

import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.PlexForbiddenException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.http.ResponseBody;
import io.github.plex4j.client.internal.json.Bounds;
import io.github.plex4j.client.internal.json.ContainerReader;
import java.util.List;

/**
 * Active playback sessions. Safe for use by several threads. Every method throws {@link PlexException} when the server cannot be
 * asked.
 */
public final class SessionApi {
    private final PlexTransport transport;

    /**
     * For {@link io.github.plex4j.client.PlexClient}.
     *
     * @param transport how the server is asked
     */
    public SessionApi(PlexTransport transport) {
        this.transport = transport;
    }

    /**
     * The sessions that are playing, paused or buffering.
     *
     * @return the sessions; empty when nothing is playing
     * @throws PlexForbiddenException if the token is not the owner's
     */
    public List<Session> active() {
        return transport
                .exchange(
                        PlexRequest.get("/status/sessions").ownerOnly(),
                        ContainerReader.rows("Metadata", SessionReader::session)
                                .orUnder("Video", "Track", "Photo")
                                .within(Bounds.SHORT_LIST))
                .rows();
    }

    /**
     * Ends a session. Plex answers an empty 200 and tells the player, which stops when it next reports; until then the session
     * may still be listed. Twice fails: a session that has ended is not found. Sent as {@code POST}, as Plex's description has it;
     * other clients use {@code GET}, which this library repeats and proxies may answer.
     *
     * @param session its identity
     * @param reason  shown to the person who watches; may be empty
     * @throws PlexNotFoundException  if there is no such session
     * @throws PlexForbiddenException if the token is not the owner's, or the owner has no Plex Pass
     */
    public void terminate(SessionId session, String reason) {
        transport.exchange(
                PlexRequest.post("/status/sessions/terminate")
                        .with("sessionId", session)
                        .with("reason", reason)
                        .ownerOnly(),
                ResponseBody::status);
    }
}
