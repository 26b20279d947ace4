package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.http.BodyWriter;
import io.github.plex4j.testserver.http.HttpRequest;
import io.github.plex4j.testserver.http.HttpResponse;
import io.github.plex4j.testserver.model.Account;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.query.ItemQuery;
import io.github.plex4j.testserver.query.Parameters;
import io.github.plex4j.testserver.query.TagCounts;
import io.github.plex4j.testserver.wire.Element;
import io.github.plex4j.testserver.wire.JsonForm;
import io.github.plex4j.testserver.wire.XmlForm;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Answers the calls of a Plex Media Server. Thread-safe. */
public final class PlexApi {
    private final Library library;
    private final ServerSettings settings;
    private final Routes routes = new Routes();
    private final DelegatedTokens delegated = new DelegatedTokens();
    private final JsonForm json = new JsonForm();
    private final XmlForm xml = new XmlForm();

    /** Creates the calls on a library. */
    public PlexApi(Library library, ServerSettings settings) {
        this.library = library;
        this.settings = settings;
        ItemQuery query = new ItemQuery(library, settings.filters());
        Contents contents = new Contents(library, query);
        Context context =
                new Context(library, settings, query, new TagCounts(library), new ItemElements(library, contents));
        CollectionEndpoints collections = new CollectionEndpoints(context, contents);
        new ServerEndpoints(context).addTo(routes);
        new PreferenceEndpoints(context).addTo(routes);
        new ScanEndpoints(context).addTo(routes);
        new MaintenanceEndpoints(context).addTo(routes);
        new DeletionEndpoints(context, collections).addTo(routes);
        SectionEndpoints sections = new SectionEndpoints(context, collections);
        sections.addTo(routes);
        new SectionEdits(context, sections).addTo(routes);
        new SectionExtras(context).addTo(routes);
        new BrowseEndpoints(context).addTo(routes);
        new AgentEndpoints().addTo(routes);
        new NotificationEndpoints(context).addTo(routes);
        new FolderEndpoints(context).addTo(routes);
        new CommonEndpoints(context).addTo(routes);
        new ManagementEndpoints(context).addTo(routes);
        new ManagedHubEndpoints(context).addTo(routes);
        new MatchEndpoints(context).addTo(routes);
        new MergeEndpoints(context).addTo(routes);
        new EditEndpoints(context, collections).addTo(routes);
        new MetadataEndpoints(context, collections).addTo(routes);
        new ArtworkEndpoints(context).addTo(routes);
        new ImageEndpoints(context).addTo(routes);
        new HubEndpoints(context, contents).addTo(routes);
        new SearchEndpoints(context, collections).addTo(routes);
        new SessionEndpoints(context).addTo(routes);
        new HistoryEndpoints(context).addTo(routes);
        new StatisticsEndpoints(context).addTo(routes);
        collections.addTo(routes);
        new PlaylistEndpoints(context, contents).addTo(routes);
        new WatchEndpoints(context).addTo(routes);
        PartFinder parts = new PartFinder(library.items());
        new StreamEndpoints(context, parts).addTo(routes);
        new PartEndpoints(context, parts).addTo(routes);
        new SubtitleEndpoints(context).addTo(routes);
        new PlayQueueEndpoints(context, contents).addTo(routes);
        new SonicEndpoints(context).addTo(routes);
        delegated.addTo(routes);
        Predicate<String> opens = token -> caller(token).isPresent();
        new PlayerEndpoints(context, new PlayerCommands(library, settings.machineIdentifier(), opens)).addTo(routes);
        new ChoiceEndpoints(context).addTo(routes);
    }

    /** Returns the answer to a request, its rows not made yet. */
    public Answer answer(HttpRequest request) {
        Parameters parameters = Parameters.parse(request.rawQuery());
        Optional<Routes.Match> match = routes.find(request.method(), request.rawPath());
        boolean anybody = match.filter(found -> found.route().access() == Routes.Access.ANYBODY)
                .isPresent();
        Optional<Caller> caller = caller(request, parameters);
        if (caller.isEmpty() && !anybody) {
            return Answer.error(401);
        }
        if (match.isEmpty()) {
            return Answer.error(404);
        }
        boolean ownerOnly = match.get().route().access() == Routes.Access.OWNER;
        if (ownerOnly && !caller.map(Caller::owner).orElse(false)) {
            return Answer.error(settings.ownerOnlyStatus());
        }
        try {
            return match.get()
                    .route()
                    .endpoint()
                    .answer(new Call(request, parameters, match.get().variables(), caller.orElse(null)));
        } catch (StatusException refused) {
            return Answer.error(refused.status());
        }
    }

    private Optional<Caller> caller(HttpRequest request, Parameters parameters) {
        String token = request.headers()
                .first("X-Plex-Token")
                .or(() -> parameters.first("X-Plex-Token"))
                .orElse("");
        return caller(token);
    }

    private Optional<Caller> caller(String token) {
        if (token.equals(settings.token())) {
            return Optional.of(new Caller(Library.OWNER, true));
        }
        return token.equals(settings.sharedUserToken())
                ? Optional.of(new Caller(sharedAccount(), false))
                : delegated.caller(token);
    }

    private int sharedAccount() {
        return library.accounts().stream()
                .mapToInt(Account::id)
                .filter(id -> id > Library.OWNER)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    /**
     * Returns the response that carries an answer. The body is made as it is written.
     *
     * @param spelling what becomes of the bytes of an element, before they are compressed
     */
    public HttpResponse response(HttpRequest request, Answer answer, UnaryOperator<BodyWriter> spelling) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("X-Plex-Protocol", "1.0");
        headers.put("Cache-Control", "no-cache");
        headers.putAll(answer.headers());
        Element root = answer.root();
        BodyWriter body;
        if (root == null) {
            headers.put("Content-Type", answer.contentType());
            body = answer.bytes();
        } else if (wantsJson(request)) {
            headers.put("Content-Type", "application/json");
            body = spelling.apply(out -> json.write(root, out));
        } else {
            headers.put("Content-Type", "text/xml;charset=utf-8");
            body = spelling.apply(out -> xml.write(root, out));
        }
        HttpResponse response = new HttpResponse(answer.status(), headers, body);
        boolean compress = root != null && accepts(request, "Accept-Encoding", "gzip");
        return compress ? response.withHeader("Content-Encoding", "gzip").withBody(gzipped(body)) : response;
    }

    private static BodyWriter gzipped(BodyWriter body) {
        return out -> {
            QuickGzipStream compressed = new QuickGzipStream(out);
            body.writeTo(compressed);
            compressed.finish();
        };
    }

    private static boolean wantsJson(HttpRequest request) {
        return accepts(request, "Accept", "application/json");
    }

    private static boolean accepts(HttpRequest request, String header, String wanted) {
        return request.headers()
                .first(header)
                .filter(value -> value.toLowerCase(Locale.ROOT).contains(wanted))
                .isPresent();
    }
}
