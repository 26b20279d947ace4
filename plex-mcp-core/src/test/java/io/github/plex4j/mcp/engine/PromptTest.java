package io.github.plex4j.mcp.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromptTest {
    private static Prompt prompt(String text) {
        return new Prompt("a-prompt", "A prompt", "A prompt of a test.", List.of(), Set.of(), text);
    }

    @Test
    void fillsInArgumentsWhoseNamesHaveCapitalsAndDigits() {
        String filled = prompt("From {yearFrom} on, in {place2}.").filled(Map.of("yearFrom", "1999", "place2", "Rome"));

        assertThat(filled).isEqualTo("From 1999 on, in \"Rome\".");
    }

    @Test
    void leavesOutAPartWhoseArgumentIsMissing() {
        assertThat(prompt("Suggest a movie[[ of {yearFrom}]].").filled(Map.of()))
                .isEqualTo("Suggest a movie.");
    }
}
