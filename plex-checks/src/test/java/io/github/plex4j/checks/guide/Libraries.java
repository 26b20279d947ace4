package io.github.plex4j.checks.guide;

import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.LibrarySection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

final class Libraries {
    static List<String> list(PlexClient plex) {
        List<String> lines = new ArrayList<>();
        for (LibrarySection section : plex.libraries().sections()) {
            Optional<SectionKey> key = section.key();
            if (key.isPresent()) {
                OptionalLong count =
                        plex.libraries().items(key.get(), ItemQuery.all()).count();
                String items = count.isPresent() ? count.getAsLong() + " items" : "an unknown number of items";
                lines.add(section.title() + " (" + section.type() + "): " + items);
            }
        }
        return lines;
    }
}
