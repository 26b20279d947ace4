package io.github.plex4j.mcp.tools.search;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.item.DetailLevel;
import io.github.plex4j.mcp.tools.item.ItemView;
import io.github.plex4j.mcp.tools.item.ItemViews;
import io.github.plex4j.mcp.tools.shared.ItemType;
import io.github.plex4j.mcp.tools.shared.Reading;
import io.github.plex4j.mcp.tools.shared.SignedInUser;
import io.github.plex4j.mcp.tools.shared.Times;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.mcp.tools.shared.Truncation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finding an item by the id another catalogue gives it. */
final class ExternalIdTools {
    List<Tool<?, ?>> tools() {
        return List.of(find());
    }

    record IdInput(
            @Arg(required = true, description = "tt0063350, tmdb://…, tvdb://…, plex://movie/… or a page's address")
            String id,

            @Arg(description = "movie or show; episode only if given") @Nullable
            ItemType type) {}

    record IdOutput(
            @Cut List<ItemView> items,
            @Inline Truncation end,

            @Describe(Reading.SCANNED) @Shown(Role.SCANNED) long scanned,

            @Describe("false: time ran out before all were compared") @Shown(Role.COMPLETE)
            boolean complete,

            @Shown(Role.BACKGROUND) SignedInUser watchStateOf) {}

    private static Tool<IdInput, IdOutput> find() {
        return Toolsets.SEARCH
                .reading("find_by_external_id")
                .title("Find by id")
                .description(
                        "Finds a movie or show by its id at IMDb, TMDB, TVDB or Plex; an episode with `type`=episode.")
                .whenEmpty("`search_media` searches by title.")
                .input(IdInput.class)
                .output(IdOutput.class)
                .handler(ExternalIdTools::find)
                .build();
    }

    private static IdOutput find(IdInput input, ToolContext context) {
        ExternalId id = ExternalId.parse(input.id());
        ItemType given = input.type();
        MediaType type = given == null ? null : given.mediaType();
        requireSameType(id, type);
        SignedInUser.askAhead(context);
        ExternalIdSearch search = new ExternalIdSearch(context, id);
        List<MediaItem> items = search.find(type);
        ItemViews views = new ItemViews(new Times(context.timeZone()), DetailLevel.BRIEF);
        return new IdOutput(
                views.of(items), Truncation.NONE, search.scanned(), search.isComplete(), SignedInUser.of(context));
    }

    private static void requireSameType(ExternalId id, @Nullable MediaType type) {
        if (type != null && id.type() != null && !type.equals(id.type())) {
            throw ToolFailure.invalidInput(
                    "This is the id of a " + id.type() + ", and `type` is " + type + ".", "Omit `type`.");
        }
    }
}
