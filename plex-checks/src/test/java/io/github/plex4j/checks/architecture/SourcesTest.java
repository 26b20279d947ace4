package io.github.plex4j.checks.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.checks.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that need only the sources. */
class SourcesTest {
    private static final int LONGEST_FILE = 450;
    private static final Pattern RIDDLE = Pattern.compile("(?m)^\\s*(?:/\\*\\*|\\*|//) (?:What|Whoever|Who|One that|How"
            + " (?:many|much|often))\\b.*|^\\s*/\\*\\*(?:\\s+\\*)? (?:Where|When)\\b.*");
    private static final Pattern UNUSUAL =
            Pattern.compile("(?i)\\b(?:mend(?:s|ed|ing)?|(?:is|are|was) told of|(?:it is|is not) said|passed over)\\b");
    private static final Pattern ROOT = Pattern.compile("<root>\\$\\{project\\.basedir}/(.+)</root>");

    @Test
    void everyPackageSaysWhatItIsForAndWhatCanBeNull() {
        List<Path> packages = mainSources().map(Path::getParent).distinct().toList();

        assertThat(packages).isNotEmpty().allSatisfy(folder -> {
            Path description = folder.resolve("package-info.java");
            assertThat(description).exists();
            assertThat(Repository.text(description)).contains("@NullMarked", "/**");
        });
    }

    @Test
    void noFileIsLong() {
        assertThat(Stream.concat(mainSources(), testSources()))
                .as("a file of more than %s lines is divided by what it is about", LONGEST_FILE)
                .filteredOn(file -> Repository.text(file).lines().count() > LONGEST_FILE)
                .isEmpty();
    }

    /** A summary that starts with its subject is understood at once: "The number of rows", not "How many rows there are". */
    @Test
    void commentsStartWithTheirSubject() {
        assertThat(Stream.concat(mainSources(), testSources()).flatMap(file -> found(RIDDLE, file)))
                .isEmpty();
    }

    @Test
    void documentsAndSourcesUseEverydayWords() {
        Stream<Path> documents = Stream.concat(
                Stream.of("README.md", "SECURITY.md", "CONTRIBUTING.md", "CHANGELOG.md")
                        .map(Repository.root()::resolve),
                Repository.files(Repository.root().resolve("docs"), ".md").stream()
                        .filter(file -> !file.endsWith("security-promises.md")));

        Stream<Path> sources = Stream.concat(mainSources(), testSources()).filter(file -> !isThis(file));

        assertThat(Stream.concat(documents, sources).flatMap(file -> found(UNUSUAL, file)))
                .isEmpty();
    }

    @Test
    void theLibraryNamesNoSettingOfTheProgramsThatUseIt() {
        assertThat(Repository.files(Repository.module("plex-client").resolve("src/main/java"), ".java"))
                .isNotEmpty()
                .filteredOn(file -> Repository.text(file).contains("PLEX_"))
                .isEmpty();
    }

    @Test
    void everyModuleIsLookedAt() {
        assertThat(Repository.MODULES)
                .allSatisfy(module -> assertThat(
                                Files.isDirectory(Repository.module(module).resolve("src/main/java")))
                        .as(module)
                        .isTrue());
    }

    @Test
    void everySourceFolderIsLinted() {
        Path lint = Repository.module(Repository.CHECKS).resolve("lint");

        List<Path> linted = ROOT.matcher(Repository.text(lint.resolve("pom.xml")))
                .results()
                .map(root -> lint.resolve(root.group(1)).normalize())
                .toList();

        assertThat(linted).containsExactlyInAnyOrderElementsOf(sourceFolders());
    }

    private static List<Path> sourceFolders() {
        try (Stream<Path> modules = Files.list(Repository.root())) {
            return modules.flatMap(
                            module -> Stream.of(module.resolve("src/main/java"), module.resolve("src/test/java")))
                    .filter(folder -> !Repository.files(folder, ".java").isEmpty())
                    .toList();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static Stream<Path> mainSources() {
        return Repository.MODULES.stream()
                .flatMap(module ->
                        Repository.files(Repository.module(module).resolve("src/main/java"), ".java").stream());
    }

    private static Stream<Path> testSources() {
        return Repository.allModules().stream()
                .flatMap(module ->
                        Repository.files(Repository.module(module).resolve("src/test/java"), ".java").stream());
    }

    /** This file has to write the words that it looks for. */
    private static boolean isThis(Path file) {
        return file.endsWith(SourcesTest.class.getSimpleName() + ".java");
    }

    private static Stream<String> found(Pattern pattern, Path file) {
        return pattern.matcher(Repository.text(file)).results().map(match -> file.getFileName() + ": " + match.group());
    }
}
