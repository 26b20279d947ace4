package io.github.plex4j.checks.outside;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.checks.document.Readme;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The README's Java sample, built by Maven in a project of its own that depends on plex-client alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutsideProgramIT {
    private OutsideProject project;

    @BeforeAll
    void build(@TempDir Path folder) throws IOException, InterruptedException {
        List<String> samples = Readme.ofRepository().blocks("java");
        assertThat(samples).as("the README's Java sample").hasSize(1);
        project = OutsideProject.create(folder, samples.get(0));
        project.build();
    }

    @Test
    void theSampleOfTheReadmeRuns() throws IOException, InterruptedException {
        try (PlexTestServer server = PlexTestServer.start(DemoLibrary.create())) {
            String output = project.run(Map.of("PLEX_URL", server.uri().toString(), "PLEX_TOKEN", server.token()));

            assertThat(output).contains("Movies (movie)", "1922  Nosferatu").doesNotContain("Night of the Living Dead");
        }
    }

    @Test
    void itSeesOneJacksonTheHttpClientTheLoggingApiAndTheAnnotations() {
        assertThat(project.libraries())
                .containsExactlyInAnyOrder(
                        "plex-client",
                        "jackson-databind",
                        "jackson-core",
                        "jackson-annotations",
                        "httpclient5",
                        "httpcore5",
                        "httpcore5-h2",
                        "slf4j-api",
                        "jspecify");
    }
}
