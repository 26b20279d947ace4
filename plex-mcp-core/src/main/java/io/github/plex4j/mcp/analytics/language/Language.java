package io.github.plex4j.mcp.analytics.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A language in all the forms in which Plex and people write it: {@code de}, {@code deu}, {@code ger}, {@code de-AT}, German,
 * Deutsch. Immutable.
 */
public final class Language {
    /** The older three-letter codes, made from English names, where there is another made from the language's own. */
    private static final Map<String, String> BIBLIOGRAPHIC = Map.ofEntries(
            Map.entry("alb", "sqi"),
            Map.entry("arm", "hye"),
            Map.entry("baq", "eus"),
            Map.entry("bur", "mya"),
            Map.entry("chi", "zho"),
            Map.entry("cze", "ces"),
            Map.entry("dut", "nld"),
            Map.entry("fre", "fra"),
            Map.entry("geo", "kat"),
            Map.entry("ger", "deu"),
            Map.entry("gre", "ell"),
            Map.entry("ice", "isl"),
            Map.entry("mac", "mkd"),
            Map.entry("mao", "mri"),
            Map.entry("may", "msa"),
            Map.entry("per", "fas"),
            Map.entry("rum", "ron"),
            Map.entry("slo", "slk"),
            Map.entry("tib", "bod"),
            Map.entry("wel", "cym"));

    private final Set<String> forms;

    /** The forms of each language of ISO 639 by each of them. */
    private static final class Forms {
        static final Map<String, Set<String>> BY_FORM = byName(Language::formsOf);
    }

    /** The forms of each language by its own name: apart, because the platform takes a while to load the names. */
    private static final class OwnNames {
        static final Map<String, Set<String>> FORMS = byName(code -> Set.of(ownName(code)));
    }

    private Language(Set<String> forms) {
        this.forms = Set.copyOf(forms);
    }

    /**
     * Reads a language.
     *
     * @param text its English name, its own name, or a code of ISO 639 or BCP 47
     * @return the language; empty when there is none of that name or code
     */
    public static Optional<Language> of(String text) {
        String word = folded(text);
        String code = BIBLIOGRAPHIC.getOrDefault(base(word), base(word));
        Set<String> forms = Optional.ofNullable(Forms.BY_FORM.get(word))
                .or(() -> Optional.ofNullable(Forms.BY_FORM.get(code)))
                .or(() -> Optional.ofNullable(OwnNames.FORMS.get(word)))
                .orElseGet(() -> formsOf(code));
        return forms.size() > 1 ? Optional.of(new Language(forms)) : Optional.empty();
    }

    /**
     * A language by the words a server has for it, with the other forms of it where it is a known one.
     *
     * @param words a code, a name, or both
     */
    public static Language called(String... words) {
        return Arrays.stream(words)
                .flatMap(word -> of(word).stream())
                .findFirst()
                .orElseGet(() -> new Language(Set.of()))
                .alsoCalled(words);
    }

    /** The same language, which the server also calls by these words. */
    public Language alsoCalled(String... words) {
        Set<String> all = new HashSet<>(forms);
        Arrays.stream(words).map(Language::folded).forEach(all::add);
        return new Language(all);
    }

    /** Whether any of these words means this language. */
    public boolean isCalled(@Nullable String... words) {
        return Arrays.stream(words)
                .filter(Objects::nonNull)
                .map(word -> folded(Objects.requireNonNull(word)))
                .anyMatch(word -> forms.contains(word) || forms.contains(base(word)));
    }

    /** The forms of all languages by these names of theirs; of two languages of one name, the first. */
    private static Map<String, Set<String>> byName(Function<String, Set<String>> names) {
        Map<String, Set<String>> byName = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            Set<String> forms = formsOf(code);
            names.apply(code).forEach(name -> byName.putIfAbsent(name, forms));
        }
        return Map.copyOf(byName);
    }

    private static Set<String> formsOf(String code) {
        Locale locale = Locale.forLanguageTag(code);
        String threeLetters;
        try {
            threeLetters = locale.getISO3Language();
        } catch (MissingResourceException none) {
            threeLetters = code;
        }
        String three = threeLetters;
        Stream<String> older = BIBLIOGRAPHIC.entrySet().stream()
                .filter(entry -> entry.getValue().equals(three))
                .map(Map.Entry::getKey);
        return Stream.concat(Stream.of(code, three, folded(locale.getDisplayLanguage(Locale.ENGLISH))), older)
                .filter(form -> !form.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String ownName(String code) {
        Locale locale = Locale.forLanguageTag(code);
        return folded(locale.getDisplayLanguage(locale));
    }

    private static String base(String word) {
        int end = Math.max(word.indexOf('-'), word.indexOf('_'));
        return end < 0 ? word : word.substring(0, end);
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
