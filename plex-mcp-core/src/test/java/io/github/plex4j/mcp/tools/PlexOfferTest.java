package io.github.plex4j.mcp.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.engine.Mode;
import io.github.plex4j.mcp.engine.Offer;
import io.github.plex4j.mcp.engine.Prompt;
import io.github.plex4j.mcp.engine.Resource;
import io.github.plex4j.mcp.engine.ToolPolicy;
import io.github.plex4j.mcp.engine.ToolsetChoice;
import io.github.plex4j.mcp.engine.schema.Argument;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlexOfferTest {
    private static final Offer OFFER = PlexTools.offer();
    private static final Pattern TOOL = Pattern.compile("`([a-z_]+)`");
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    static Iterable<Prompt> prompts() {
        return OFFER.prompts();
    }

    static Iterable<Resource> resources() {
        return OFFER.resources();
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("prompts")
    void aPromptSpeaksOfItsToolsAndItsArgumentsAlone(Prompt prompt) {
        assertThat(found(TOOL, prompt.text())).isEqualTo(prompt.tools());
        assertThat(OFFER.tools().names()).containsAll(prompt.tools());
        assertThat(found(PLACE, prompt.text()))
                .isEqualTo(
                        prompt.arguments().stream().map(Prompt.Argument::name).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("prompts")
    void aPromptIsWholeWithAllOfItsValuesAndWithThoseThatItNeeds(Prompt prompt) {
        Map<String, String> all = prompt.arguments().stream()
                .map(Prompt.Argument::name)
                .collect(Collectors.toMap(Function.identity(), name -> "the\n " + name));
        assertThat(prompt.filled(all)).contains("\"the ").doesNotContain("[[", "]]", "{", "}");

        Map<String, String> needed = prompt.arguments().stream()
                .filter(Prompt.Argument::required)
                .map(Prompt.Argument::name)
                .collect(Collectors.toMap(Function.identity(), name -> "X"));
        assertThat(prompt.filled(needed)).doesNotContain("[[", "]]", "{", "\"\"", "\n\n\n");
    }

    @ParameterizedTest
    @MethodSource("resources")
    void aResourceIsACallOfAToolThatIsThere(Resource resource) {
        assertThat(OFFER.tools().find(resource.tool()))
                .hasValueSatisfying(tool -> assertThat(
                                tool.arguments().stream().map(Argument::name).toList())
                        .containsAll(resource.variables().values().stream()
                                .map(Resource.Variable::argument)
                                .toList()));
        assertThat(found(Pattern.compile("\\{([A-Za-z]+)}"), resource.uri()))
                .isEqualTo(resource.variables().keySet());
    }

    @Test
    void everySubjectOfAPromptOrAnAddressCanBeCompleted() {
        assertThat(OFFER.prompts())
                .flatExtracting(Prompt::arguments)
                .extracting(Prompt.Argument::subject)
                .allMatch(subject -> subject == null || OFFER.completions().containsKey(subject));
        assertThat(OFFER.resources())
                .flatExtracting(resource -> resource.variables().values())
                .extracting(Resource.Variable::subject)
                .allMatch(OFFER.completions()::containsKey);
    }

    @Test
    void whatIsOffGoesWithItsTools() {
        Offer searchAlone = OFFER.filter(ToolPolicy.of(Mode.READ, ToolsetChoice.ofNames(Set.of("search")), Set.of()));
        assertThat(searchAlone.resources()).isEmpty();
        assertThat(searchAlone.prompts()).isEmpty();
        assertThat(searchAlone.completions()).hasSize(3);

        Offer withoutImages =
                OFFER.filter(ToolPolicy.of(Mode.READ, ToolsetChoice.ofDefault(), Set.of("get_image", "find_stale")));
        assertThat(withoutImages.resources()).extracting(Resource::name).doesNotContain("poster");
        assertThat(withoutImages.prompts()).extracting(Prompt::name).doesNotContain("library-cleanup");
    }
}
