package io.github.plex4j.mcp.tools.search;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.library.ItemQuery;
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
import io.github.plex4j.mcp.tools.shared.Libraries;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import io.github.plex4j.mcp.tools.shared.LibraryTypes;
import io.github.plex4j.mcp.tools.shared.SignedInUser;
import io.github.plex4j.mcp.tools.shared.Times;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.mcp.tools.shared.Truncation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finding an item by the id another catalogue gives it. */
final class ExternalIdTools {
    private static final Pattern ID =
            Pattern.compile("(?:imdb://tt\\d{1,12}|(?:tmdb|tvdb)://\\d{1,12}|plex://[a-z]{1,20}/[0-9a-f]{1,40})");
    private static final int MOST_ITEMS = 200;

    List<Tool<?, ?>> tools() {
        return List.of(find());
    }

    record IdInput(
            @Arg(required = true, description = "imdb://tt0063350, tmdb://…, tvdb://… or plex://movie/…")
            String id,

            @Arg(description = "movie, show; or episode, which is looked for only so") @Nullable
            ItemType type) {}

    record IdOutput(
            @Cut List<ItemView> items,
            @Inline Truncation end,

            @Describe("items that were looked at") @Shown(Role.SCANNED)
            long scanned,

            @Describe("false: time ran out before all were looked at") @Shown(Role.COMPLETE)
            boolean complete,

            @Shown(Role.BACKGROUND) SignedInUser watchStateOf) {}

    private Tool<IdInput, IdOutput> find() {
        return Toolsets.SEARCH
                .reading("find_by_external_id")
                .title("Find by id")
                .description(
                        "Finds the movie or show with an id of IMDb, TMDB, TVDB or Plex, in all libraries; an episode"
                                + " with type=episode.")
                .whenEmpty("`search_media` looks for a title.")
                .input(IdInput.class)
                .output(IdOutput.class)
                .handler(this::find)
                .build();
    }

    private IdOutput find(IdInput input, ToolContext context) {
        String id = input.id().strip().toLowerCase(Locale.ROOT);
        if (!ID.matcher(id).matches()) {
            throw ToolFailure.invalidInput(
                    "`id` is not of a form that can be looked up.",
                    "Give imdb://tt and digits, tmdb:// or tvdb:// and digits, or plex://movie/ and letters and"
                            + " digits.");
        }
        Walk walk = new Walk(context, id, input.type());
        List<MediaItem> items = id.startsWith("plex://") ? byGuid(context, id, input.type()) : walk.find();
        ItemViews views = new ItemViews(new Times(context.timeZone()), DetailLevel.BRIEF);
        return new IdOutput(views.of(items), Truncation.NONE, walk.scanned, walk.complete, SignedInUser.of(context));
    }

    /** Every copy of a title has the same identity, so one question finds them in all libraries. */
    private static List<MediaItem> byGuid(ToolContext context, String guid, @Nullable ItemType type) {
        return context.plex().libraries().byGuid(guid).page(PageRequest.first(MOST_ITEMS)).items().stream()
                .filter(item -> guid.equals(item.guid()))
                .filter(item -> type == null || item.type().equals(type.mediaType()))
                .toList();
    }

    /** Plex cannot be asked for the ids of other catalogues, so the libraries are walked until one item has it. */
    private static final class Walk {
        private final ToolContext context;
        private final String id;
        private final @Nullable ItemType type;
        private long scanned;
        private boolean complete = true;

        private Walk(ToolContext context, String id, @Nullable ItemType type) {
            this.context = context;
            this.id = id;
            this.type = type;
        }

        private List<MediaItem> find() {
            List<MediaItem> found = new ArrayList<>();
            Optional<String> identity = Optional.empty();
            for (Library library : Libraries.all(context)) {
                boolean known = identity.isPresent() && !isLegacy(library);
                for (MediaType level : known || !complete ? List.<MediaType>of() : levels(library)) {
                    Optional<String> guid = walk(library, level, found);
                    identity = identity.isPresent() ? identity : guid;
                }
            }
            identity.ifPresent(guid -> found.addAll(byGuid(context, guid, type)));
            return found;
        }

        /** Items of legacy agents have no identity by which all copies are found at once. */
        private static boolean isLegacy(Library library) {
            return String.valueOf(library.section().agent()).startsWith("com.plexapp.agents.");
        }

        /** Movies and shows have ids of their own; episodes are only walked when they are asked for. */
        private List<MediaType> levels(Library library) {
            List<MediaType> levels = LibraryTypes.levels(library);
            if (type != null) {
                return levels.stream().filter(type.mediaType()::equals).toList();
            }
            MediaType top = levels.get(0);
            return top.equals(MediaType.MOVIE) || top.equals(MediaType.SHOW) ? List.of(top) : List.of();
        }

        /** The identity of the first item that has one and the id; the others are added to those found. */
        private Optional<String> walk(Library library, MediaType level, List<MediaItem> found) {
            ItemQuery query = ItemQuery.all().ofType(level).withExternalIds();
            var items = context.plex().libraries().items(library.key(), query);
            for (Page<MediaItem> page : items.pages(PageRequest.MAXIMUM_SIZE)) {
                context.cancellation().throwIfCancelled();
                for (MediaItem item : page.items()) {
                    scanned++;
                    String guid = item.guid();
                    if (matches(item) && guid != null && guid.startsWith("plex://")) {
                        return Optional.of(guid);
                    }
                    if (matches(item)) {
                        found.add(item);
                    }
                }
                Long total = page.total();
                context.progress()
                        .report((double) scanned, total == null ? null : (Double) total.doubleValue(), library.title());
                if (context.timeBudget().isSpent() && page.nextOffset().isPresent()) {
                    complete = false;
                    return Optional.empty();
                }
            }
            return Optional.empty();
        }

        /** Items of legacy agents carry the id in their guid: {@code com.plexapp.agents.imdb://tt0063350?lang=en}. */
        private boolean matches(MediaItem item) {
            String guid = item.guid();
            return item.externalIds().stream().anyMatch(id::equalsIgnoreCase)
                    || (guid != null && legacy(guid).equals(id));
        }

        private static String legacy(String guid) {
            String agent = guid.replace("com.plexapp.agents.", "")
                    .replace("themoviedb://", "tmdb://")
                    .replace("thetvdb://", "tvdb://");
            int end = agent.indexOf('?');
            return end < 0 ? agent : agent.substring(0, end);
        }
    }
}
