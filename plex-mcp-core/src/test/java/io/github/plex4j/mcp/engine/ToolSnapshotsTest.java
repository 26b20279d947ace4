package io.github.plex4j.mcp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolSnapshotsTest {
    private static final ToolCatalog CATALOG =
            ToolCatalog.of(List.of(Samples.of("get_it", Samples.LIBRARY, Effect.READ)));

    @TempDir
    Path folder;

    @Test
    void tellsOfAMissingFile() {
        assertThat(ToolSnapshots.in(folder, false).differences(CATALOG))
                .containsExactly("get_it.json is missing; write it with: mvn verify -Dsnapshots.update");
    }

    @Test
    void agreesWithWhatItWrote() {
        ToolSnapshots.in(folder, true).differences(CATALOG);

        assertThat(ToolSnapshots.in(folder, false).differences(CATALOG)).isEmpty();
        assertThat(folder.resolve("get_it.json"))
                .content()
                .startsWith("{\n  \"annotations\" : {")
                .endsWith("}\n");
    }

    @Test
    void tellsOfAFileThatIsOutOfDate() throws IOException {
        Files.writeString(folder.resolve("get_it.json"), "{}");

        assertThat(ToolSnapshots.in(folder, false).differences(CATALOG))
                .singleElement()
                .asString()
                .contains("get_it.json is out of date", "mvn verify -Dsnapshots.update");
    }

    @Test
    void tellsOfAFileWithoutATool() throws IOException {
        ToolSnapshots.in(folder, true).differences(CATALOG);
        Files.writeString(folder.resolve("get_that.json"), "{}");

        assertThat(ToolSnapshots.in(folder, false).differences(CATALOG))
                .singleElement()
                .asString()
                .startsWith("get_that.json stands for no tool");
        assertThat(ToolSnapshots.in(folder, true).differences(CATALOG)).isEmpty();
        assertThat(folder.resolve("get_that.json")).doesNotExist();
    }

    @Test
    void writesOnlyWhenAskedTo() {
        assertThat(ToolSnapshots.isUpdate("")).isFalse();
        assertThat(ToolSnapshots.isUpdate("true")).isTrue();
        assertThat(ToolSnapshots.isUpdate("false")).isFalse();
        assertThat(ToolSnapshots.isUpdate("${snapshots.update}")).isFalse();
    }
}
