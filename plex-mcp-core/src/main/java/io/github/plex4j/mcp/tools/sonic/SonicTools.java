package io.github.plex4j.mcp.tools.sonic;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.sonic.SonicMatch;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.item.ChosenItems;
import io.github.plex4j.mcp.tools.item.DetailLevel;
import io.github.plex4j.mcp.tools.item.ItemView;
import io.github.plex4j.mcp.tools.item.ItemViews;
import io.github.plex4j.mcp.tools.shared.First;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.SignedInUser;
import io.github.plex4j.mcp.tools.shared.Times;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.mcp.tools.shared.Truncation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finding music by its sound. */
final class SonicTools {
    private static final Set<MediaType> MUSIC = Set.of(MediaType.ARTIST, MediaType.ALBUM, MediaType.TRACK);

    List<Tool<?, ?>> tools() {
        return List.of(similar(), path());
    }

    record SimilarInput(
            @Arg(required = true, key = KeyKind.DIGITS) String ratingKey,
            @Inline First first,

            @Arg(min = 0, max = 1, description = "default 0.25") @Nullable
            Double maxDistance) {}

    /** An item with how far it is. */
    record SonicItem(
            @Inline ItemView item,

            @Describe("0 to 1") @Shown(Role.POINT) @Nullable Double distance) {}

    record SimilarOutput(
            @Cut List<SonicItem> items,
            @Inline Truncation end,
            @Shown(Role.BACKGROUND) SignedInUser watchStateOf) {}

    private static Tool<SimilarInput, SimilarOutput> similar() {
        return Toolsets.SONIC
                .reading("get_sonically_similar")
                .title("Sonically similar")
                .description("Lists the artists, albums or tracks that sound most like a given one, the nearest first.")
                .whenEmpty("A greater `maxDistance` finds more; `get_similar` compares by metadata.")
                .requires(Requirements.PLEX_PASS)
                .input(SimilarInput.class)
                .output(SimilarOutput.class)
                .handler(SonicTools::similar)
                .build();
    }

    private static SimilarOutput similar(SimilarInput input, ToolContext context) {
        RatingKey key = RatingKey.of(input.ratingKey());
        MediaItem item = context.plex().libraries().metadata(key);
        if (!MUSIC.contains(item.type())) {
            throw ToolFailure.invalidInput(
                    "Only music is compared by its sound, and this is of type " + item.type() + ".",
                    "Use the ratingKey of an artist, an album or a track; `get_similar` takes others.");
        }
        SignedInUser.askAhead(context);
        List<SonicMatch> matches =
                context.plex().sonic().similar(key, input.first().limit(), input.maxDistance());
        if (matches.isEmpty()) {
            requireAnalysis(key, context);
        }
        ItemViews views = new ItemViews(new Times(context.timeZone()), DetailLevel.BRIEF);
        List<SonicItem> items = matches.stream()
                .map(match -> new SonicItem(views.of(match.item()), match.distance()))
                .toList();
        return new SimilarOutput(items, Truncation.NONE, SignedInUser.of(context));
    }

    record PathInput(
            @Arg(required = true, key = KeyKind.DIGITS) String fromRatingKey,
            @Arg(required = true, key = KeyKind.DIGITS) String toRatingKey) {}

    private static Tool<PathInput, ChosenItems> path() {
        return Toolsets.SONIC
                .reading("get_sonic_path")
                .title("Sonic path")
                .description("Lists tracks that lead by their sound from one track to another, both included.")
                .whenEmpty("There is no such path; try other tracks.")
                .requires(Requirements.PLEX_PASS)
                .input(PathInput.class)
                .output(ChosenItems.class)
                .handler(SonicTools::path)
                .build();
    }

    private static ChosenItems path(PathInput input, ToolContext context) {
        RatingKey first = RatingKey.of(input.fromRatingKey());
        RatingKey last = RatingKey.of(input.toRatingKey());
        MediaItem from = track("fromRatingKey", first, context);
        MediaItem to = track("toRatingKey", last, context);
        SectionKey section = from.place()
                .section()
                .filter(library -> to.place().section().filter(library::equals).isPresent())
                .orElseThrow(() -> ToolFailure.invalidInput(
                        "The two tracks are not in the same library.", "Use two tracks of one library."));
        SignedInUser.askAhead(context);
        List<MediaItem> path = context.plex().sonic().path(section, first, last);
        if (path.isEmpty()) {
            requireAnalysis(first, context);
            requireAnalysis(last, context);
        }
        ItemViews views = new ItemViews(new Times(context.timeZone()), DetailLevel.BRIEF);
        return ChosenItems.of(views.of(path), SignedInUser.of(context));
    }

    private static MediaItem track(String argument, RatingKey key, ToolContext context) {
        MediaItem item = context.plex().libraries().metadata(key);
        if (!item.type().equals(MediaType.TRACK)) {
            throw ToolFailure.invalidInput(
                    "`" + argument + "` is of type " + item.type() + ", and a path leads from track to track.",
                    "`get_children` lists the tracks of an album or artist.");
        }
        return item;
    }

    /** Without an analysis a server answers that nothing is near, which would be taken for an answer. */
    private static void requireAnalysis(RatingKey key, ToolContext context) {
        if (!context.plex().sonic().isAnalyzed(key)) {
            throw new ToolFailure(
                    FailureCode.NOT_SUPPORTED,
                    "The server has no sonic analysis of the item " + key + ".",
                    "It needs a Plex Pass, and sonic analysis in the settings of the music library.");
        }
    }
}
