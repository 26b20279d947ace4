package io.github.plex4j.mcp.engine;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A condition that a token or a server must meet for a tool to work, whatever the policy is.
 *
 * <p>A tool that only reads is called all the same, because the server's refusal costs no more than asking first; the hint then
 * explains it. For a tool that changes something it is checked before a person is asked, who would otherwise agree to something
 * that cannot be done.
 *
 * @param name the condition in messages, a noun phrase: {@code the owner's token}
 * @param remark the condition in descriptions, a sentence without its end: {@code Owner only}
 * @param hint the way to meet it: a sentence for the person whose call was refused
 * @param code the reason of a refusal
 * @param isUnmet asks the server; true only when it is certain that the condition is not met. Its exceptions end the call
 */
public record Requirement(String name, String remark, String hint, FailureCode code, Predicate<ToolContext> isUnmet) {
    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}.*[.]");

    /**
     * Checks the hint.
     *
     * @throws IllegalArgumentException when it is not a sentence
     */
    public Requirement {
        if (!SENTENCE.matcher(hint).matches()) {
            throw new IllegalArgumentException("The hint of a requirement is a sentence: " + hint);
        }
    }

    /** A condition without which the token may not make the call. */
    public Requirement(String name, String hint, Predicate<ToolContext> isUnmet) {
        this(name, hint, FailureCode.FORBIDDEN, isUnmet);
    }

    /** A condition that a description names as it is. */
    public Requirement(String name, String hint, FailureCode code, Predicate<ToolContext> isUnmet) {
        this(name, "Needs " + name, hint, code, isUnmet);
    }

    /** The sentences of a description that name them; empty when there are none. */
    static String sentence(List<Requirement> requirements) {
        return requirements.stream()
                .map(requirement -> " " + requirement.remark + ".")
                .collect(Collectors.joining());
    }

    /** The refusal of a call for which it is not met. */
    public Failure refusal(Tool<?, ?> tool) {
        return new Failure(code, "`" + tool.name() + "` needs " + name + ".", hint);
    }
}
