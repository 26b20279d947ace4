package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.walk.ListReader;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.tools.filter.Check.Verdict;
import io.github.plex4j.mcp.tools.filter.ShowMembers.Show;
import io.github.plex4j.mcp.tools.filter.given.Criterion;
import io.github.plex4j.mcp.tools.filter.given.FilterName;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Filters of seasons and episodes by facts that Plex keeps of their show alone, where the server does not ask there itself. For one call. */
final class FilterOfShow {
    private static final Set<FilterName> FACTS =
            Set.of(FilterName.GENRE, FilterName.STUDIO, FilterName.NETWORK, FilterName.COUNTRY);

    private final ToolContext context;
    private final SectionKey section;
    private final ShowMembers members;

    FilterOfShow(ToolContext context, SectionKey section, MediaType type) {
        this.context = context;
        this.section = section;
        this.members = new ShowMembers(context, section, type);
    }

    /** Whether the shows of items of a type answer a filter. */
    static boolean answers(FilterName name, MediaType type) {
        return ShowMembers.are(type) && FACTS.contains(name);
    }

    /**
     * Resolves a filter.
     *
     * @throws ToolFailure if the section cannot filter its shows by it either
     */
    void resolve(Criterion criterion, ResolvedFilters resolved) {
        FilteredItems fitting = FilteredItems.prepare(context, section, MediaType.SHOW, List.of(criterion), null);
        List<Show> shows = new ArrayList<>();
        ShowMembers.requireAll(new ListReader(new ContextObserver(context))
                .read(
                        fitting.list(),
                        "shows",
                        page -> fitting.rows().keep(page).forEach(show -> shows.add(Show.of(show)))));
        Set<String> keys = shows.stream().map(Show::key).collect(Collectors.toSet());
        resolved.inRows(new RowFilter(
                criterion.name(),
                (item, complete) -> {
                    String show = ShowMembers.showOf(item);
                    return show == null ? Verdict.UNTOLD : Check.of(keys.contains(show));
                },
                false));
        members.narrowing(shows).ifPresent(resolved::narrowed);
        fitting.notes().forEach(resolved::note);
        resolved.note("`" + criterion.name().argument() + "` is that of the show.");
        if (shows.isEmpty()) {
            resolved.nothingFits();
        }
    }
}
