package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.library.Condition;
import io.github.plex4j.mcp.tools.filter.given.FilterName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The filters of a call, divided between the server and this program. For one thread. */
final class ResolvedFilters {
    private final List<AppliedFilter> asked = new ArrayList<>();
    private final List<RowFilter> inRows = new ArrayList<>();
    private final List<Condition> narrowing = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private boolean impossible;

    /** Adds a filter that the server answers. */
    void asked(AppliedFilter filter) {
        asked.add(filter);
    }

    /** Adds a filter that the items answer. */
    void inRows(RowFilter filter) {
        inRows.add(filter);
    }

    /** Adds a condition that is known to keep every item which a filter in the rows keeps. */
    void narrowed(Condition condition) {
        narrowing.add(condition);
    }

    /** Notes the names of a filter that no item has; there may be none. */
    void noteMissing(FilterName filter, NameExpression<?> names, Collection<String> values) {
        names.missing().forEach(name -> notes.add(Note.absent(filter, name, values)));
        impossible |= names.isImpossible();
    }

    /** Adds a remark for the caller. */
    void note(String sentence) {
        notes.add(sentence);
    }

    /** Notes that no item can fit. */
    void nothingFits() {
        impossible = true;
    }

    List<AppliedFilter> asked() {
        return List.copyOf(asked);
    }

    List<RowFilter> inRows() {
        return List.copyOf(inRows);
    }

    /** The conditions for the server, all of which an item must fit. */
    List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>(narrowing);
        asked.forEach(filter -> conditions.addAll(filter.conditions()));
        return List.copyOf(conditions);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Whether no item can fit. */
    boolean isImpossible() {
        return impossible;
    }
}
