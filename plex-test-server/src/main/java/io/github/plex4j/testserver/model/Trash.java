package io.github.plex4j.testserver.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * Moves what has no files any more into the trash and removes it from there. An item in the trash stays in all lists and has
 * the time of its deletion. Thread-safe.
 */
public final class Trash {
    private final Library library;
    private final Disk disk;

    Trash(Library library, Disk disk) {
        this.library = library;
        this.disk = disk;
    }

    /** Compares the items of a section whose files lie below a folder with the files that are there. */
    public void scan(Section section, String folder) {
        if (!disk.isChanged()) {
            return;
        }
        for (Item item : leaves(section)) {
            boolean below = item.media().stream()
                    .flatMap(media -> media.parts().stream())
                    .anyMatch(part -> isBelow(part.file(), folder));
            boolean gone = item.media().stream().noneMatch(disk::has);
            if (below && gone != (item.deletedAt() != null)) {
                Long deletedAt = gone ? Long.valueOf(library.now()) : null;
                library.items()
                        .edit(
                                item.ratingKey(),
                                changed ->
                                        changed.toBuilder().deletedAt(deletedAt).build());
            }
        }
    }

    /** Removes the items of a section that are in the trash, and the versions of others whose files are gone. */
    public void empty(Section section) {
        for (Item item : leaves(section)) {
            if (item.deletedAt() != null) {
                library.items().delete(item.ratingKey());
            } else if (!item.media().stream().allMatch(disk::has)) {
                Media[] left = item.media().stream().filter(disk::has).toArray(Media[]::new);
                library.items()
                        .edit(
                                item.ratingKey(),
                                changed -> changed.toBuilder().media(left).build());
            }
        }
    }

    private List<Item> leaves(Section section) {
        return Stream.of(ItemType.values())
                .filter(ItemType::isLeaf)
                .flatMap(type -> library.items().numbers(section.key(), type).mapToObj(library.items()::item))
                .toList();
    }

    private static boolean isBelow(String file, String folder) {
        String parent = folder.endsWith("/") ? folder : folder + '/';
        return file.startsWith(parent);
    }
}
