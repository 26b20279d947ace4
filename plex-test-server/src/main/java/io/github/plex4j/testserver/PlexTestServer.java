package io.github.plex4j.testserver;

import io.github.plex4j.testserver.api.Answer;
import io.github.plex4j.testserver.api.DiscoverApi;
import io.github.plex4j.testserver.api.PlexApi;
import io.github.plex4j.testserver.api.ServerSettings;
import io.github.plex4j.testserver.http.HttpExchange;
import io.github.plex4j.testserver.http.HttpRequest;
import io.github.plex4j.testserver.http.HttpResponse;
import io.github.plex4j.testserver.http.LoopbackServer;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.query.FilterList;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A Plex Media Server in memory that listens on the loopback interface: it enforces its token, pages, filters, sorts,
 * searches, keeps state and, on demand, fails or behaves oddly. Thread-safe.
 *
 * <pre>{@code
 * try (PlexTestServer server = PlexTestServer.start(DemoLibrary.create())) {
 *     server.quirks().forPath("/library/sections/1/all", Quirk.pagesOfAtMost(100), Quirk.totalAbsent());
 *     server.beforeRequest("/library/sections/1/all", 2, library -> library.items().delete("101"));
 *     server.faults().next(Fault.status(503));
 *     ...
 * }
 * }</pre>
 */
public final class PlexTestServer implements AutoCloseable {
    private final Library library;
    private final ServerSettings settings;
    private final String accountToken;
    private final PlexApi api;
    private final Consumer<RecordedRequest> beforeAnswer;
    private final RequestLog requests = new RequestLog();
    private final Faults faults = new Faults();
    private final Quirks quirks = new Quirks();
    private final Interventions interventions = new Interventions();
    private final LoopbackServer server;
    private final DiscoverApi discoverApi;
    private @Nullable LoopbackServer discover;

    private PlexTestServer(Builder builder) {
        library = builder.library;
        settings = builder.settings();
        beforeAnswer = builder.beforeAnswer;
        api = new PlexApi(library, settings);
        discoverApi = new DiscoverApi(library, builder.accountToken);
        accountToken = builder.accountToken;
        if (builder.maintenance) {
            faults.always(Fault.maintenance());
        }
        server = new LoopbackServer(builder.port, exchange -> handle(exchange, api::answer));
    }

    /** Starts a server with the usual settings on a free port. */
    public static PlexTestServer start(Library library) {
        return builder(library).start();
    }

    /** Returns a builder of a server with this library. */
    public static Builder builder(Library library) {
        return new Builder(library);
    }

    /** Returns where the server listens, such as {@code http://127.0.0.1:40123}. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /**
     * Returns where the stand-in for Discover listens, the service of plex.tv that knows all titles and keeps the watchlist of the
     * owner's account. It is another host, begins to listen on the first call of this method, opens to {@link #accountToken} alone,
     * and shares log, faults and quirks with the server: the {@code Host} of a request says to which of the two it went.
     */
    public synchronized URI discoverUri() {
        LoopbackServer listening =
                discover == null ? new LoopbackServer(0, exchange -> handle(exchange, discoverApi::answer)) : discover;
        discover = listening;
        return URI.create("http://127.0.0.1:" + listening.port());
    }

    /** Returns the token of the owner's account at plex.tv, which does not open the server. */
    public String accountToken() {
        return accountToken;
    }

    /** Returns the owner's token. */
    public String token() {
        return settings.token();
    }

    /** Returns the token of a user the server is shared with: the first account after the owner. */
    public String sharedUserToken() {
        return settings.sharedUserToken();
    }

    /** Returns the server's identifier. */
    public String machineIdentifier() {
        return settings.machineIdentifier();
    }

    /** Returns the requests the server got. */
    public RequestLog requests() {
        return requests;
    }

    /** Returns the faults it commits. */
    public Faults faults() {
        return faults;
    }

    /** Returns the quirks it has. */
    public Quirks quirks() {
        return quirks;
    }

    /**
     * Changes the library just before one request is answered, on the thread that answers it, so that a list changes
     * while it is read page by page:
     *
     * <pre>{@code
     * server.beforeRequest("/library/sections/1/all", 2, library -> library.items().delete("7"));
     * }</pre>
     *
     * If the action throws, the connection ends without an answer.
     *
     * @param pattern a whole path, with the wildcards of {@link Quirks#forPath}
     * @param number which of the requests with such a path it is, counted from 1 from now on
     */
    public void beforeRequest(String pattern, int number, Consumer<Library> action) {
        interventions.before(pattern, number, action);
    }

    /** Returns its library. */
    public Library library() {
        return library;
    }

    /**
     * Returns all that the server shows now to its owner and to the user it is shared with, and the watchlist: a name and a text for
     * each thing, so that a test can tell what a change changed. Meant for small libraries; nothing of it is in {@link #requests}.
     */
    public Map<String, String> state() {
        return ServerState.of(api, library, token(), sharedUserToken());
    }

    /** Stops listening and drops all connections, held ones too. */
    @Override
    public void close() {
        faults.clear();
        server.close();
        closeDiscover();
    }

    private synchronized void closeDiscover() {
        if (discover != null) {
            discover.close();
        }
    }

    private void handle(HttpExchange exchange, Function<HttpRequest, Answer> usual) throws IOException {
        RecordedRequest request = new RecordedRequest(exchange.request());
        requests.add(request);
        beforeAnswer.accept(request);
        interventions.apply(request.rawPath(), library);
        Optional<Faults.Due> due =
                faults.take(exchange.request().method(), exchange.request().rawPath());
        if (due.isPresent()) {
            due.get()
                    .fault()
                    .action()
                    .apply(
                            exchange,
                            () -> answer(exchange.request(), usual),
                            due.get().hold());
        } else {
            exchange.respond(answer(exchange.request(), usual));
        }
    }

    private HttpResponse answer(HttpRequest request, Function<HttpRequest, Answer> usual) {
        Answer answer = quirks.answer(request, usual);
        return api.response(request, answer, body -> quirks.spelled(request, body));
    }

    /** Builds a {@link PlexTestServer}. Not thread-safe. */
    public static final class Builder {
        private final Library library;
        private int port;
        private String token = "demo-token-" + UUID.randomUUID();
        private String sharedUserToken = "shared-token-" + UUID.randomUUID();
        private String accountToken = "account-token-" + UUID.randomUUID();
        private int ownerOnlyStatus = 401;
        private boolean plexPass;
        private String serverName = "Plex Test Server";
        private boolean maintenance;
        private @Nullable String newVersion;
        private int imageBytes;
        private FilterList filters = FilterList.USUAL;
        private Consumer<RecordedRequest> beforeAnswer = request -> {};

        private Builder(Library library) {
            this.library = library;
        }

        /** Sets the port; any free one by default. */
        public Builder port(int value) {
            port = value;
            return this;
        }

        /** Sets the owner's token; a new one for each server by default. */
        public Builder token(String value) {
            token = value;
            return this;
        }

        /** Sets the token of a user the server is shared with; a new one for each server by default. */
        public Builder sharedUserToken(String value) {
            sharedUserToken = value;
            return this;
        }

        /** Sets the token of the owner's account at plex.tv; a new one for each server by default. */
        public Builder accountToken(String value) {
            accountToken = value;
            return this;
        }

        /** Sets what a shared user gets for a call kept for the owner: 401, the default, or 403. */
        public Builder ownerOnlyStatus(int value) {
            if (value != 401 && value != 403) {
                throw new IllegalArgumentException("Plex answers 401 or 403, not " + value);
            }
            ownerOnlyStatus = value;
            return this;
        }

        /** Sets whether the owner has Plex Pass; without it, the default, statistics are not found. */
        public Builder plexPass(boolean value) {
            plexPass = value;
            return this;
        }

        /** Sets the server's friendly name. */
        public Builder serverName(String value) {
            serverName = value;
            return this;
        }

        /** Sets the version there is an update to; there is none by default. */
        public Builder newVersion(String value) {
            newVersion = value;
            return this;
        }

        /** Starts in maintenance: all calls are answered 503 until {@link Faults#clear()}. */
        public Builder maintenanceAtStart(boolean value) {
            maintenance = value;
            return this;
        }

        /** Sets how many bytes each picture has at least; 0, the default, leaves pictures as small as they are. */
        public Builder imageBytes(int value) {
            imageBytes = value;
            return this;
        }

        /** Sets what lists of items can be filtered by; {@link FilterList#USUAL} by default. */
        public Builder filters(FilterList value) {
            filters = value;
            return this;
        }

        /**
         * Sets the observer of each request, called once it is logged and before it is answered, on the thread that answers it,
         * so a test can change the library between two pages:
         *
         * <pre>{@code
         * PlexTestServer.builder(library)
         *         .beforeAnswer(request -> {
         *             if (request.rawPath().endsWith("/history/all")) {
         *                 library.play("7", 1, 1, library.now());
         *             }
         *         })
         *         .start();
         * }</pre>
         *
         * Several threads may call it at once. When it throws, the connection ends without an answer. Nothing is called
         * by default.
         */
        public Builder beforeAnswer(Consumer<RecordedRequest> value) {
            beforeAnswer = value;
            return this;
        }

        /** Starts the server. */
        public PlexTestServer start() {
            return new PlexTestServer(this);
        }

        private ServerSettings settings() {
            return new ServerSettings(
                    serverName,
                    "7e57000000000000000000000000000000000001",
                    "1.43.4.10450-7e570000a",
                    token,
                    sharedUserToken,
                    ownerOnlyStatus,
                    plexPass,
                    newVersion,
                    imageBytes,
                    filters);
        }
    }
}
