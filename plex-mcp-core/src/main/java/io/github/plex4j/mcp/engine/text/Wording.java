package io.github.plex4j.mcp.engine.text;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a surface speaks of tools and arguments. Messages, hints, notes, descriptions and help are written once for all surfaces:
 * the name of a tool or an argument stands in backticks, as in {@code `yearFrom`}, and so do two phrases divided by a bar, of
 * which the first is for programs and models and the second for a person at a terminal: {@code `call again|run it again`}.
 */
public interface Wording {
    /** The text in backticks: a name, or two phrases. */
    Pattern MARKED = Pattern.compile("`(?:([a-zA-Z][a-zA-Z0-9_]*)|([^`|]*)\\|([^`|]*))`");

    /** That of programs and models: names are as in schemas. */
    static Wording ofPrograms() {
        return new Wording() {
            @Override
            public Optional<String> name(String name) {
                return Optional.of(name);
            }

            @Override
            public String phrase(String forPrograms, String forPeople) {
                return forPrograms;
            }
        };
    }

    /** A tool's or an argument's name on this surface; empty when there is none of that name. */
    Optional<String> name(String name);

    /** The one of two phrases that is for this surface. */
    String phrase(String forPrograms, String forPeople);

    /** The text in the words of this surface. A name it does not know stays as it is. */
    default String render(String text) {
        return text.indexOf('`') < 0
                ? text
                : MARKED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(rendered(found)));
    }

    /** The names of tools in a text, which are those with an underscore. */
    static Stream<String> toolsIn(String text) {
        return MARKED.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> name != null && name.indexOf('_') > 0);
    }

    private String rendered(MatchResult found) {
        String name = found.group(1);
        return name == null
                ? phrase(found.group(2), found.group(3))
                : name(name).orElse(name);
    }
}
