package io.github.plex4j.mcp.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final Wording TERMINAL = new Wording() {
        private final Map<String, String> names = Map.of("yearFrom", "--year-from", "search_media", "plex-cli search");

        @Override
        public Optional<String> name(String name) {
            return Optional.ofNullable(names.get(name));
        }

        @Override
        public String phrase(String forPrograms, String forPeople) {
            return forPeople;
        }
    };

    @Test
    void namesOfToolsAndArgumentsAreThoseOfTheSurface() {
        String text = "`yearFrom` is 0; find the year with `search_media`.";

        assertThat(Wording.ofPrograms().render(text)).isEqualTo("yearFrom is 0; find the year with search_media.");
        assertThat(TERMINAL.render(text)).isEqualTo("--year-from is 0; find the year with plex-cli search.");
    }

    @Test
    void ofTwoPhrasesThatOfTheSurfaceIsTaken() {
        String text = "Correct it and `call|run it` again`.|, $1.`";

        assertThat(Wording.ofPrograms().render(text)).isEqualTo("Correct it and call again.");
        assertThat(TERMINAL.render(text)).isEqualTo("Correct it and run it again, $1.");
    }

    @Test
    void aNameThatIsNotKnownStaysAsItIs() {
        assertThat(TERMINAL.render("Go on with `nextCursor`.")).isEqualTo("Go on with nextCursor.");
    }

    @Test
    void otherTextStaysAsItIs() {
        assertThat(TERMINAL.render("Rock `n Roll, a ` b, `it's`")).isEqualTo("Rock `n Roll, a ` b, `it's`");
    }
}
