package io.github.plex4j.mcp.tools.library;

import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.engine.MemoryKey;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The number of items of a type in a library, remembered for as long as the library says that its content is the same.
 *
 * @param content the library's own mark of its content
 * @param items   the number; empty when the server does not say
 */
record ContentCount(long content, OptionalLong items) {
    private record Key(SectionKey section, MediaType type) implements MemoryKey<ContentCount> {}

    /**
     * The number of items; empty when the server does not say.
     *
     * @param library as it is now
     */
    static OptionalLong of(Library library, MediaType type, ToolContext context) {
        Long content = library.section().contentChangedAt();
        if (content == null) {
            return ask(library, type, context);
        }
        Key key = new Key(library.key(), type);
        Optional<ContentCount> known = context.recall(key).filter(count -> count.content() == content);
        if (known.isPresent()) {
            return known.get().items();
        }
        OptionalLong items = ask(library, type, context);
        context.remember(key, new ContentCount(content, items));
        return items;
    }

    private static OptionalLong ask(Library library, MediaType type, ToolContext context) {
        return context.plex()
                .libraries()
                .items(library.key(), ItemQuery.all().ofType(type))
                .count();
    }
}
