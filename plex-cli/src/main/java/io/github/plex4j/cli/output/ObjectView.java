package io.github.plex4j.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.FieldType;
import io.github.plex4j.mcp.engine.schema.Role;
import java.util.List;

/** An object for people: lines of name and value, then its objects and its lists. */
final class ObjectView {
    private static final int MOST_PARTS_OF_A_NAME = 4;
    private static final int MOST_PARTS = 6;

    private final Page page;
    private final Question question;

    ObjectView(Page page, Question question) {
        this.page = page;
        this.question = question;
    }

    /** An answer about one thing: the facts about it, then the few about the answer itself. */
    void single(List<Field> fields, JsonNode answer) {
        List<Field> given = fields.stream()
                .filter(field -> answer.has(field.name()))
                .filter(field -> question.verbose() || field.shown().role() != Role.BACKGROUND)
                .toList();
        List<Field> things = given.stream().filter(field -> !isOneLine(field)).toList();
        boolean wrapped = things.size() == 1 && given.size() <= MOST_PARTS_OF_A_NAME;
        if (wrapped && things.get(0).type() instanceof FieldType.ObjectOf thing) {
            object(thing.fields(), answer.get(things.get(0).name()));
            object(given.stream().filter(ObjectView::isOneLine).toList(), answer);
        } else {
            object(given, answer);
        }
    }

    void object(List<Field> fields, JsonNode object) {
        List<Pair> pairs = fields.stream()
                .filter(field -> object.has(field.name()) && isOneLine(field))
                .map(field -> new Pair(Names.of(field), Values.text(field, object.get(field.name()))))
                .toList();
        if (!pairs.isEmpty()) {
            page.part();
            page.pairs(pairs);
        }
        for (Field field : fields) {
            if (object.has(field.name()) && !isOneLine(field) && field.type() instanceof FieldType.ObjectOf inner) {
                page.heading(Names.capital(Names.of(field)));
                object(inner.fields(), object.get(field.name()));
            }
        }
        for (Rows list : Rows.listsOf(fields, object)) {
            if (!list.rows().isEmpty()) {
                list(list, Names.capital(Names.of(list.field())));
            }
        }
    }

    /** A list, and below it the lists in its rows: under the names of their rows, or together where rows have no name. */
    private void list(Rows list, String heading) {
        new ListView(page, question, "").printUnder(list.withoutLists(), heading);
        for (Field field : list.fields()) {
            if (!Roles.isListOfObjects(field) || field.shown().role() == Role.MEMBERS) {
                continue;
            }
            if (Labels.hasName(list.fields())) {
                list.rows()
                        .forEach(row -> inner(Rows.of(field, row.path(field.name())), Labels.of(list.fields(), row)));
            } else {
                inner(list.joined(field), Names.capital(Names.of(field)));
            }
        }
    }

    private void inner(Rows list, String heading) {
        if (!list.rows().isEmpty()) {
            list(list, heading);
        }
    }

    private static boolean isOneLine(Field field) {
        return field.type() instanceof FieldType.ObjectOf object ? isShort(object) : !Roles.isListOfObjects(field);
    }

    /** Whether an object needs no part of its own: a user with key and name, some numbers. */
    private static boolean isShort(FieldType.ObjectOf object) {
        int most = Labels.hasName(object.fields()) ? MOST_PARTS_OF_A_NAME : MOST_PARTS;
        return object.fields().size() <= most
                && object.fields().stream().allMatch(field -> field.type() instanceof FieldType.Scalar);
    }
}
