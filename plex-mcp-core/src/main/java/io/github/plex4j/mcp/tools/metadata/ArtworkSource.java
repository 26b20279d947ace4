package io.github.plex4j.mcp.tools.metadata;

import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.Picture;
import io.github.plex4j.client.metadata.ArtworkApi;
import io.github.plex4j.client.metadata.ArtworkChoice;
import io.github.plex4j.client.metadata.ArtworkKind;
import io.github.plex4j.client.metadata.PictureAddress;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.file.ExportFolder;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Predicate;

/**
 * The source of a new picture.
 *
 * @param request has the server show it
 * @param isSo whether a picture is known to be it
 * @param isUpload whether the server gives it an identifier of its own
 */
record ArtworkSource(Runnable request, Predicate<ArtworkState> isSo, boolean isUpload) {
    private static final int LARGEST_FILE = 10 * 1024 * 1024;

    /** One of the pictures that are offered, so that the server fetches no other. */
    static ArtworkSource offered(String id, RatingKey key, ArtworkKind kind, ArtworkApi artwork) {
        ArtworkChoice choice = artwork.list(key, kind).stream()
                .filter(offered -> offered.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ToolFailure.notFound(
                        "The item has no such picture among those of its kind. Nothing was changed.",
                        "Take an `artworkId` from `get_artwork`."));
        return new ArtworkSource(
                () -> artwork.choose(key, kind, choice), state -> choice.id().equals(state.artworkId()), false);
    }

    static ArtworkSource file(String name, RatingKey key, ArtworkKind kind, ToolContext context) {
        Path folder = context.exportFolder()
                .orElseThrow(() -> ToolFailure.invalidInput(
                        "There is no folder to read files from.",
                        "The owner of this program can set PLEX_MCP_EXPORT_DIR (at a terminal: --export-dir)."));
        byte[] bytes = ExportFolder.at(folder).read(name, LARGEST_FILE);
        Picture picture = picture(name, bytes);
        String digest = digest(bytes);
        return new ArtworkSource(
                () -> context.plex().artwork().upload(key, kind, picture),
                state -> state.artworkId() != null && state.artworkId().endsWith(digest),
                true);
    }

    private static Picture picture(String name, byte[] bytes) {
        try {
            return Picture.of(bytes);
        } catch (PlexInputException refused) {
            throw ToolFailure.invalidInput(
                    "The file " + name + " is not a JPEG, PNG or WebP picture.", "Use a picture of such a format.");
        }
    }

    /** A server names an upload by this digest of its bytes. */
    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-1", impossible);
        }
    }

    static ArtworkSource address(String url, RatingKey key, ArtworkKind kind, ToolContext context) {
        PictureAddress address = address(url);
        if (!context.artworkHosts().contains(address.host())) {
            throw ToolFailure.invalidInput(
                    "The Plex server may not be asked to fetch pictures from " + address.host() + ".",
                    context.artworkHosts().isEmpty()
                            ? "The owner of this program can name hosts in PLEX_MCP_ARTWORK_HOSTS."
                            : "Use a host of "
                                    + String.join(
                                            ", ",
                                            context.artworkHosts().stream()
                                                    .sorted()
                                                    .toList())
                                    + ", or have the owner of this program name it in PLEX_MCP_ARTWORK_HOSTS.");
        }
        return new ArtworkSource(
                () -> context.plex().artwork().fetch(key, kind, address),
                state -> address.value().equals(state.artworkId()),
                true);
    }

    private static PictureAddress address(String url) {
        try {
            return new PictureAddress(url);
        } catch (PlexInputException refused) {
            throw ToolFailure.invalidInput(
                    String.valueOf(refused.getMessage()), "Use the https address of a picture on an allowed host.");
        }
    }
}
