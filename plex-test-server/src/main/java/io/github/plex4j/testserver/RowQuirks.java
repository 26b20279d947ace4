package io.github.plex4j.testserver;

import io.github.plex4j.testserver.api.Answer;
import io.github.plex4j.testserver.wire.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Rows that hold something else, or stand somewhere else. */
final class RowQuirks {
    private RowQuirks() {}

    static QuirkAction each(UnaryOperator<Element> change) {
        return (request, usual) -> {
            Answer answer = usual.apply(request);
            return Rows.of(answer).map(rows -> rows.each(change)).orElse(answer);
        };
    }

    static Element keeping(Set<String> names, Element row) {
        List.copyOf(row.fields().keySet()).stream()
                .filter(name -> !names.contains(name))
                .forEach(row::remove);
        return row;
    }

    static Element ownParent(Element row) {
        for (String above : List.of("parent", "grandparent")) {
            put(row, above + "RatingKey", "ratingKey");
            put(row, above + "Key", "key");
            put(row, above + "Title", "title");
        }
        return row;
    }

    private static void put(Element row, String name, String source) {
        row.put(name, row.fields().get(source));
    }

    static QuirkAction renamed(String name) {
        return (request, usual) -> {
            Answer answer = usual.apply(request);
            return Rows.of(answer)
                    .map(rows -> answer.withRoot(
                            rows.container().copy().remove(rows.name()).put(name, rows.list())))
                    .orElse(answer);
        };
    }

    static QuirkAction byKind() {
        return (request, usual) -> {
            Answer answer = usual.apply(request);
            return Rows.of(answer).map(RowQuirks::byKind).orElse(answer);
        };
    }

    private static Answer byKind(Rows rows) {
        Map<String, List<Element>> byKind = new LinkedHashMap<>();
        for (int index = 0; index < rows.size(); index++) {
            Element row = rows.at(index);
            byKind.computeIfAbsent(row.xmlName(), kind -> new ArrayList<>()).add(row);
        }
        Element container = rows.container().copy().remove(rows.name());
        byKind.forEach(container::list);
        return rows.answer().withRoot(container);
    }
}
