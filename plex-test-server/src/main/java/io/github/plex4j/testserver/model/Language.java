package io.github.plex4j.testserver.model;

import java.util.Arrays;
import java.util.Optional;

/** The languages of streams. */
public enum Language {
    /** English. */
    ENGLISH("English", "en", "eng"),
    /** German. */
    GERMAN("Deutsch", "de", "deu"),
    /** French. */
    FRENCH("Français", "fr", "fra"),
    /** Spanish. */
    SPANISH("Español", "es", "spa"),
    /** Italian. */
    ITALIAN("Italiano", "it", "ita"),
    /** Japanese. */
    JAPANESE("日本語", "ja", "jpn"),
    /** Russian. */
    RUSSIAN("Русский", "ru", "rus");

    private final String title;
    private final String tag;
    private final String code;

    Language(String title, String tag, String code) {
        this.title = title;
        this.tag = tag;
        this.code = code;
    }

    /** Returns the name in the language itself, as Plex shows it. */
    public String title() {
        return title;
    }

    /** Returns the ISO 639-1 tag. */
    public String tag() {
        return tag;
    }

    /** Returns the ISO 639-2 code, which is the key of the language filters. */
    public String code() {
        return code;
    }

    /** Returns the language of this tag or code, empty when there is none. */
    public static Optional<Language> of(String tagOrCode) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tagOrCode) || language.code.equals(tagOrCode))
                .findFirst();
    }
}
