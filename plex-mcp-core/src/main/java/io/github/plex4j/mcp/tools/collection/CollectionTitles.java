package io.github.plex4j.mcp.tools.collection;

import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import java.util.Optional;

/** The titles of collections, each of which there is once in a library. */
final class CollectionTitles {
    static final int LONGEST_SUMMARY = 10_000;

    private CollectionTitles() {}

    /**
     * Requires that a library has no collection of a title yet.
     *
     * @throws ToolFailure of code {@code conflict} when it has one; {@code invalid_input} when the title is blank
     */
    static void requireFree(String title, SectionKey library, ToolContext context) {
        if (title.isBlank()) {
            throw ToolFailure.invalidInput("A collection needs a title.", "Use one that is not blank.");
        }
        String wanted = UntrustedText.folded(title);
        Optional<MediaItem> taken = context.plex().collections().all(library).stream()
                .filter(collection -> UntrustedText.folded(collection.title()).equals(wanted))
                .findFirst();
        if (taken.isPresent()) {
            throw new ToolFailure(
                    FailureCode.CONFLICT,
                    "The library has a collection \"" + taken.get().title() + "\" already, with the key "
                            + taken.get().rawKey() + ". Nothing was changed.",
                    "Use another title, or `add_to_collection`.");
        }
    }
}
