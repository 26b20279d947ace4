package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Collection;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.Library;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** The order of a collection's members: by release, by title, or their own. */
final class MemberOrder {
    private static final int BY_TITLE = 1;
    private static final Comparator<Item> TITLE =
            Comparator.comparing(item -> item.titleSort().toLowerCase(Locale.ROOT));
    private static final Comparator<Item> RELEASE =
            Comparator.comparing(MemberOrder::released).thenComparing(TITLE);

    private MemberOrder() {}

    static int[] sorted(Library library, Collection collection, int[] members) {
        int order = collection.preferences().getOrDefault(Collection.SORT, 0);
        if (order == Collection.CUSTOM) {
            return members;
        }
        return Arrays.stream(members)
                .boxed()
                .sorted(Comparator.comparing(library.items()::item, order == BY_TITLE ? TITLE : RELEASE))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static LocalDate released(Item item) {
        LocalDate day = item.originallyAvailableAt();
        Integer year = item.year();
        return day != null ? day : year == null ? LocalDate.MAX : LocalDate.of(year, 1, 1);
    }
}
