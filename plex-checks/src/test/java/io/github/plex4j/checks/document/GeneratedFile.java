package io.github.plex4j.checks.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.checks.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A committed file whose text follows from the code. Written when the build was asked to, compared otherwise. */
public final class GeneratedFile {
    private static final String UPDATE = "mvn verify -Dsnapshots.update";

    private GeneratedFile() {}

    /**
     * Fails with the command that writes it when the file is missing or out of date.
     *
     * @param path below the root of the repository
     * @throws IOException when it cannot be written
     */
    public static void requireUpToDate(String path, String wanted) throws IOException {
        Path file = Repository.root().resolve(path);
        if (isUpdate()) {
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, wanted);
        }
        assertThat(file).as("%s is generated; write it with: %s", path, UPDATE).exists();
        assertThat(Repository.text(file))
                .as("%s is out of date; review the change and write it with: %s", path, UPDATE)
                .isEqualTo(wanted);
    }

    /**
     * Fails with the command that updates it when a part of a file that is otherwise written by hand is out of date.
     *
     * @param part the name of the part, which stands between {@code <!-- name: generated -->} and {@code <!-- name: end -->}
     * @throws IOException when it cannot be written
     */
    public static void requirePartUpToDate(String path, String part, String wanted) throws IOException {
        String text = Repository.text(Repository.root().resolve(path));
        requireUpToDate(path, text.substring(0, begin(text, part)) + wanted + text.substring(end(text, part)));
    }

    /** The part of a file as it is. */
    public static String part(String path, String part) {
        String text = Repository.text(Repository.root().resolve(path));
        return text.substring(begin(text, part), end(text, part));
    }

    private static int begin(String text, String part) {
        String mark = "<!-- " + part + ": generated -->\n\n";
        return index(text, mark) + mark.length();
    }

    private static int end(String text, String part) {
        return index(text, "\n<!-- " + part + ": end -->");
    }

    private static int index(String text, String mark) {
        int index = text.indexOf(mark);
        assertThat(index).as("the place of \"%s\"", mark.strip()).isNotNegative();
        return index;
    }

    /** Whether the build was asked to write such files. */
    public static boolean isUpdate() {
        return isUpdate(System.getProperty("snapshots.update"));
    }

    /** Whether the property was given: Maven makes it true when it stands alone, and passes on an empty text when it was not. */
    static boolean isUpdate(@Nullable String property) {
        return "true".equals(property);
    }
}
