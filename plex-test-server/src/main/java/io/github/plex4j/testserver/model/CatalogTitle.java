package io.github.plex4j.testserver.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A movie or a show as plex.tv knows it, whether any server has it or not.
 *
 * @param id 24 hexadecimal digits, the end of its {@code plex://} guid
 * @param type {@link ItemType#MOVIE} or {@link ItemType#SHOW}
 * @param title the title
 * @param year the year, null when unknown
 * @param releasedOn the day of first release, which may lie ahead; null when unknown
 * @param summary the summary, empty when there is none
 * @param externalIds the identifiers elsewhere, such as {@code imdb://tt0063350}
 * @param services the streaming services that have it
 */
public record CatalogTitle(
        String id,
        ItemType type,
        String title,
        @Nullable Integer year,
        @Nullable LocalDate releasedOn,
        String summary,
        List<String> externalIds,
        List<String> services) {
    public CatalogTitle {
        externalIds = List.copyOf(externalIds);
        services = List.copyOf(services);
    }

    /** Returns a title of which no more is known. */
    public static CatalogTitle of(ItemType type, String id, String title, LocalDate releasedOn) {
        return new CatalogTitle(id, type, title, releasedOn.getYear(), releasedOn, "", List.of(), List.of());
    }

    /** Returns this title as one that streaming services have. */
    public CatalogTitle streamedBy(String... names) {
        return new CatalogTitle(id, type, title, year, releasedOn, summary, externalIds, List.of(names));
    }

    /** Returns the guid by which servers know it. */
    public String guid() {
        return prefix(type) + id;
    }

    /** Returns the beginning of the guids of this type. */
    static String prefix(ItemType type) {
        return "plex://" + type.plexName() + '/';
    }

    static CatalogTitle of(Item item) {
        return new CatalogTitle(
                item.guid().substring(prefix(item.type()).length()),
                item.type(),
                item.title(),
                item.year(),
                item.originallyAvailableAt(),
                item.summary(),
                item.externalIds(),
                List.of());
    }
}
