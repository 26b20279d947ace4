package io.github.plex4j.mcp.tools.watchstate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.client.PartId;
import io.github.plex4j.client.StreamId;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaPart;
import io.github.plex4j.client.library.MediaStream;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.tools.change.ItemStateKind;
import io.github.plex4j.mcp.tools.change.Thing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The audio and the subtitles that the signed-in user hears and sees of each file of an item.
 *
 * @param files the files that have a number
 */
record StreamsState(List<FileStreams> files) {
    /** Its kind. */
    static final ItemStateKind<StreamsState> KIND = new Kind();

    StreamsState {
        files = List.copyOf(files);
    }

    /**
     * The streams of one file.
     *
     * @param part its number
     * @param streams those that have a number
     */
    record FileStreams(PartId part, List<MediaStream> streams) {
        FileStreams {
            streams = List.copyOf(streams);
        }

        /** The number of the stream of a kind that is chosen; none when none is. */
        StreamId chosen(MediaStream.Kind kind) {
            return streams.stream()
                    .filter(stream -> stream.kind() == kind && Boolean.TRUE.equals(stream.selected()))
                    .findFirst()
                    .flatMap(FileStreams::id)
                    .orElse(StreamId.NONE);
        }

        static Optional<StreamId> id(MediaStream stream) {
            return StreamId.find(stream.id());
        }
    }

    static StreamsState of(MediaItem item) {
        List<FileStreams> files = new ArrayList<>();
        item.media().stream()
                .flatMap(version -> version.parts().stream())
                .forEach(part -> PartId.find(part.id()).ifPresent(id -> files.add(streams(id, part))));
        return new StreamsState(files);
    }

    private static FileStreams streams(PartId id, MediaPart part) {
        return new FileStreams(
                id,
                part.streams().stream()
                        .filter(stream -> FileStreams.id(stream).isPresent())
                        .toList());
    }

    /** In the journal a file is its number, with the numbers of its audio and its subtitles. */
    private static final class Kind implements ItemStateKind<StreamsState> {
        @Override
        public String name() {
            return "streams";
        }

        @Override
        public boolean needsWholeItems() {
            return true;
        }

        @Override
        public StreamsState of(MediaItem item) {
            return StreamsState.of(item);
        }

        @Override
        public JsonNode toJson(StreamsState state) {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            for (FileStreams file : state.files) {
                json.putArray(file.part().value())
                        .add(file.chosen(MediaStream.Kind.AUDIO).value())
                        .add(file.chosen(MediaStream.Kind.SUBTITLE).value());
            }
            return json;
        }

        /** Streams of the journal have numbers alone. */
        @Override
        public StreamsState fromJson(JsonNode json) {
            List<FileStreams> files = new ArrayList<>();
            for (Map.Entry<String, JsonNode> file : json.properties()) {
                files.add(new FileStreams(
                        new PartId(file.getKey()),
                        List.of(
                                chosen(file.getValue().path(0), MediaStream.Kind.AUDIO),
                                chosen(file.getValue().path(1), MediaStream.Kind.SUBTITLE))));
            }
            return new StreamsState(files);
        }

        private static MediaStream chosen(JsonNode id, MediaStream.Kind kind) {
            return new MediaStream(
                    id.asText(),
                    kind,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    true,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        @Override
        public String restore(String key, StreamsState old, @Nullable Thing<StreamsState> now, ToolContext context) {
            Map<PartId, FileStreams> current = new LinkedHashMap<>();
            if (now != null) {
                now.state().files.forEach(file -> current.put(file.part(), file));
            }
            for (FileStreams file : old.files) {
                FileStreams there = current.get(file.part());
                if (there != null) {
                    restore(file, there, context);
                }
            }
            return key;
        }

        private static void restore(FileStreams old, FileStreams now, ToolContext context) {
            StreamId audio = old.chosen(MediaStream.Kind.AUDIO);
            StreamId subtitle = old.chosen(MediaStream.Kind.SUBTITLE);
            boolean audioDiffers = !Objects.equals(audio, now.chosen(MediaStream.Kind.AUDIO));
            boolean subtitleDiffers = !Objects.equals(subtitle, now.chosen(MediaStream.Kind.SUBTITLE));
            if (audioDiffers || subtitleDiffers) {
                context.plex()
                        .watch()
                        .selectStreams(
                                old.part(), audioDiffers ? audio : null, subtitleDiffers ? subtitle : null, false);
            }
        }
    }
}
