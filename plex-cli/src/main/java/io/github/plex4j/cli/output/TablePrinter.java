package io.github.plex4j.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.schema.Field;
import io.github.plex4j.mcp.engine.schema.Role;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An answer for people. Its lists of objects are tables; of what stands beside them at most two lines are shown, unless all of
 * it is wanted. An answer without a list is lines of name and value.
 */
public final class TablePrinter implements AnswerPrinter {
    /** The fields of a list that are shown in other words than names and values. */
    private static final Set<Role> TOLD = Set.of(
            Role.TOTAL,
            Role.OFFSET,
            Role.NEXT_OFFSET,
            Role.TRUNCATED,
            Role.SUM,
            Role.NOTE,
            Role.NAME,
            Role.PARENT,
            Role.SEASON,
            Role.EPISODE,
            Role.ADDITION);

    private final Page page;
    private final Question question;

    public TablePrinter(PrintWriter out, Style style, Question question) {
        this.page = new Page(out, style);
        this.question = question;
    }

    @Override
    public void print(List<Field> fields, JsonNode answer) {
        page.begin();
        List<Rows> lists = Rows.listsOf(fields, answer);
        if (lists.isEmpty()) {
            new ObjectView(page, question).single(fields, answer);
            return;
        }
        Rows main = lists.get(0);
        List<Rows> others =
                lists.stream().skip(1).filter(list -> !list.rows().isEmpty()).toList();
        heading(fields, answer);
        if (others.isEmpty() || !main.rows().isEmpty()) {
            LeftOut leftOut = new ListView(page, question, order(fields, answer)).print(main, "");
            notes(new Summary(fields, answer, question.walkable()), main, leftOut);
        }
        others.forEach(
                list -> new ListView(page, question, "").printUnder(list, Names.capital(Names.of(list.field()))));
        beside(fields, answer);
    }

    /** The name of what the list is about, where the answer has one. */
    private void heading(List<Field> fields, JsonNode answer) {
        if (Roles.given(fields, answer, Role.NAME).isPresent()) {
            page.heading(Labels.of(fields, answer));
        }
    }

    private static String order(List<Field> fields, JsonNode answer) {
        return Roles.value(fields, answer, Role.ORDER).asText("");
    }

    private void notes(Summary summary, Rows main, LeftOut leftOut) {
        List<String> sentences = new ArrayList<>(summary.notes());
        if (main.rows().isEmpty() && !question.whenEmpty().isEmpty()) {
            sentences.add(0, question.whenEmpty());
        }
        sentences.addAll(leftOut.sentences());
        int shown = main.rows().size();
        Optional<String> line = shown == 0 && !summary.hasMore() ? Optional.empty() : summary.line(shown);
        page.notes(line.orElse(""), sentences, question.mostLines());
    }

    /** The fields of the answer beside its lists; without {@code verbose} only its point. */
    private void beside(List<Field> fields, JsonNode answer) {
        List<Field> rest = fields.stream()
                .filter(field -> !Roles.isListOfObjects(field)
                        && !TOLD.contains(field.shown().role()))
                .filter(field -> question.verbose() || field.shown().role() == Role.POINT)
                .toList();
        new ObjectView(page, question).object(rest, answer);
    }
}
