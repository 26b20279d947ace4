package io.github.plex4j.testserver.query;

import java.util.Arrays;
import java.util.List;

/** The types of filter fields, with the operators Plex offers for them. */
public enum FieldType {
    /** A tag, by key. */
    TAG("tag", "=:is", "!=:is not"),
    /** A number. */
    INTEGER("integer", "=:is", "!=:is not", ">>=:is greater than", "<<=:is less than"),
    /** Text, regardless of case. */
    STRING("string", "=:contains", "!=:does not contain", "==:is", "!==:is not", "<=:begins with", ">=:ends with"),
    /** Yes or no. */
    BOOLEAN("boolean", "=:is true", "!=:is false"),
    /** A time. */
    DATE("date", "<<=:is before", ">>=:is after"),
    /** Language of subtitles. */
    SUBTITLE_LANGUAGE("subtitleLanguage", "=:is", "!=:is not"),
    /** Language of sound. */
    AUDIO_LANGUAGE("audioLanguage", "=:is", "!=:is not"),
    /** Resolution of the picture. */
    RESOLUTION("resolution", "=:is");

    private final String plexName;
    private final String operators;

    FieldType(String plexName, String... operators) {
        this.plexName = plexName;
        this.operators = String.join("|", operators);
    }

    /**
     * An operator as it is offered.
     *
     * @param key what is written between name and value
     * @param title what is shown
     */
    public record OperatorTitle(String key, String title) {
        private static OperatorTitle parse(String keyAndTitle) {
            int colon = keyAndTitle.indexOf(':');
            return new OperatorTitle(keyAndTitle.substring(0, colon), keyAndTitle.substring(colon + 1));
        }
    }

    /** Returns Plex's name of the type. */
    public String plexName() {
        return plexName;
    }

    /** Returns the operators offered for fields of this type. */
    public List<OperatorTitle> operators() {
        return Arrays.stream(operators.split("\\|")).map(OperatorTitle::parse).toList();
    }
}
