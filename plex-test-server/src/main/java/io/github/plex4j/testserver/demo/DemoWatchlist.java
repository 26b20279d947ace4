package io.github.plex4j.testserver.demo;

import io.github.plex4j.testserver.model.CatalogTitle;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import java.time.LocalDate;
import java.util.List;

/** The watchlist of the owner: two titles that the server has, others that it does not have, and one still to come. */
final class DemoWatchlist {
    private DemoWatchlist() {}

    static void addTo(Library.Builder library, DemoDays days) {
        CatalogTitle pandora = title(ItemType.MOVIE, "tt0018737", "Pandora's Box", LocalDate.of(1929, 2, 9))
                .streamedBy("Silent Classics");
        CatalogTitle faust = title(ItemType.MOVIE, "tt0016847", "Faust", LocalDate.of(1926, 10, 14));
        CatalogTitle robinHood =
                title(ItemType.SHOW, "tt0047706", "The Adventures of Robin Hood", LocalDate.of(1955, 9, 25));
        CatalogTitle lantern = title(ItemType.MOVIE, "tt9900001", "The Silver Lantern", days.date(-200));
        library.catalogTitle(pandora)
                .catalogTitle(faust)
                .catalogTitle(robinHood)
                .catalogTitle(lantern)
                .catalogTitle(title(ItemType.MOVIE, "tt0018806", "The Cat and the Canary", LocalDate.of(1927, 9, 9)))
                .watchlisted(DemoMovies.hex("tt0056923"), days.at(12, 21, 5))
                .watchlisted(pandora.id(), days.at(30, 9, 40))
                .watchlisted(faust.id(), days.at(31, 20, 15))
                .watchlisted(DemoMovies.hex("tt0043194"), days.at(75, 18, 30))
                .watchlisted(robinHood.id(), days.at(110, 22, 0))
                .watchlisted(lantern.id(), days.at(140, 7, 55));
    }

    private static CatalogTitle title(ItemType type, String imdb, String title, LocalDate released) {
        return new CatalogTitle(
                DemoMovies.hex(imdb),
                type,
                title,
                released.getYear(),
                released,
                "",
                List.of("imdb://" + imdb),
                List.of());
    }
}
