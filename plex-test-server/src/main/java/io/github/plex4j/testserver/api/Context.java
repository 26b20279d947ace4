package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.query.ItemQuery;
import io.github.plex4j.testserver.query.TagCounts;
import io.github.plex4j.testserver.wire.Element;

/**
 * The state that all endpoints share.
 *
 * @param library what the server holds
 * @param settings how it presents itself
 * @param query finds items
 * @param tagCounts counts the tags of sections
 * @param elements turns items into elements
 */
record Context(Library library, ServerSettings settings, ItemQuery query, TagCounts tagCounts, ItemElements elements) {
    Section section(Call call) {
        return library.section(call.variable("section")).orElseThrow(() -> new StatusException(404));
    }

    Item item(String ratingKey) {
        return library.items().find(ratingKey).orElseThrow(() -> new StatusException(404));
    }

    int number(String ratingKey) {
        int number = library.items().numberOf(ratingKey);
        if (number < 0) {
            throw new StatusException(404);
        }
        return number;
    }

    /** Answers with the items of these numbers, made as they are written. */
    Answer answer(Call call, Element header, int[] numbers, ItemElements.Detail detail) {
        return Listing.of(call, header, "Metadata", numbers.length, index -> elements.row(numbers[index], detail));
    }
}
