package io.github.plex4j.checks.guide;

import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.Picture;
import io.github.plex4j.client.library.PicturePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

final class Poster {
    /** Saves a poster that the server scales to fit 600 by 600 pixels. Above 2 MB it throws a PlexTooLargeException. */
    static boolean save(PlexClient plex, RatingKey key, Path file) throws IOException {
        MediaItem item = plex.libraries().metadata(key);
        Optional<PicturePath> poster = PicturePath.find(item.artwork().thumb());
        if (poster.isEmpty()) {
            return false;
        }
        Picture picture = plex.libraries().picture(poster.get(), 600, 2_000_000);
        Files.write(file, picture.bytes());
        return true;
    }
}
