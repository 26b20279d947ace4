package io.github.plex4j.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Names and values under each other, the values aligned. */
final class Pairs {
    private static final int GAP = 2;

    private final List<Pair> pairs;

    Pairs(List<Pair> pairs) {
        this.pairs = List.copyOf(pairs);
    }

    List<String> lines(Style style) {
        int indent = pairs.stream()
                        .mapToInt(pair -> DisplayWidth.of(pair.name()))
                        .max()
                        .orElse(0)
                + 1
                + GAP;
        OptionalInt room =
                style.width().isPresent() ? OptionalInt.of(style.width().getAsInt() - indent) : OptionalInt.empty();
        List<String> lines = new ArrayList<>();
        for (Pair pair : pairs) {
            String name = Names.capital(pair.name()) + ":";
            String padding = " ".repeat(indent - DisplayWidth.of(name));
            List<String> value = Paragraph.lines(pair.value(), room);
            lines.add(style.heading(name) + padding + value.get(0));
            value.stream().skip(1).forEach(line -> lines.add(" ".repeat(indent) + line));
        }
        return lines;
    }
}
