package io.github.plex4j.mcp.tools.library;

import io.github.plex4j.client.PlexTooLargeException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.LibraryApi;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.Picture;
import io.github.plex4j.client.library.PicturePath;
import io.github.plex4j.mcp.engine.ContentBlock;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Illustrated;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import io.github.plex4j.mcp.engine.schema.NotAField;
import io.github.plex4j.mcp.engine.schema.WireNames;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.util.List;

/** Pictures of items. */
final class ImageTools {
    /** With the third more that Base64 makes of it, it is still a block that clients take. */
    private static final int MAX_BYTES = 750_000;

    /** The number of times that both sides are halved when a picture has too many bytes; a sixteenth of the pixels is left. */
    private static final int HALVINGS = 2;

    List<Tool<?, ?>> tools() {
        return List.of(image());
    }

    record ImageInput(
            @Arg(required = true, key = KeyKind.DIGITS) String ratingKey,

            @Arg(
                    defaultValue = "poster",
                    help = "poster is the show's for an episode and the album's for a track; thumb is the"
                            + " item's own picture.")
            ImageKind kind,

            @Arg(defaultValue = "320", min = 64, max = 1200, capped = true, description = "of the longer side")
            int maxPixels) {}

    record ImageOutput(
            String mimeType,
            int width,
            int height,
            long sizeBytes,
            @NotAField ContentBlock picture) implements Illustrated {
        static ImageOutput of(Picture picture) {
            byte[] bytes = picture.bytes();
            return new ImageOutput(
                    picture.mimeType(),
                    picture.width(),
                    picture.height(),
                    bytes.length,
                    ContentBlock.Image.of(bytes, picture.mimeType()));
        }

        @Override
        public List<ContentBlock> illustrations() {
            return List.of(picture);
        }
    }

    private static Tool<ImageInput, ImageOutput> image() {
        return Toolsets.LIBRARY
                .reading("get_image")
                .title("Image")
                .description("Shows the poster, background, logo or picture of an item.")
                .input(ImageInput.class)
                .output(ImageOutput.class)
                .handler(ImageTools::show)
                .build();
    }

    private static ImageOutput show(ImageInput input, ToolContext context) {
        LibraryApi libraries = context.plex().libraries();
        MediaItem item = libraries.metadata(RatingKey.of(input.ratingKey()));
        PicturePath path = input.kind().of(item).orElseThrow(() -> missing(input.kind(), item));
        int pixels = input.maxPixels();
        for (int halvings = 0; halvings <= HALVINGS; halvings++) {
            context.cancellation().throwIfCancelled();
            try {
                return ImageOutput.of(libraries.picture(path, pixels, MAX_BYTES));
            } catch (PlexTooLargeException tooLarge) {
                pixels = Math.max(1, pixels / 2);
            }
        }
        throw new ToolFailure(
                FailureCode.TOO_LARGE,
                "The picture has more than " + MAX_BYTES + " bytes, even at the smallest size.",
                "Request another kind of picture.");
    }

    private static ToolFailure missing(ImageKind kind, MediaItem item) {
        List<String> there = ImageKind.namesOf(item);
        return ToolFailure.notFound(
                "The item has no " + WireNames.of(kind) + " on its server.",
                there.isEmpty() ? "It has no pictures." : "It has: " + String.join(", ", there) + ".");
    }
}
