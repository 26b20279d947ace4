package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.http.BodyWriter;
import io.github.plex4j.testserver.http.HttpRequest;
import io.github.plex4j.testserver.http.Statuses;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.query.Parameters;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Answers the calls of Discover, the service of plex.tv that knows all titles and keeps the watchlist of an account. It opens to the
 * token of the account alone. Thread-safe.
 */
public final class DiscoverApi {
    private static final Caller ACCOUNT = new Caller(Library.OWNER, true);

    private final String token;
    private final Routes routes = new Routes();

    /**
     * Creates the calls on the catalogue and the watchlist of a library.
     *
     * @param token the token of the account
     */
    public DiscoverApi(Library library, String token) {
        this.token = token;
        CatalogElements elements = new CatalogElements(library);
        new WatchlistEndpoints(library, elements).addTo(routes);
        new CatalogEndpoints(library, elements).addTo(routes);
    }

    /** Returns the answer to a request. */
    public Answer answer(HttpRequest request) {
        Parameters parameters = Parameters.parse(request.rawQuery());
        boolean known = request.headers()
                .first("X-Plex-Token")
                .or(() -> parameters.first("X-Plex-Token"))
                .filter(token::equals)
                .isPresent();
        if (!known) {
            return error(401);
        }
        Optional<Routes.Match> match = routes.find(request.method(), request.rawPath());
        if (match.isEmpty()) {
            return error(404);
        }
        try {
            return match.get()
                    .route()
                    .endpoint()
                    .answer(new Call(request, parameters, match.get().variables(), ACCOUNT));
        } catch (StatusException refused) {
            return error(refused.status());
        }
    }

    /** Unlike a server, plex.tv describes errors in JSON. */
    private static Answer error(int status) {
        String reason = Statuses.reason(status);
        String text = "{\"errors\":[{\"code\":1000,\"message\":\"" + reason + "\",\"status\":" + status + "}]}";
        return new Answer(
                status, Map.of(), null, "application/json", BodyWriter.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
