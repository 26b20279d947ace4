package io.github.plex4j.checks.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.checks.PartialRun;
import io.github.plex4j.checks.Repository;
import io.github.plex4j.checks.document.GeneratedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs after the tests of all modules, whose reports it reads. */
class PromisesIT {
    private static final List<Promise> PROMISES =
            Promise.in(Repository.text(Repository.root().resolve("SECURITY.md")));
    private static final PromiseCheck CHECK = new PromiseCheck(PROMISES, TaggedTest.in(testClasses()));

    @Test
    void everyPromiseHasATestThatRanAndEveryTagIsAPromise() {
        PartialRun.skip();
        assertThat(PROMISES).isNotEmpty();
        assertThat(CHECK.problems(TestReports.read(reports()))).isEmpty();
    }

    @Test
    void theListOfPromisesIsUpToDate() throws IOException {
        GeneratedFile.requireUpToDate("docs/security-promises.md", CHECK.markdown());
    }

    private static List<Path> testClasses() {
        return Repository.allModules().stream()
                .map(module -> Repository.module(module).resolve("target/test-classes"))
                .filter(Files::isDirectory)
                .toList();
    }

    private static List<Path> reports() {
        return Repository.allModules().stream()
                .flatMap(module -> Stream.of("surefire-reports", "failsafe-reports")
                        .map(folder ->
                                Repository.module(module).resolve("target").resolve(folder)))
                .flatMap(folder -> Repository.files(folder, ".xml").stream())
                .filter(file -> file.getFileName().toString().startsWith("TEST-"))
                .toList();
    }
}
