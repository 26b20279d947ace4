package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.walk.ListReader;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import io.github.plex4j.mcp.tools.filter.Check.Verdict;
import io.github.plex4j.mcp.tools.filter.NameExpression.Mode;
import io.github.plex4j.mcp.tools.filter.ShowMembers.Show;
import io.github.plex4j.mcp.tools.filter.given.Criterion;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The filter of seasons and episodes by their show. For one call. */
final class ShowFilter {
    private final ToolContext context;
    private final SectionKey section;
    private final MediaType type;
    private final ShowMembers members;
    private @Nullable List<Show> shows;

    ShowFilter(ToolContext context, SectionKey section, MediaType type) {
        this.context = context;
        this.section = section;
        this.type = type;
        this.members = new ShowMembers(context, section, type);
    }

    /**
     * Resolves the filter.
     *
     * @throws ToolFailure if the items belong to no show, or part of a title means several
     */
    void resolve(Criterion.Words criterion, ResolvedFilters resolved) {
        if (!ShowMembers.are(type)) {
            throw ToolFailure.invalidInput(
                    "`show` filters seasons and episodes, but the items are of type " + type + ".",
                    "Add `type`=episode or `type`=season.");
        }
        NameExpression<List<Show>> names =
                NameExpression.resolve(criterion.name().argument(), criterion.words(), this::find);
        resolved.noteMissing(
                criterion.name(), names, all().stream().map(Show::title).toList());
        List<Show> found =
                names.found().stream().flatMap(List::stream).distinct().toList();
        if (!names.isWithoutEffect()) {
            resolved.inRows(new RowFilter(criterion.name(), check(names), false));
        }
        if (names.mode() == Mode.ANY) {
            members.narrowing(found).ifPresent(resolved::narrowed);
        }
    }

    private static Check check(NameExpression<List<Show>> names) {
        List<Set<String>> keys = names.found().stream()
                .map(shows -> shows.stream().map(Show::key).collect(Collectors.toSet()))
                .toList();
        return (item, complete) -> {
            String show = ShowMembers.showOf(item);
            if (show == null) {
                return Verdict.UNTOLD;
            }
            return Check.of(
                    switch (names.mode()) {
                        case ANY -> keys.stream().anyMatch(some -> some.contains(show));
                        case ALL -> keys.stream().allMatch(some -> some.contains(show));
                        case NONE -> keys.stream().noneMatch(some -> some.contains(show));
                    });
        };
    }

    /** The shows of a title, which several may have; else the one of a key, or the one whose title holds the text. */
    private Optional<List<Show>> find(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String wanted = UntrustedText.folded(name);
        List<Show> called = having(title -> title.equals(wanted));
        if (called.isEmpty()) {
            called = byKey(name);
        }
        if (called.isEmpty() && name.indexOf('|') < 0) {
            called = having(title -> title.contains(wanted));
            requireOne(name, called);
        }
        return called.isEmpty() ? Optional.empty() : Optional.of(called);
    }

    private List<Show> having(Predicate<String> title) {
        return all().stream()
                .filter(show -> title.test(UntrustedText.folded(show.title())))
                .toList();
    }

    private List<Show> byKey(String name) {
        return all().stream().filter(show -> show.key().equals(name)).toList();
    }

    private static void requireOne(String name, List<Show> shows) {
        if (shows.stream().map(Show::title).distinct().count() > 1) {
            throw ToolFailure.invalidInput(
                    shows.size() + " shows have " + UntrustedText.quoted(name, 80) + " in their title.",
                    "Use the whole title or the key of one of them: "
                            + shows.stream()
                                    .limit(25)
                                    .map(show -> UntrustedText.line(show.title(), 80) + " (" + show.key() + ")")
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
    }

    private List<Show> all() {
        List<Show> known = shows;
        if (known == null) {
            List<Show> read = new ArrayList<>();
            ItemQuery query = ItemQuery.all().ofType(MediaType.SHOW);
            ShowMembers.requireAll(new ListReader(new ContextObserver(context))
                    .read(
                            context.plex().libraries().items(section, query),
                            "shows",
                            page -> page.forEach(item -> read.add(Show.of(item)))));
            known = List.copyOf(read);
            shows = known;
        }
        return known;
    }
}
