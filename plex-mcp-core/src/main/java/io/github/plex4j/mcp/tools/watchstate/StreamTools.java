package io.github.plex4j.mcp.tools.watchstate;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaStream;
import io.github.plex4j.client.watch.WatchApi;
import io.github.plex4j.mcp.analytics.language.Language;
import io.github.plex4j.mcp.analytics.walk.ItemLookup;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.change.BulkChange;
import io.github.plex4j.mcp.tools.change.ChangeReport;
import io.github.plex4j.mcp.tools.change.ChangeTargets;
import io.github.plex4j.mcp.tools.change.PlayableItems;
import io.github.plex4j.mcp.tools.change.StateChange;
import io.github.plex4j.mcp.tools.change.Targets;
import io.github.plex4j.mcp.tools.change.Thing;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.mcp.tools.watchstate.StreamsState.FileStreams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The audio and the subtitles that the signed-in user hears and sees. */
final class StreamTools {
    private static final String NAME = "set_streams";
    private static final String NONE = "none";

    List<Tool<?, ?>> tools() {
        return List.of(streams());
    }

    record StreamsInput(
            @Inline ChangeTargets targets,

            @Arg(maxLength = 50) @Nullable String audioLanguage,

            @Arg(maxLength = 50, description = "or none") @Nullable
            String subtitleLanguage,

            @Arg(maxLength = 20, help = "Such as eac3.") @Nullable
            String audioCodec,

            @Arg(defaultValue = "false", help = "Whether to choose subtitles of foreign parts only.")
            boolean forcedOnly) {}

    record Chosen(
            @Shown(Role.NAME) String stream,
            @Shown(Role.POINT) long files) {}

    record Missing(
            @Shown(Role.KEY) String ratingKey,
            @Shown(Role.NAME) @Nullable String title,
            @Shown(Role.POINT) String missing) {}

    record StreamsOutput(
            @Inline ChangeReport report,

            @Describe("by file") @Shown(Role.POINT) List<Chosen> chosen,

            @Describe("have no such track and keep theirs") @Cut @Nullable
            List<Missing> withoutTrack) {}

    private Tool<StreamsInput, StreamsOutput> streams() {
        return Toolsets.WATCH_STATE
                .tool(NAME, Effect.WRITE)
                .title("Choose audio and subtitles")
                .description("Chooses audio and subtitles of items for the signed-in user; a show or season means its"
                        + " episodes.")
                .input(StreamsInput.class)
                .output(StreamsOutput.class)
                .preview(StreamTools::preview)
                .handler(StreamTools::choose)
                .build();
    }

    private static Target preview(StreamsInput input, ToolContext context) throws InterruptedException {
        wish(input);
        return input.targets().dryRun()
                ? Targets.none()
                : PlayableItems.of(input.targets(), context).target();
    }

    private static StreamWish wish(StreamsInput input) {
        String subtitles = input.subtitleLanguage();
        boolean isOff = NONE.equalsIgnoreCase(subtitles);
        if (input.audioLanguage() == null && input.audioCodec() == null && subtitles == null) {
            throw ToolFailure.invalidInput(
                    "`audioLanguage`, `audioCodec` or `subtitleLanguage` is required.",
                    "A language is a code or a name: en, German; `subtitleLanguage` may be none.");
        }
        if (input.forcedOnly() && (subtitles == null || isOff)) {
            throw ToolFailure.invalidInput(
                    "`forcedOnly` needs a `subtitleLanguage`.", "Omit it, or name the language of the subtitles.");
        }
        return new StreamWish(
                language("audioLanguage", input.audioLanguage()),
                input.audioCodec(),
                isOff ? null : language("subtitleLanguage", subtitles),
                isOff,
                input.forcedOnly());
    }

    private static @Nullable Language language(String argument, @Nullable String text) {
        return text == null
                ? null
                : Language.of(text)
                        .orElseThrow(() -> ToolFailure.invalidInput(
                                "`" + argument + "` is no known language.",
                                "Use a code or a name, such as en, deu or German."));
    }

    private static StreamsOutput choose(StreamsInput input, ToolContext context) throws InterruptedException {
        StreamWish wish = wish(input);
        List<RatingKey> keys = PlayableItems.of(input.targets(), context).playable().stream()
                .map(item -> item.ratingKey().orElseThrow())
                .toList();
        List<MediaItem> items = new ItemLookup(context.plex().libraries(), new ContextObserver(context)).find(keys);
        List<Thing<StreamsState>> things =
                items.stream().map(StreamsState.KIND::thing).toList();
        BulkChange<StreamsState> change = new BulkChange<>(
                NAME, StreamsState.KIND, new Choosing(context.plex().watch(), wish));
        ChangeReport report = input.targets().dryRun() ? change.tryOn(things) : change.run(things, context);
        List<Missing> missing = missing(things, wish);
        return new StreamsOutput(report, chosen(things, wish), missing.isEmpty() ? null : missing);
    }

    private static List<Chosen> chosen(List<Thing<StreamsState>> things, StreamWish wish) {
        Map<String, Long> files = new TreeMap<>();
        for (Thing<StreamsState> thing : things) {
            for (FileStreams file : thing.state().files()) {
                List<MediaStream> found = new ArrayList<>();
                if (wish.isOfAudio()) {
                    wish.audioOf(file).ifPresent(found::add);
                }
                wish.subtitleOf(file).ifPresent(found::add);
                found.forEach(stream -> files.merge(name(stream), 1L, Long::sum));
                if (wish.subtitlesOff()) {
                    files.merge("no subtitles", 1L, Long::sum);
                }
            }
        }
        return files.entrySet().stream()
                .map(entry -> new Chosen(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String name(MediaStream stream) {
        String name = stream.displayTitle() == null ? stream.language() : stream.displayTitle();
        String kind = stream.kind() == MediaStream.Kind.AUDIO ? "audio" : "subtitles";
        return kind + ": " + Objects.requireNonNullElse(name, "unnamed");
    }

    private static List<Missing> missing(List<Thing<StreamsState>> things, StreamWish wish) {
        List<Missing> missing = new ArrayList<>();
        for (Thing<StreamsState> thing : things) {
            List<FileStreams> files = thing.state().files();
            boolean noAudio = wish.isOfAudio()
                    && files.stream().anyMatch(file -> wish.audioOf(file).isEmpty());
            boolean noSubtitle = wish.subtitle() != null
                    && files.stream().anyMatch(file -> wish.subtitleOf(file).isEmpty());
            if (noAudio || noSubtitle || files.isEmpty()) {
                String what = noAudio && noSubtitle ? "audio, subtitles" : noSubtitle ? "subtitles" : "audio";
                missing.add(new Missing(thing.key(), thing.title(), files.isEmpty() ? "files" : what));
            }
        }
        return missing;
    }

    private record Choosing(WatchApi watch, StreamWish wish) implements StateChange<StreamsState> {
        @Override
        public boolean isSo(Thing<StreamsState> thing) {
            return thing.state().files().stream().allMatch(wish::isSo);
        }

        /** An item with several files takes several requests. */
        @Override
        public void send(List<Thing<StreamsState>> things) {
            things.forEach(thing -> thing.state().files().stream()
                    .filter(file -> !wish.isSo(file))
                    .forEach(this::send));
        }

        private void send(FileStreams file) {
            watch.selectStreams(
                    file.part(),
                    wish.changeOfAudio(file).orElse(null),
                    wish.changeOfSubtitle(file).orElse(null),
                    false);
        }
    }
}
