package io.github.plex4j.checks.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.checks.Repository;
import io.github.plex4j.checks.document.Readme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** docs/client.md holds exactly the programs that the build compiles and runs. */
class ClientGuideDocumentTest {
    private static final Path EXAMPLES =
            Repository.module(Repository.CHECKS).resolve("src/test/java/io/github/plex4j/checks/guide");

    @Test
    void everyProgramOfTheDocumentIsAnExampleAndEveryExampleIsInTheDocument() {
        List<String> examples = Repository.files(EXAMPLES, ".java").stream()
                .filter(file ->
                        !file.endsWith("package-info.java") && !file.toString().endsWith("Test.java"))
                .map(Repository::text)
                .map(source -> source.substring(source.indexOf("import ")))
                .toList();

        assertThat(examples).hasSize(11);
        assertThat(Readme.at("docs/client.md").blocks("java")).containsExactlyInAnyOrderElementsOf(examples);
    }

    @Test
    void theReadmeLeadsToIt() {
        assertThat(Repository.text(Repository.root().resolve("README.md"))).contains("(docs/client.md)");
    }
}
