package io.github.plex4j.client.library;

import io.github.plex4j.client.PlexException;
import io.github.plex4j.client.PlexInputException;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.PlexProtocolException;
import io.github.plex4j.client.PlexTooLargeException;
import io.github.plex4j.client.http.MalformedBodyException;
import io.github.plex4j.client.http.PlexRequest;
import io.github.plex4j.client.http.PlexTransport;
import io.github.plex4j.client.http.ResponseBody;
import java.io.IOException;
import java.util.Optional;

/** Pictures, scaled by the server. Safe for use by several threads; throws {@link PlexException}. */
final class PictureApi {
    private static final String TRANSCODER = "/photo/:/transcode";

    private final PlexTransport transport;

    PictureApi(PlexTransport transport) {
        this.transport = transport;
    }

    /**
     * See {@link LibraryApi#picture}.
     *
     * @throws PlexNotFoundException if the picture is not there
     * @throws PlexTooLargeException if it has more bytes
     * @throws PlexProtocolException if the answer is not a picture
     */
    Picture picture(PicturePath path, int longestSide, int maxBytes) {
        if (longestSide < 1 || longestSide > LibraryApi.LARGEST_PICTURE || maxBytes < 1) {
            throw new PlexInputException(
                    "A picture has 1 to " + LibraryApi.LARGEST_PICTURE + " pixels per side and at least 1 byte.");
        }
        PlexRequest request = PlexRequest.get(TRANSCODER)
                .with("url", path.value())
                .with("width", longestSide)
                .with("height", longestSide)
                .with("upscale", false)
                .with("format", path.isTransparent() ? "png" : "jpg");
        return transport
                .exchange(request, body -> read(body, maxBytes))
                .orElseThrow(() -> new PlexTooLargeException(
                        "GET",
                        TRANSCODER,
                        "the picture has more than " + maxBytes + " bytes",
                        "Request fewer pixels."));
    }

    /** Ignores the header that names the type, because a viewer gets the bytes alone. */
    private static Optional<Picture> read(ResponseBody body, int maxBytes) throws IOException {
        byte[] bytes = body.stream().readNBytes(maxBytes);
        if (bytes.length == maxBytes && body.stream().read() >= 0) {
            return Optional.empty();
        }
        PictureHeader header = PictureHeader.of(bytes)
                .orElseThrow(() -> new MalformedBodyException("the answer is not a JPEG, PNG or WebP picture"));
        return Optional.of(new Picture(bytes, header));
    }
}
