package io.github.plex4j.mcp.tools.metadata;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.metadata.ArtworkApi;
import io.github.plex4j.client.metadata.ArtworkChoice;
import io.github.plex4j.client.metadata.ArtworkKind;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.change.BulkChange;
import io.github.plex4j.mcp.tools.change.ChangeReport;
import io.github.plex4j.mcp.tools.change.StateChange;
import io.github.plex4j.mcp.tools.change.Thing;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.mcp.tools.shared.Truncation;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pictures of items. */
final class ArtworkTools {
    private static final String SET = "set_artwork";
    private static final int LONGEST_ID = 512;
    private static final Pattern ID = Pattern.compile("[!-~]{1," + LONGEST_ID + "}");

    List<Tool<?, ?>> tools() {
        return List.of(list(), set());
    }

    record ListInput(
            @Arg(required = true, key = KeyKind.DIGITS, help = "The item.")
            String ratingKey,

            @Arg(defaultValue = "poster", help = "The kind of picture.")
            ArtworkKind kind) {}

    /**
     * A picture that can be chosen.
     *
     * @param provider null for uploads
     */
    record ArtworkView(
            @Shown(Role.KEY) String artworkId,
            @Nullable String provider,
            @Shown(Role.POINT) boolean selected) {}

    record ListAnswer(@Cut List<ArtworkView> items, @Inline Truncation truncation) {
        ListAnswer {
            items = List.copyOf(items);
        }
    }

    private Tool<ListInput, ListAnswer> list() {
        return Toolsets.METADATA
                .tool("get_artwork", Effect.READ)
                .title("Artwork to choose from")
                .description("Lists the pictures that an item can have. To see the chosen one, use `get_image`.")
                .whenEmpty("`set_artwork` can add a picture.")
                .input(ListInput.class)
                .output(ListAnswer.class)
                .handler(ArtworkTools::list)
                .build();
    }

    private static ListAnswer list(ListInput input, ToolContext context) {
        List<ArtworkView> found = context.plex().artwork().list(RatingKey.of(input.ratingKey()), input.kind()).stream()
                .filter(choice -> ID.matcher(choice.id()).matches())
                .map(ArtworkTools::view)
                .toList();
        return new ListAnswer(found, Truncation.NONE);
    }

    private static ArtworkView view(ArtworkChoice choice) {
        return new ArtworkView(choice.id(), choice.provider(), choice.selected());
    }

    record SetInput(
            @Arg(required = true, key = KeyKind.DIGITS, help = "The item.")
            String ratingKey,

            @Arg(defaultValue = "poster", help = "The kind of picture.")
            ArtworkKind kind,

            @Arg(maxLength = LONGEST_ID, help = "One of the pictures that `get_artwork` lists.") @Nullable
            String artworkId,

            @Arg(maxLength = 200, description = "in the export folder", help = "A picture in the export folder.")
            @Nullable
            String file,

            @Arg(
                    maxLength = 2_000,
                    description = "on an allowed host",
                    help = "The address of a picture on an allowed host, which the Plex server fetches.")
            @Nullable
            String url) {}

    /**
     * The outcome of a choice.
     *
     * @param before the picture before, null for none
     * @param after the picture after, null for none
     */
    record SetAnswer(
            @Inline ChangeReport report,
            @Shown(Role.POINT) @Nullable String before,
            @Shown(Role.POINT) @Nullable String after) {}

    private Tool<SetInput, SetAnswer> set() {
        return Toolsets.METADATA
                .tool(SET, Effect.WRITE)
                .title("Set artwork")
                .description(
                        "Chooses the picture of an item and locks it: from `get_artwork`, a file, or an address that"
                                + " the Plex server fetches.")
                .input(SetInput.class)
                .output(SetAnswer.class)
                .requires(Requirements.OWNER)
                .preview(ArtworkTools::preview)
                .handler(ArtworkTools::set)
                .build();
    }

    private static Target preview(SetInput input, ToolContext context) {
        source(input, context);
        MediaItem item = context.plex().libraries().metadata(RatingKey.of(input.ratingKey()));
        return new Target(item.title(), item.type().toString(), 1);
    }

    private static ArtworkSource source(SetInput input, ToolContext context) {
        RatingKey key = RatingKey.of(input.ratingKey());
        long given = Stream.of(input.artworkId(), input.file(), input.url())
                .filter(Objects::nonNull)
                .count();
        if (given != 1) {
            throw ToolFailure.invalidInput(
                    "Exactly one of `artworkId`, `file` and `url` is required.", "Say where the picture is.");
        }
        if (input.file() != null) {
            return ArtworkSource.file(input.file(), key, input.kind(), context);
        }
        return input.url() != null
                ? ArtworkSource.address(input.url(), key, input.kind(), context)
                : ArtworkSource.offered(
                        Objects.requireNonNull(input.artworkId()),
                        key,
                        input.kind(),
                        context.plex().artwork());
    }

    private static SetAnswer set(SetInput input, ToolContext context) throws InterruptedException {
        ArtworkSource source = source(input, context);
        ArtworkApi artwork = context.plex().artwork();
        RatingKey key = RatingKey.of(input.ratingKey());
        MediaItem item = context.plex().libraries().metadata(key);
        ArtworkState.Kind kind = new ArtworkState.Kind(input.kind());
        ArtworkState before = kind.state(artwork, key);
        Thing<ArtworkState> thing = new Thing<>(key.value(), item.title(), before);
        ChangeReport report = new BulkChange<>(SET, kind, new Choice(source, before)).run(List.of(thing), context);
        ArtworkState after = report.changed() == 0
                ? before
                : kind.read(List.of(key.value()), context.withoutStop())
                        .getOrDefault(key.value(), thing)
                        .state();
        return new SetAnswer(report, before.artworkId(), after.artworkId());
    }

    /** A picture whose identifier is not known beforehand is the new one when it is another upload than before. */
    private record Choice(ArtworkSource source, ArtworkState before) implements StateChange<ArtworkState> {
        @Override
        public boolean isSo(Thing<ArtworkState> thing) {
            ArtworkState state = thing.state();
            return source.isSo().test(state) || (source.isUpload() && state.isUploaded() && !state.equals(before));
        }

        @Override
        public void send(List<Thing<ArtworkState>> things) {
            source.request().run();
        }
    }
}
