package io.github.plex4j.mcp.tools.admin;

import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.Paged;
import io.github.plex4j.client.library.Condition;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.change.SingleChange;
import io.github.plex4j.mcp.tools.shared.InLibrary;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import io.github.plex4j.mcp.tools.shared.LibraryTypes;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.util.List;

/** The items of a library whose files are missing, which stay listed until its trash is emptied. */
final class TrashTools {
    private static final int LOOKED_AT = 50;

    List<Tool<?, ?>> tools() {
        return List.of(emptyTrash());
    }

    record TrashInput(@Inline InLibrary library) {}

    record TrashOutput(
            @Shown(Role.KEY) String libraryKey,
            @Shown(Role.NAME) String title,

            @Describe("items without files") @Shown(Role.POINT)
            long removed,

            @Describe("still in the trash") @Shown(Role.POINT)
            long left) {}

    private static Tool<TrashInput, TrashOutput> emptyTrash() {
        return Toolsets.ADMIN
                .tool("empty_trash", Effect.DESTRUCTIVE)
                .title("Empty a library's trash")
                .description("Removes items whose files are missing from a library, with what was watched of them."
                        + " Deletes no file.")
                .requires(Requirements.OWNER)
                .confirmedByPerson()
                .input(TrashInput.class)
                .output(TrashOutput.class)
                .preview((input, context) -> target(input.library().find(context), context))
                .handler(TrashTools::empty)
                .build();
    }

    private static Target target(Library library, ToolContext context) {
        return new Target(library.title(), "trash of the library", inTrash(library, context));
    }

    private static TrashOutput empty(TrashInput input, ToolContext context) {
        Library library = input.library().find(context);
        long before = inTrash(library, context);
        SingleChange change = new SingleChange(context, library.key().value());
        long[] after = {0};
        change.make(() -> context.plex().maintenance().emptyTrash(library.key()), () -> {
            after[0] = inTrash(library, context);
            return after[0] == 0 || after[0] < before;
        });
        return new TrashOutput(library.key().value(), library.title(), Math.max(0, before - after[0]), after[0]);
    }

    /** Files belong to the lowest items of a library: its episodes, not its shows. */
    private static long inTrash(Library library, ToolContext context) {
        List<MediaType> levels = LibraryTypes.levels(library);
        Paged<MediaItem> trash = context.plex()
                .libraries()
                .items(
                        library.key(),
                        ItemQuery.all()
                                .ofType(levels.get(levels.size() - 1))
                                .where(Condition.of("trash", Condition.Operator.IS, "1")));
        List<MediaItem> first = trash.page(new PageRequest(0, LOOKED_AT)).items();
        if (first.stream().anyMatch(item -> item.facts().deletedAt() == null)) {
            throw new ToolFailure(
                    FailureCode.UPSTREAM_ERROR,
                    "The server does not list what is in the trash: its answer has items with files.",
                    "Empty the trash in Plex's own settings of the library.");
        }
        return first.size() < LOOKED_AT ? first.size() : trash.count().orElse(first.size());
    }
}
