package io.github.plex4j.mcp.engine.schema;

import io.github.plex4j.mcp.engine.text.Wording;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one argument of a tool: a component of its input record. The JSON schema, the binder's checks, the command line
 * option and the documentation all come from it.
 *
 * <p>A component may be {@code String}, {@code Integer}, {@code Long}, {@code Double}, {@code Boolean} (or the primitive), an
 * enum, a {@code List} of {@code String}, {@code Integer} or an enum, or a {@code Map<String, String>}. One that is neither
 * {@link #required} nor has a {@link #defaultValue} is {@code @Nullable}, except that an absent list or map is empty when it
 * is not {@code @Nullable}.
 *
 * <p>The schema states the plain form. {@code ArgumentReader} also accepts harmless variations of it.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Arg {
    /** The default of {@link #maxLength}. */
    int DEFAULT_MAX_LENGTH = 500;

    /** The default of {@link #maxItems}. */
    int DEFAULT_MAX_ITEMS = 100;

    /**
     * The meaning of the argument, in the schema every client reads: a few words, or none where the name says it. Names of tools
     * and arguments stand as in {@link Wording}, here and in {@link #help}.
     */
    String description() default "";

    /** The meaning for the documentation and the command line's help; {@link #description} when empty. */
    String help() default "";

    /** Whether a call without it is refused. */
    boolean required() default false;

    /** The least number, included. */
    double min() default Double.NEGATIVE_INFINITY;

    /** The greatest number, included. */
    double max() default Double.POSITIVE_INFINITY;

    /** Whether a number above {@link #max} is taken as {@link #max}, with a note in the answer, instead of being refused. */
    boolean capped() default false;

    /** Whether it is the number of rows of a list, of which some callers may ask for more than {@link #max}. */
    boolean rows() default false;

    /**
     * A suffix that may follow a number given as text, such as the {@code s} of {@code 1990s} and the {@code p} of
     * {@code 1080p}; empty for none.
     */
    String suffix() default "";

    /**
     * The sign that divides alternatives in a text: a list of texts is accepted in its place, with a note in the answer. Empty
     * where a list is refused.
     */
    String separator() default "";

    /** The value taken when the argument is absent, as text; empty means there is none. */
    String defaultValue() default "";

    /** The texts that are accepted, when only some are: of a text, of a list's elements, or of a map's keys. */
    String[] allowed() default {};

    /** The constants of an enum that are not accepted, by the names in which callers write them. */
    String[] except() default {};

    /** The most characters (UTF-16 units) of a text, of each element of a list, and of each key and value of a map. */
    int maxLength() default DEFAULT_MAX_LENGTH;

    /** The most elements of a list or entries of a map. */
    int maxItems() default DEFAULT_MAX_ITEMS;

    /** Whether a text, or each element of a list, is a key. */
    KeyKind key() default KeyKind.NONE;

    /** Whether a text of no characters means something; otherwise it is refused. */
    boolean mayBeEmpty() default false;

    /** Whether the value must not be repeated in a message. */
    boolean sensitive() default false;

    /** Other names under which the argument is accepted; they are documented but not in the schema. */
    String[] synonyms() default {};
}
