package io.github.plex4j.cli;

import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Selected;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import io.github.plex4j.mcp.tools.PlexTools;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Commands that take a selection and note what they would change, beside all those of the program. */
final class NotedItems {
    private final List<String> keys = new ArrayList<>();

    record Selection(
            @Arg(key = KeyKind.DIGITS) @Nullable List<String> ratingKeys,

            @Arg @Nullable String selection,
            @Arg @Nullable String title) {}

    record InLibrary(
            @Arg(required = true, key = KeyKind.DIGITS_OR_NAME)
            String libraryKey,

            @Arg @Nullable String selection) {}

    record Noted(int matched, @Nullable String title) {}

    /** The keys of the items that were changed. */
    List<String> keys() {
        return List.copyOf(keys);
    }

    ToolCatalog catalog() {
        List<Tool<?, ?>> tools = new ArrayList<>(PlexTools.catalog().tools());
        tools.add(Tool.named("note_items")
                .title("Note items")
                .description("Notes items.")
                .toolset(SampleTools.EDITING)
                .effect(Effect.WRITE)
                .input(Selection.class)
                .output(Noted.class)
                .preview((input, context) ->
                        new Target("Items", "list", find(input, context).size()))
                .handler((input, context) -> {
                    keys.addAll(find(input, context));
                    return new Noted(keys.size(), input.title());
                })
                .build());
        tools.add(Tool.named("note_in_library")
                .title("Note in a library")
                .description("Notes items of a library.")
                .toolset(SampleTools.EDITING)
                .effect(Effect.WRITE)
                .input(InLibrary.class)
                .output(Noted.class)
                .handler((input, context) -> {
                    keys.addAll(select(input.selection(), context));
                    return new Noted(keys.size(), input.libraryKey());
                })
                .build());
        return ToolCatalog.of(tools);
    }

    private static List<String> find(Selection input, ToolContext context) throws InterruptedException {
        List<String> given = input.ratingKeys();
        return given == null || given.isEmpty() ? select(input.selection(), context) : given;
    }

    private static List<String> select(@Nullable String handle, ToolContext context) throws InterruptedException {
        return handle == null
                ? List.of()
                : context.selector().select(handle).items().stream()
                        .map(Selected.Item::ratingKeys)
                        .flatMap(List::stream)
                        .toList();
    }
}
