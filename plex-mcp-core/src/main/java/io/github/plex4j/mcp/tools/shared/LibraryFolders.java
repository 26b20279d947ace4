package io.github.plex4j.mcp.tools.shared;

import io.github.plex4j.client.library.LibrarySection;
import io.github.plex4j.client.library.MediaItem;
import java.util.List;

/**
 * The folders of libraries, from which on the paths of files are shown: what is above them on the server is nobody's business.
 *
 * @param sections the libraries
 */
public record LibraryFolders(List<LibrarySection> sections) {
    /** No folders are known: of a path, the name of the file is shown. */
    public static final LibraryFolders UNKNOWN = new LibraryFolders(List.of());

    public LibraryFolders {
        sections = List.copyOf(sections);
    }

    /** A path from the library's folder on, that folder included. */
    public String below(MediaItem item, String path) {
        for (LibrarySection section : sections) {
            if (section.rawKey().equals(item.place().rawSectionKey())) {
                for (LibrarySection.Location location : section.locations()) {
                    if (isBelow(path, location.path())) {
                        return fromLastFolder(location.path(), path);
                    }
                }
            }
        }
        return path.substring(lastSeparator(path, path.length()) + 1);
    }

    private static boolean isBelow(String path, String folder) {
        boolean named = folder.chars().anyMatch(character -> character != '/' && character != '\\');
        if (!named || !path.startsWith(folder) || path.length() == folder.length()) {
            return false;
        }
        return isSeparator(folder.charAt(folder.length() - 1)) || isSeparator(path.charAt(folder.length()));
    }

    private static boolean isSeparator(char character) {
        return character == '/' || character == '\\';
    }

    private static String fromLastFolder(String folder, String path) {
        int end = folder.endsWith("/") || folder.endsWith("\\") ? folder.length() - 1 : folder.length();
        return path.substring(lastSeparator(folder, end) + 1);
    }

    private static int lastSeparator(String path, int end) {
        return Math.max(path.lastIndexOf('/', end - 1), path.lastIndexOf('\\', end - 1));
    }
}
