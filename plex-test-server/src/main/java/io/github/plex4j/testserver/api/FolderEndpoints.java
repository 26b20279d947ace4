package io.github.plex4j.testserver.api;

import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Media;
import io.github.plex4j.testserver.model.Part;
import io.github.plex4j.testserver.model.Section;
import io.github.plex4j.testserver.wire.Element;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A section as the folders its files lie in: one level at a time, folders first. */
final class FolderEndpoints {
    private final Context context;

    FolderEndpoints(Context context) {
        this.context = context;
    }

    void addTo(Routes routes) {
        routes.get("/library/sections/{section}/folder", this::folder);
    }

    private Answer folder(Call call) {
        Section section = context.section(call);
        String folder = call.parameters()
                .first("parent")
                .map(number -> folderOf(section, number))
                .orElse(section.path());
        Set<String> folders = new TreeSet<>();
        Set<Integer> files = new TreeSet<>();
        leaves(section)
                .forEach(number -> paths(number).stream()
                        .filter(path -> path.startsWith(folder + '/'))
                        .forEach(path -> {
                            int end = path.indexOf('/', folder.length() + 1);
                            if (end < 0) {
                                files.add(number);
                            } else {
                                folders.add(path.substring(0, end));
                            }
                        }));
        List<String> below = List.copyOf(folders);
        List<Integer> beside = List.copyOf(files);
        ItemElements.Detail detail = ItemElements.Detail.row(call);
        return Listing.of(
                call,
                SectionElements.listHeader(section, section.type()).put("title2", title(folder)),
                "Metadata",
                below.size() + beside.size(),
                index -> index < below.size()
                        ? directory(section, below.get(index))
                        : context.elements().row(beside.get(index - below.size()), detail));
    }

    private List<Integer> leaves(Section section) {
        List<ItemType> types = SectionElements.types(section);
        return context.library()
                .items()
                .numbers(section.key(), types.get(types.size() - 1))
                .boxed()
                .toList();
    }

    private List<String> paths(int number) {
        return context.library().items().item(number).media().stream()
                .map(Media::parts)
                .flatMap(List::stream)
                .map(Part::file)
                .toList();
    }

    /** A folder has a number, as in Plex; here it is made from the path, and found again by looking at all paths. */
    private String folderOf(Section section, String number) {
        Set<String> seen = new HashSet<>();
        for (int leaf : leaves(section)) {
            for (String path : paths(leaf)) {
                String folder = parent(path);
                while (folder.length() > section.path().length() && seen.add(folder)) {
                    if (number(folder).equals(number)) {
                        return folder;
                    }
                    folder = parent(folder);
                }
            }
        }
        throw new StatusException(404);
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static String title(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String number(String folder) {
        return Integer.toString(folder.hashCode() & 0x7fffffff);
    }

    private static Element directory(Section section, String folder) {
        return Element.named("Directory")
                .put("key", "/library/sections/" + section.key() + "/folder?parent=" + number(folder))
                .put("title", title(folder));
    }
}
