package io.github.plex4j.mcp.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.bind.Binder;
import io.github.plex4j.mcp.engine.bind.InputShape;
import io.github.plex4j.mcp.engine.bind.OutputShape;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Argument;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.Homes;
import io.github.plex4j.mcp.engine.schema.InputSchema;
import io.github.plex4j.mcp.engine.schema.OutputSchema;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.engine.text.Wording;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One thing a caller can ask for: what it is called, what it does to the world, what it takes, what it answers, and the work.
 * Immutable and thread-safe. Everything derived from the records is read from them on first use, so that making the catalogue
 * costs nothing.
 *
 * @param <I> the input record, its components described by {@link Arg}
 * @param <O> the output record, its components described by {@link Describe} where their names do not say enough
 */
public final class Tool<I extends Record, O extends Record> {
    /** The argument that is the handle of a list, and the field of the list's answer that holds it. */
    public static final String SELECTION = "selection";

    /** The argument in which a caller repeats what it was asked to. */
    public static final String CONFIRM = "confirm";

    /** The meaning of {@link #CONFIRM}. */
    public static final String CONFIRM_HELP = "The \"expect\" of confirmation_required, once the user agreed.";

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.]) ");

    private final String name;
    private final String title;
    private final String description;
    private final Toolset toolset;
    private final Effect effect;
    private final ToolHandler<I, O> handler;
    private final Optional<ToolPreview<I>> preview;
    private final Set<String> about;
    private final String whenEmpty;
    private final boolean illustrated;
    private final boolean person;
    private final boolean selectable;
    private final Mode needed;
    private final boolean idempotent;
    private final List<Requirement> requirements;
    private final Set<String> formerNames;
    private final Memoized<InputShape<I>> input;
    private final Memoized<OutputShape> output;

    Tool(ToolBuilder.Parts<I, O> parts) {
        name = parts.name();
        title = parts.title();
        description = parts.description();
        toolset = parts.toolset();
        effect = parts.effect();
        handler = parts.handler();
        preview = parts.preview();
        about = parts.about();
        whenEmpty = parts.whenEmpty();
        person = parts.person();
        selectable = parts.selectable();
        needed = parts.needed();
        idempotent = parts.idempotent();
        requirements = parts.requirements();
        formerNames = parts.formerNames();
        illustrated = Illustrated.class.isAssignableFrom(parts.output());
        input = new Memoized<>(() -> InputShape.of(parts.input()));
        output = new Memoized<>(() -> OutputShape.of(parts.output()));
    }

    /** Starts a tool of that name, which takes no arguments unless an input record is given. */
    public static ToolBuilder<NoInput, Record> named(String name) {
        return ToolBuilder.named(name);
    }

    /** The name callers use: small letters, digits and underscores. */
    public String name() {
        return name;
    }

    /** The names it had before, under which it still can be called; they are listed nowhere. */
    public Set<String> formerNames() {
        return formerNames;
    }

    /** A short name for people. */
    public String title() {
        return title;
    }

    /** Its purpose, and when to use another tool, in the words of programs. */
    public String description() {
        return description(Wording.ofPrograms());
    }

    /** Its purpose, and when to use another tool, in the words of a surface. */
    public String description(Wording wording) {
        return wording.render(description);
    }

    /**
     * Its purpose in the words of programs, without the sentences that point to a tool that is not there.
     *
     * @param isThere whether a caller sees the tool of a name
     */
    public String description(Predicate<String> isThere) {
        return Wording.ofPrograms()
                .render(SENTENCE_END
                        .splitAsStream(description)
                        .filter(sentence -> Wording.toolsIn(sentence).allMatch(isThere))
                        .collect(Collectors.joining(" ")));
    }

    /** The tools to which its description and its schemas point, in order. */
    public Set<String> references() {
        Set<String> names = new TreeSet<>(Homes.of(arguments(), fields()));
        Wording.toolsIn(description).forEach(names::add);
        return names;
    }

    /** A number that changes with its name, its title and its description, so that what was made of them can be recognised. */
    public int fingerprint() {
        return List.of(name, title, description).hashCode();
    }

    /** The subjects of its answers whatever the arguments are, in the words of {@link Shown#askedBy}. */
    public Set<String> about() {
        return about;
    }

    /** Advice for a person when the list of an answer is empty, in the words of a surface; may be empty. */
    public String whenEmpty(Wording wording) {
        return wording.render(whenEmpty);
    }

    public Toolset toolset() {
        return toolset;
    }

    public Effect effect() {
        return effect;
    }

    /** The least mode in which it may be called: that of its effect, unless it is of use only beside changes. */
    public Mode needed() {
        return needed;
    }

    /** The conditions that the token and the server must meet. */
    public List<Requirement> requirements() {
        return requirements;
    }

    /** Whether its answers have something to show beside their fields. */
    public boolean isIllustrated() {
        return illustrated;
    }

    /**
     * The arguments in the order of the record's components, groups flattened.
     *
     * @throws IllegalStateException when the input record is not one that can be bound
     */
    public List<Argument> arguments() {
        return input.get().arguments();
    }

    /**
     * The fields of the answer in order, groups flattened.
     *
     * @throws IllegalStateException when the output record is not one that can be written
     */
    public List<Field> fields() {
        return output.get().fields();
    }

    /** The JSON schema (2020-12) of the arguments; the caller's own copy. It has {@code confirm} where a call may need it. */
    public ObjectNode inputSchema() {
        return inputSchema(UnaryOperator.identity());
    }

    /**
     * The schema of the arguments in a list of tools. The answer that asks for {@link #CONFIRM} describes it.
     *
     * @param homes the tool of the list that describes a group of arguments, by the one that its declaration names
     */
    public ObjectNode inputSchema(UnaryOperator<String> homes) {
        ObjectNode schema = InputSchema.of(name, arguments(), homes);
        if (mayAsk()) {
            schema.withObjectProperty("properties").putObject(CONFIRM).put("type", "string");
        }
        return schema;
    }

    /** The JSON schema (2020-12) of the answer; the caller's own copy. */
    public ObjectNode outputSchema() {
        return outputSchema(UnaryOperator.identity());
    }

    /**
     * The schema of the answer in a list of tools.
     *
     * @param homes the tool of the list that describes a shared object, by the one that its declaration names
     */
    public ObjectNode outputSchema(UnaryOperator<String> homes) {
        return OutputSchema.of(name, fields(), homes);
    }

    /**
     * The input record of these arguments.
     *
     * @param json  an object; null and missing nodes are one without members
     * @param limits how many rows of a list may be asked for
     * @param notes given a sentence for each argument that was taken otherwise than it was given
     * @throws ToolFailure of code {@code invalid_input} with everything that is wrong with them
     */
    public I bind(JsonNode json, Limits limits, Consumer<String> notes) {
        return Binder.bind(input.get(), json, limits.maxRows(), notes, Tool::refused);
    }

    /**
     * The arguments as they are bound: each under its own name and in its own type, without those that are as if absent.
     *
     * @throws ToolFailure as {@link #bind}
     */
    public ObjectNode canonical(JsonNode json) {
        return Binder.canonical(input.get(), json, Tool::refused);
    }

    static ToolFailure refused(String problems) {
        return ToolFailure.invalidInput(
                problems, "`Correct the arguments and call again.|See the --help of the command.`");
    }

    /** How its output record is written. */
    public OutputShape outputShape() {
        return output.get();
    }

    /** The work. */
    public ToolHandler<I, O> handler() {
        return handler;
    }

    /** Finds the target of a call; empty for a tool that never asks. */
    public Optional<ToolPreview<I>> preview() {
        return preview;
    }

    /** Whether a call may need the word of a person. */
    public boolean mayAsk() {
        return preview.isPresent();
    }

    /** Whether a call with this target needs the word of a person. */
    public boolean asks(Target target) {
        return effect == Effect.DESTRUCTIVE || target.isLarge();
    }

    /** Whether only a person who sees the question can give that word. */
    public boolean isConfirmedByPerson() {
        return person;
    }

    /** Whether everything that its list matches can be selected for a change. */
    public boolean isSelectable() {
        return selectable;
    }

    /** Whether it takes a selection. */
    public boolean takesSelection() {
        return arguments().stream().anyMatch(argument -> argument.name().equals(SELECTION));
    }

    /** MCP {@code idempotentHint}: the same call twice leaves what one call leaves. */
    public boolean isIdempotent() {
        return idempotent;
    }

    @Override
    public String toString() {
        return "Tool[" + name + "]";
    }
}
