package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.CatalogTitle;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.wire.Element;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The titles of the catalogue: by id, by words, and where they can be watched. */
final class CatalogEndpoints {
    private static final int USUAL_LIMIT = 30;

    private final Library library;
    private final CatalogElements elements;

    CatalogEndpoints(Library library, CatalogElements elements) {
        this.library = library;
        this.elements = elements;
    }

    void addTo(Routes routes) {
        routes.get("/library/search", this::search)
                .get("/library/metadata/{ids}", this::metadata)
                .get("/library/metadata/{ids}/userState", this::userState)
                .get("/library/metadata/{id}/availabilities", this::availabilities);
    }

    private Answer metadata(Call call) {
        List<Element> rows =
                titles(call).stream().map(title -> elements.full(title, call)).toList();
        return rows("Metadata", rows);
    }

    private Answer userState(Call call) {
        return rows("UserState", titles(call).stream().map(elements::userState).toList());
    }

    private Answer availabilities(Call call) {
        CatalogTitle title = library.catalog().find(call.variable("id")).orElseThrow(() -> new StatusException(404));
        List<Element> rows = title.services().stream()
                .map(name -> Element.named("Availability")
                        .put("platform", name.toLowerCase(Locale.ROOT))
                        .put("title", name)
                        .put("offerType", "subscription"))
                .toList();
        return rows("Availability", rows);
    }

    private List<CatalogTitle> titles(Call call) {
        List<CatalogTitle> found = new ArrayList<>();
        for (String id : call.variable("ids").split(",", -1)) {
            library.catalog().find(id).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            throw new StatusException(404);
        }
        return found;
    }

    private static Answer rows(String name, List<Element> rows) {
        return Answer.of(Element.named("MediaContainer")
                .put("identifier", "tv.plex.provider.discover")
                .put("size", rows.size())
                .list(name, rows));
    }

    private record Hit(double score, CatalogTitle title) {}

    /** Results come in groups, one for each provider that was searched. */
    private Answer search(Call call) {
        String query = call.parameters()
                .first("query")
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new StatusException(400));
        String types = call.parameters().first("searchTypes").orElse("movies,tv");
        List<Element> results = library.catalog().titles().values().stream()
                .filter(title -> List.of(types.split(",", -1)).contains(group(title)))
                .map(title -> new Hit(SearchEndpoints.score(title.title(), query), title))
                .filter(hit -> hit.score() > 0)
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .limit(limit(call).orElse(USUAL_LIMIT))
                .map(hit -> Element.named("SearchResult")
                        .put("score", Math.round(hit.score() * 100_000) / 100_000.0)
                        .child("Metadata", elements.row(hit.title(), call)))
                .toList();
        Element external = Element.named("SearchResults")
                .put("id", "external")
                .put("title", "More Ways To Watch")
                .put("size", results.size())
                .list("SearchResult", results);
        return rows("SearchResults", List.of(external));
    }

    private static Optional<Integer> limit(Call call) {
        return call.parameters().count("limit");
    }

    private static String group(CatalogTitle title) {
        return title.type() == ItemType.MOVIE ? "movies" : "tv";
    }
}
