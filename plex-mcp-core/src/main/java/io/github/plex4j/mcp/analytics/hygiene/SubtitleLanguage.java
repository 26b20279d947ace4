package io.github.plex4j.mcp.analytics.hygiene;

import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A language in all the forms Plex and people write it in: {@code en}, {@code eng}, {@code en-US}, English. Immutable. */
public final class SubtitleLanguage {
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

    private SubtitleLanguage(Set<String> forms) {
        this.forms = Set.copyOf(forms);
    }

    /**
     * Reads a language.
     *
     * @param text an English name, or a code of ISO 639 or BCP 47
     * @return the language; empty when there is none of that name or code
     */
    public static Optional<SubtitleLanguage> of(String text) {
        String word = folded(text);
        String code = BIBLIOGRAPHIC.getOrDefault(base(word), base(word));
        Set<String> forms = Arrays.stream(Locale.getISOLanguages())
                .map(SubtitleLanguage::formsOf)
                .filter(candidate -> candidate.contains(word) || candidate.contains(code))
                .findFirst()
                .orElseGet(() -> formsOf(code));
        return forms.size() > 1 ? Optional.of(new SubtitleLanguage(forms)) : Optional.empty();
    }

    /** The same language, which the server also calls by these words. */
    public SubtitleLanguage alsoCalled(String... words) {
        Set<String> all = new HashSet<>(forms);
        Arrays.stream(words).map(SubtitleLanguage::folded).forEach(all::add);
        return new SubtitleLanguage(all);
    }

    /** A language that only the server knows, by the words it has for it. */
    public static SubtitleLanguage called(String... words) {
        return new SubtitleLanguage(Set.of()).alsoCalled(words);
    }

    /** Whether any of these words means this language. */
    public boolean isCalled(@Nullable String... words) {
        return Arrays.stream(words)
                .filter(Objects::nonNull)
                .map(word -> folded(Objects.requireNonNull(word)))
                .anyMatch(word -> forms.contains(word) || forms.contains(base(word)));
    }

    /** Whether any file of an item has subtitles in this language, inside it or beside it. For full items. */
    public boolean isIn(MediaItem item) {
        return subtitles(item)
                .anyMatch(stream -> isCalled(stream.languageTag(), stream.languageCode(), stream.language()));
    }

    /** The languages an item has subtitles in, by name where the server says it; each once. For full items. */
    public static List<String> present(MediaItem item) {
        return subtitles(item).map(SubtitleLanguage::name).distinct().toList();
    }

    private static Stream<MediaStream> subtitles(MediaItem item) {
        return item.streams().filter(stream -> stream.kind() == MediaStream.Kind.SUBTITLE);
    }

    private static String name(MediaStream stream) {
        return Stream.of(stream.language(), stream.languageTag(), stream.languageCode())
                .filter(Objects::nonNull)
                .findFirst()
                .map(Objects::requireNonNull)
                .orElse("unknown");
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

    private static String base(String word) {
        int end = Math.max(word.indexOf('-'), word.indexOf('_'));
        return end < 0 ? word : word.substring(0, end);
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
