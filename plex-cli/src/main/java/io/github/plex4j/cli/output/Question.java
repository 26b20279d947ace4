package io.github.plex4j.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The question that an answer answers, as far as it decides which parts of the answer are shown.
 *
 * @param words names of the arguments that were given, and what was written for those that choose a field
 * @param whenEmpty what to try when the list of the answer is empty: a sentence, or nothing
 * @param walkable whether the rest of a list can be asked for with {@code --all}
 * @param verbose whether all there is beside a list is wanted, and not only what must be known
 */
public record Question(Set<String> words, String whenEmpty, boolean walkable, boolean verbose) {
    private static final int USUAL_LINES = 2;

    public Question {
        words = Set.copyOf(words);
    }

    /**
     * The question that a tool was asked.
     *
     * @param arguments those given; of a text the part before a colon counts, as in {@code rating:desc}
     */
    public static Question of(JsonNode arguments, boolean verbose) {
        Set<String> words = new HashSet<>();
        for (Map.Entry<String, JsonNode> argument : arguments.properties()) {
            words.add(argument.getKey());
            words.addAll(values(argument.getValue().asText("")));
        }
        return new Question(words, "", false, verbose);
    }

    /** The values given for an argument, and each name of several between {@code |} and {@code &}. */
    private static List<String> values(String written) {
        String text = written.split(":", 2)[0];
        List<String> values = new ArrayList<>(List.of(text));
        for (String name : text.split("[|&]", -1)) {
            if (!name.isBlank()) {
                values.add(name.strip());
            }
        }
        return values;
    }

    /** The same question to a tool whose answers are about this whatever is asked. */
    public Question about(Set<String> more, String whenEmpty) {
        Set<String> all = new HashSet<>(words);
        all.addAll(more);
        return new Question(all, whenEmpty, walkable, verbose);
    }

    /** The same question of a command that can read a list to its end. */
    public Question walkable(boolean value) {
        return new Question(words, whenEmpty, value, verbose);
    }

    /** The most lines of notes below a table. */
    int mostLines() {
        return verbose ? Integer.MAX_VALUE : USUAL_LINES;
    }

    /** A question without arguments. */
    public static Question plain() {
        return new Question(Set.of(), "", false, false);
    }
}
