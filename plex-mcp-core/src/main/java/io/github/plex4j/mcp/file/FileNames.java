package io.github.plex4j.mcp.file;

import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The valid names of files: the same on every system, so that a name works wherever the file goes. */
final class FileNames {
    private static final int MAX_BYTES = 200;
    private static final int SHOWN = 60;
    private static final String BORDERS = "/\\:*?\"<>|";

    /** Windows takes these for devices whatever follows the first dot; so does it superscript digits. */
    private static final Pattern DEVICE = Pattern.compile(
            "(?:CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|CLOCK\\$|(?:COM|LPT)[0-9\u00B9\u00B2\u00B3]) *(?:\\..*)?",
            Pattern.CASE_INSENSITIVE);

    private FileNames() {}

    /**
     * Requires a plain name.
     *
     * @throws ToolFailure of code {@code invalid_input} if it is none
     */
    static void require(String name) {
        if (name.chars().anyMatch(letter -> BORDERS.indexOf(letter) >= 0)) {
            throw refused(name, "contains one of " + String.join(" ", BORDERS.split("")));
        }
        if (name.isEmpty() || name.startsWith(".")) {
            throw refused(name, "is empty or begins with a dot");
        }
        if (name.codePoints().anyMatch(Character::isISOControl)
                || !UntrustedText.line(name, name.length()).equals(name)) {
            throw refused(name, "contains invisible characters");
        }
        if (!name.strip().equals(name) || name.endsWith(".")) {
            throw refused(name, "begins or ends with a space, or ends with a dot");
        }
        if (DEVICE.matcher(name).matches()) {
            throw refused(name, "is the name of a device");
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw refused(name, "is longer than " + MAX_BYTES + " bytes");
        }
        requireExpressible(name);
    }

    /** In a locale without UTF-8 the machine has no bytes for some letters. */
    private static void requireExpressible(String name) {
        try {
            if (Path.of(name).getNameCount() != 1) {
                throw refused(name, "is more than one name");
            }
        } catch (InvalidPathException exception) {
            throw refused(name, "contains letters that this machine's locale lacks");
        }
    }

    private static ToolFailure refused(String name, String why) {
        return ToolFailure.invalidInput(
                "The file name " + UntrustedText.quoted(name, SHOWN) + " " + why + ".",
                "Use a plain name without a folder, such as movies.csv.");
    }
}
