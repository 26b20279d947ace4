package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.CatalogTitle;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.wire.Element;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** The watchlist of the account: read in pages of at most 100, changed by actions. */
final class WatchlistEndpoints {
    private static final int LARGEST_PAGE = 100;

    private final Library library;
    private final CatalogElements elements;

    WatchlistEndpoints(Library library, CatalogElements elements) {
        this.library = library;
        this.elements = elements;
    }

    void addTo(Routes routes) {
        routes.get("/library/sections/watchlist/{filter}", this::list)
                .write("PUT", "/actions/addToWatchlist", this::add)
                .write("PUT", "/actions/removeFromWatchlist", this::remove);
    }

    private Answer list(Call call) {
        if (call.size().orElse(0) > LARGEST_PAGE) {
            throw new StatusException(400);
        }
        Predicate<CatalogTitle> filter = filter(call.variable("filter"));
        Optional<String> type = call.parameters().first("type");
        List<CatalogTitle> found = library.watchlist().all().keySet().stream()
                .flatMap(id -> library.catalog().find(id).stream())
                .filter(filter)
                .filter(title -> type.isEmpty()
                        || type.get().equals(Integer.toString(title.type().number())))
                .sorted(order(call))
                .toList();
        Element header = Element.named("MediaContainer")
                .put("librarySectionID", "watchlist")
                .put("librarySectionTitle", "Watchlist")
                .put("identifier", "tv.plex.provider.discover");
        return Listing.page(call, header, "Metadata", found.size(), index -> elements.row(found.get(index), call));
    }

    private Predicate<CatalogTitle> filter(String name) {
        return switch (name) {
            case "all" -> title -> true;
            case "available" -> title -> !title.services().isEmpty();
            case "released" -> this::isReleased;
            default -> throw new StatusException(404);
        };
    }

    private boolean isReleased(CatalogTitle title) {
        LocalDate today = LocalDate.ofInstant(Instant.ofEpochSecond(library.now()), ZoneOffset.UTC);
        return title.releasedOn() != null && !title.releasedOn().isAfter(today);
    }

    /** An order that Discover does not know leaves the usual one, newest on the list first. */
    private Comparator<CatalogTitle> order(Call call) {
        String[] sort = call.parameters().first("sort").orElse("").split(":", 2);
        Comparator<CatalogTitle> order = switch (sort[0]) {
            case "titleSort" ->
                Comparator.comparing(title -> Item.withoutArticle(title.title()).toLowerCase(Locale.ROOT));
            case "originallyAvailableAt" ->
                Comparator.comparing(CatalogTitle::releasedOn, Comparator.nullsFirst(Comparator.naturalOrder()));
            default ->
                Comparator.comparing(
                        title -> library.watchlist().addedAt(title.id()).orElse(0L));
        };
        boolean known =
                List.of("titleSort", "originallyAvailableAt", "watchlistedAt").contains(sort[0]);
        boolean descending = !known || (sort.length == 2 && sort[1].equals("desc"));
        return (descending ? order.reversed() : order).thenComparing(CatalogTitle::id);
    }

    private Answer add(Call call) {
        library.watchlist().add(title(call).id(), library.now());
        return Answer.container();
    }

    private Answer remove(Call call) {
        library.watchlist().remove(title(call).id());
        return Answer.container();
    }

    private CatalogTitle title(Call call) {
        String id = call.parameters().first("ratingKey").orElseThrow(() -> new StatusException(400));
        return library.catalog().find(id).orElseThrow(() -> new StatusException(404));
    }
}
