package io.github.plex4j.mcp.engine;

import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.engine.text.Wording;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link Tool}. Name, title, description, toolset, effect, output and handler are required; the input defaults to
 * {@link NoInput}; a destructive tool also needs a preview. Not thread-safe.
 *
 * @param <I> the input record
 * @param <O> the output record
 */
public final class ToolBuilder<I extends Record, O extends Record> {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{2,63}");

    private final String name;
    private final Class<I> input;
    private final @Nullable Class<O> output;
    private @Nullable String title;
    private @Nullable String description;
    private @Nullable Toolset toolset;
    private @Nullable Effect effect;
    private @Nullable ToolHandler<I, O> handler;
    private @Nullable ToolPreview<I> preview;
    private Set<String> about = Set.of();
    private String whenEmpty = "";
    private boolean person;
    private boolean selectable;
    private boolean besideChanges;
    private @Nullable Boolean idempotent;
    private List<Requirement> requirements = List.of();
    private Set<String> formerNames = Set.of();

    private ToolBuilder(String name, Class<I> input, @Nullable Class<O> output) {
        this.name = name;
        this.input = input;
        this.output = output;
    }

    static ToolBuilder<NoInput, Record> named(String name) {
        return new ToolBuilder<>(checked(name), NoInput.class, null);
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("The name of a tool matches " + NAME + ": " + name);
        }
        return name;
    }

    /**
     * Lets callers that know it by these names go on calling it.
     *
     * @throws IllegalArgumentException when one is not the name of a tool
     */
    public ToolBuilder<I, O> formerly(String... names) {
        for (String former : names) {
            checked(former);
        }
        formerNames = Set.of(names);
        return this;
    }

    /** A short name for people. */
    public ToolBuilder<I, O> title(String text) {
        title = text;
        return this;
    }

    /** Sets its purpose, and when to use another tool; names are written as in {@link Wording}. */
    public ToolBuilder<I, O> description(String text) {
        description = text;
        return this;
    }

    /** Sets the subjects of its answers whatever the arguments are, in the words of {@link Shown#askedBy}. */
    public ToolBuilder<I, O> about(String... words) {
        about = Set.of(words);
        return this;
    }

    /** Sets the advice for an empty list: a sentence for people, in which names are written as in {@link Wording}. */
    public ToolBuilder<I, O> whenEmpty(String sentence) {
        whenEmpty = sentence;
        return this;
    }

    public ToolBuilder<I, O> toolset(Toolset value) {
        toolset = value;
        return this;
    }

    public ToolBuilder<I, O> effect(Effect value) {
        effect = value;
        return this;
    }

    /** The record of its arguments; set before the handler and the preview. */
    public <J extends Record> ToolBuilder<J, O> input(Class<J> type) {
        return copyTexts(new ToolBuilder<>(name, type, output));
    }

    /** The record of its answer; set before the handler. */
    public <P extends Record> ToolBuilder<I, P> output(Class<P> type) {
        return copyTexts(new ToolBuilder<>(name, input, type));
    }

    public ToolBuilder<I, O> handler(ToolHandler<I, O> value) {
        handler = value;
        return this;
    }

    /**
     * Sets the function that finds the target of a call, which the person who is asked sees. A tool that changes something with it
     * asks when the target is {@linkplain Target#isLarge() large}, a destructive one always.
     */
    public ToolBuilder<I, O> preview(ToolPreview<I> value) {
        preview = value;
        return this;
    }

    /** Lets no caller confirm a call that cannot show a question to a person: what it removes is gone for good. */
    public ToolBuilder<I, O> confirmedByPerson() {
        person = true;
        return this;
    }

    /**
     * Lets a caller that may change something select everything that the list matches: its answer has {@code items} with keys, and
     * {@code total} where it comes in parts.
     */
    public ToolBuilder<I, O> selectable() {
        selectable = true;
        return this;
    }

    /** Lists a tool that reads only where tools may change something. */
    public ToolBuilder<I, O> besideChanges() {
        besideChanges = true;
        return this;
    }

    /** Says whether the same call twice leaves what one leaves; by default its effect says so. */
    public ToolBuilder<I, O> idempotent(boolean value) {
        idempotent = value;
        return this;
    }

    /** Sets the conditions that the token and the server must meet; by default there are none. */
    public ToolBuilder<I, O> requires(Requirement... values) {
        requirements = List.of(values);
        return this;
    }

    /**
     * The tool.
     *
     * @throws IllegalStateException when something required is missing, or a text is blank
     */
    public Tool<I, O> build() {
        Effect chosen = given(effect, "an effect");
        if (chosen == Effect.DESTRUCTIVE) {
            given(preview, "a preview, because it is destructive");
        }
        return new Tool<>(new Parts<>(
                name,
                text(title, "a title"),
                text(description, "a description") + Requirement.sentence(requirements),
                given(toolset, "a toolset"),
                chosen,
                input,
                given(output, "an output record"),
                given(handler, "a handler"),
                Optional.ofNullable(preview),
                about,
                whenEmpty,
                person,
                selectable,
                besideChanges && chosen.needed() == Mode.READ ? Mode.WRITE : chosen.needed(),
                idempotent == null ? chosen.idempotent() : idempotent,
                requirements,
                formerNames));
    }

    private <J extends Record, P extends Record> ToolBuilder<J, P> copyTexts(ToolBuilder<J, P> copy) {
        if (handler != null || preview != null) {
            throw new IllegalStateException("The records of " + name + " are set before its handler and preview.");
        }
        copy.title = title;
        copy.description = description;
        copy.toolset = toolset;
        copy.effect = effect;
        copy.about = about;
        copy.whenEmpty = whenEmpty;
        copy.person = person;
        copy.selectable = selectable;
        copy.besideChanges = besideChanges;
        copy.idempotent = idempotent;
        copy.requirements = requirements;
        copy.formerNames = formerNames;
        return copy;
    }

    private String text(@Nullable String value, String what) {
        String given = given(value, what);
        if (given.isBlank()) {
            throw new IllegalStateException("The tool " + name + " needs " + what + ".");
        }
        return given;
    }

    private <T> T given(@Nullable T value, String what) {
        if (value == null) {
            throw new IllegalStateException("The tool " + name + " needs " + what + ".");
        }
        return Objects.requireNonNull(value);
    }

    record Parts<I extends Record, O extends Record>(
            String name,
            String title,
            String description,
            Toolset toolset,
            Effect effect,
            Class<I> input,
            Class<O> output,
            ToolHandler<I, O> handler,
            Optional<ToolPreview<I>> preview,
            Set<String> about,
            String whenEmpty,
            boolean person,
            boolean selectable,
            Mode needed,
            boolean idempotent,
            List<Requirement> requirements,
            Set<String> formerNames) {}
}
