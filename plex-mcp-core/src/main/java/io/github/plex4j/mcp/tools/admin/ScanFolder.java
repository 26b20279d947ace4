package io.github.plex4j.mcp.tools.admin;

import io.github.plex4j.client.library.LibrarySection;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A folder below those of a library.
 *
 * @param path  as the server knows it
 * @param shown from the library's folder on, as answers show paths
 */
record ScanFolder(String path, String shown) {
    private static final Pattern CLIMBING = Pattern.compile("(^|.*[/\\\\])\\.{1,2}([/\\\\].*|$)", Pattern.DOTALL);
    private static final int SHOWN = 80;

    /**
     * The folder of that path: whole, or from the name of one of the library's folders on.
     *
     * @throws ToolFailure when it is not below a folder of the library: Plex would accept it and scan nothing
     */
    static ScanFolder in(Library library, String path) {
        String wanted = withoutEnd(path.strip());
        boolean isHostile = CLIMBING.matcher(wanted).matches() || wanted.chars().anyMatch(Character::isISOControl);
        return Optional.of(wanted)
                .filter(folder -> !isHostile)
                .flatMap(folder -> library.section().locations().stream()
                        .map(LibrarySection.Location::path)
                        .flatMap(root -> below(root, folder).stream())
                        .findFirst())
                .orElseThrow(() -> ToolFailure.invalidInput(
                        UntrustedText.quoted(path, SHOWN) + " is not a folder of the library " + library.title() + ".",
                        "Its folders are: " + names(library) + ". Add the folder below one of them, or omit `path`."));
    }

    private static Optional<ScanFolder> below(String root, String folder) {
        String base = withoutEnd(root);
        String name = base.substring(lastSeparator(base) + 1);
        String rest;
        if (isBelow(base, folder)) {
            rest = folder.substring(base.length());
        } else if (!name.isEmpty() && isBelow(name, folder)) {
            rest = folder.substring(name.length());
        } else {
            return Optional.empty();
        }
        return Optional.of(new ScanFolder(base + rest, name + rest));
    }

    private static boolean isBelow(String base, String folder) {
        return folder.startsWith(base)
                && (folder.length() == base.length() || isSeparator(folder.charAt(base.length())));
    }

    private static boolean isSeparator(char character) {
        return character == '/' || character == '\\';
    }

    private static String withoutEnd(String folder) {
        return folder.length() > 1 && isSeparator(folder.charAt(folder.length() - 1))
                ? folder.substring(0, folder.length() - 1)
                : folder;
    }

    private static int lastSeparator(String path) {
        return Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    }

    private static String names(Library library) {
        List<String> names = library.section().locations().stream()
                .map(location -> withoutEnd(location.path()))
                .map(path -> path.substring(lastSeparator(path) + 1))
                .toList();
        return names.isEmpty() ? "not known" : names.stream().collect(Collectors.joining(", "));
    }
}
