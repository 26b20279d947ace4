package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.library.FilterValue;
import io.github.plex4j.mcp.analytics.language.Language;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import java.util.List;
import java.util.Optional;

/**
 * The language that a caller names by its English name, its own name or a code.
 *
 * @param language the language with the words the server has for it
 * @param listed   the values of a filter that mean it; empty when no item has it
 */
public record NamedLanguage(Language language, List<FilterValue> listed) {
    public NamedLanguage {
        listed = List.copyOf(listed);
    }

    /**
     * Finds a language.
     *
     * @param values the languages that items have, as the server lists them
     * @return empty when the server knows no such language, and nobody else does
     */
    public static Optional<NamedLanguage> of(String text, List<FilterValue> values) {
        List<FilterValue> byName = values.stream()
                .filter(value -> UntrustedText.sameTextIgnoringCase(value.title(), text)
                        || value.key().equalsIgnoreCase(text.strip()))
                .toList();
        if (!byName.isEmpty()) {
            FilterValue value = byName.get(0);
            return Optional.of(new NamedLanguage(Language.called(value.key(), value.title()), byName));
        }
        return Language.of(text)
                .map(language -> new NamedLanguage(
                        language,
                        values.stream()
                                .filter(value -> language.isCalled(value.key(), value.title()))
                                .toList()));
    }
}
