package io.github.plex4j.mcp.tools.metadata;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.metadata.ArtworkKind;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.mcp.tools.shared.Truncation;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields of one item, as an edit would set them. */
final class FieldTools {
    List<Tool<?, ?>> tools() {
        return List.of(fields());
    }

    record FieldsInput(
            @Arg(required = true, key = KeyKind.DIGITS, help = "The item.")
            String ratingKey) {}

    /**
     * A field.
     *
     * @param field its name in edits
     * @param value null when it is empty
     */
    record FieldView(
            @Shown(Role.NAME) String field,
            @Shown(Role.POINT) @Nullable String value,
            @Shown(Role.POINT) boolean locked) {}

    /**
     * The tags of a kind.
     *
     * @param tags the kind's name in edits
     */
    record TagsView(
            @Shown(Role.NAME) String tags,
            @Shown(Role.POINT) List<String> names,
            @Shown(Role.POINT) boolean locked) {
        TagsView {
            names = List.copyOf(names);
        }
    }

    /**
     * The parts of an item that can be edited.
     *
     * @param lockedArtwork the kinds of pictures that are locked
     * @param truncation whether something was left off
     */
    record FieldsAnswer(
            @Shown(Role.KEY) String ratingKey,
            String type,
            @Shown(Role.NAME) String title,
            @Cut List<FieldView> fields,
            @Cut List<TagsView> tags,
            @Cut List<String> lockedArtwork,
            @Inline Truncation truncation) {
        FieldsAnswer {
            fields = List.copyOf(fields);
            tags = List.copyOf(tags);
            lockedArtwork = List.copyOf(lockedArtwork);
        }
    }

    private Tool<FieldsInput, FieldsAnswer> fields() {
        return Toolsets.METADATA
                .tool("get_editable_fields", Effect.READ)
                .title("Editable fields")
                .description("Lists fields and tags of an item that can be edited, with values and locks.")
                .whenEmpty("`get_media_details` shows the type of the item.")
                .input(FieldsInput.class)
                .output(FieldsAnswer.class)
                .handler(FieldTools::fields)
                .build();
    }

    private static FieldsAnswer fields(FieldsInput input, ToolContext context) {
        MediaItem item = context.plex().libraries().metadata(RatingKey.of(input.ratingKey()));
        MetadataState state = MetadataState.of(item, Parts.ALL);
        List<FieldView> fields = state.fields().entrySet().stream()
                .map(field -> new FieldView(
                        Names.of(field.getKey()),
                        field.getValue().isEmpty() ? null : field.getValue(),
                        state.locked().contains(field.getKey())))
                .toList();
        List<TagsView> tags = state.tags().entrySet().stream()
                .map(kind -> new TagsView(
                        Names.of(kind.getKey()), kind.getValue(), state.locked().contains(kind.getKey())))
                .toList();
        List<String> artwork = Stream.of(ArtworkKind.values())
                .filter(kind -> item.lockedFields().contains(kind.plexName()))
                .map(Names::of)
                .toList();
        return new FieldsAnswer(
                input.ratingKey(), item.type().toString(), item.title(), fields, tags, artwork, Truncation.NONE);
    }
}
