package io.github.plex4j.mcp.tools.admin;

import io.github.plex4j.client.library.LibrarySection;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.text.Redactor;
import io.github.plex4j.mcp.tools.shared.Libraries;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of the texts of a server what no answer shows: tokens and passwords, also those of others, which no redactor knows by
 * their value, e-mail and network addresses, and the folders above those of the libraries. Immutable; for one call.
 */
final class PrivateText {
    private static final String FIRST_GROUPS = "$1" + Redactor.REPLACEMENT;

    /** A name that says that a secret follows, plain, as JSON or percent-encoded. */
    private static final Pattern NAMED = Pattern.compile(
            "((?:token|password|passphrase|passwd|secret|api_?key|signature|authorization|cookie|session_?key|pin)"
                    + "[\"']?(?:%22)?\\s*(?:=|:|%3D|%3A)\\s*(?:(?:bearer|basic|token) )?[\"']?(?:%22)?)"
                    + "(?!\\[redacted])[^\\s\"'&,;)}\\]>%]+(?:%(?!22|26)[^\\s\"'&,;)}\\]>%]+)*",
            Pattern.CASE_INSENSITIVE);

    /** Words as Plex and others make tokens: JSON web tokens, and twenty or more letters of both cases with digits. */
    private static final Pattern TOKEN = Pattern.compile("\\beyJ[\\w-]+\\.[\\w-]+(?:\\.[\\w-]*)?"
            + "|\\b(?:transient|claim|delegation)-[\\w-]{8,}"
            + "|(?<![\\w/-])(?=[\\w-]*[a-z])(?=[\\w-]*[A-Z])(?=[\\w-]*[0-9])[\\w-]{20,}(?![\\w/-]|\\.\\w)");

    private static final Pattern MAIL =
            Pattern.compile("[\\w.+-]+(?:@|%40)[\\w-]+(?:\\.[\\w-]+)+", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADDRESS = Pattern.compile("(?<![\\w.])\\d{1,3}(?:[.-]\\d{1,3}){3}(?![\\w-]|\\.\\d)"
            + "|\\b[\\d-]+\\.[0-9a-f]{32}\\.plex\\.direct\\b"
            + "|(?<![\\w:])[0-9a-fA-F]{1,4}(?::[0-9a-fA-F]{1,4}){7}(?![\\w:])"
            + "|(?<![\\w:])(?:[0-9a-fA-F]{1,4}(?::[0-9a-fA-F]{1,4})*)?::(?:[0-9a-fA-F]{1,4}(?::[0-9a-fA-F]{1,4})*)?"
            + "(?:%\\w+)?(?![\\w:])");
    private static final Pattern HOME = Pattern.compile("(/home/|/Users/|\\\\Users\\\\)[^/\\\\\\s\"']+");

    private final List<String> folders;

    private PrivateText(List<String> folders) {
        this.folders = folders;
    }

    /** The privacy of the server that a call is about. */
    static PrivateText of(ToolContext context) {
        return new PrivateText(Libraries.sections(context).stream()
                .flatMap(section -> section.locations().stream())
                .map(LibrarySection.Location::path)
                .toList());
    }

    /** The text with {@value Redactor#REPLACEMENT} in the place of what is private. */
    String without(String text) {
        String open = fromLibraryFoldersOn(text);
        open = NAMED.matcher(open).replaceAll(FIRST_GROUPS);
        open = TOKEN.matcher(open).replaceAll(Redactor.REPLACEMENT);
        open = MAIL.matcher(open).replaceAll(Redactor.REPLACEMENT);
        open = ADDRESS.matcher(open).replaceAll(Redactor.REPLACEMENT);
        return HOME.matcher(open).replaceAll(FIRST_GROUPS);
    }

    private String fromLibraryFoldersOn(String text) {
        String shown = text;
        for (String folder : folders) {
            int parent = Math.max(folder.lastIndexOf('/'), folder.lastIndexOf('\\')) + 1;
            if (parent > 1 && parent < folder.length()) {
                shown = shown.replace(folder, folder.substring(parent));
            }
        }
        return shown;
    }
}
