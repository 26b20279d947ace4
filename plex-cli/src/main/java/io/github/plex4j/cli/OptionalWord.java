package io.github.plex4j.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The only argument of a command, one word that may be absent. */
final class OptionalWord {
    private OptionalWord() {}

    static PositionalParamSpec parameter(String label, String description) {
        return parameter(label, description, List.of());
    }

    /**
     * @param candidates the words that a shell completes; empty for none
     */
    static PositionalParamSpec parameter(String label, String description, List<String> candidates) {
        return PositionalParamSpec.builder()
                .index("0")
                .arity("0..1")
                .type(String.class)
                .paramLabel(label)
                .completionCandidates(candidates)
                .description(description)
                .build();
    }

    static Optional<String> in(ParseResult arguments) {
        return Optional.ofNullable(arguments.matchedPositionalValue(0, null));
    }
}
