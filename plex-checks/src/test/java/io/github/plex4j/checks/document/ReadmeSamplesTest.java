package io.github.plex4j.checks.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The reading of the README. */
class ReadmeSamplesTest {
    private static final Readme SAMPLE = new Readme("""
        # Title

        ```
        $ bin/plex-cli --demo search night
        ```

        ```sh
        bin/plex-cli search "the general"   # finds it
        bin/plex-cli library-items Movies --genre 'Comedy|Horror'
        ```

        Run `bin/plex-mcp --help </dev/null` once; `bin/plex-cli` alone says what there is.

        ```java
        class Sample {}
        ```
        """);

    @Test
    void commandsAreFoundInBlocksAndInLines() {
        assertThat(SAMPLE.commands("bin/plex-cli"))
                .containsExactly(
                        List.of("bin/plex-cli", "--demo", "search", "night"),
                        List.of("bin/plex-cli", "search", "the general"),
                        List.of("bin/plex-cli", "library-items", "Movies", "--genre", "Comedy|Horror"),
                        List.of("bin/plex-cli"));
        assertThat(SAMPLE.commands("bin/plex-mcp")).containsExactly(List.of("bin/plex-mcp", "--help"));
    }

    @Test
    void blocksAreFoundByTheirLanguage() {
        assertThat(SAMPLE.blocks("java")).containsExactly("class Sample {}\n");
        assertThat(SAMPLE.blocks("")).containsExactly("$ bin/plex-cli --demo search night\n");
    }
}
