package io.github.plex4j.mcp.tools.filter;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.Condition;
import io.github.plex4j.client.library.Condition.Operator;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.analytics.walk.ListReader;
import io.github.plex4j.mcp.analytics.walk.ListReader.End;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import io.github.plex4j.mcp.tools.filter.Check.Verdict;
import io.github.plex4j.mcp.tools.filter.NameExpression.Mode;
import io.github.plex4j.mcp.tools.shared.ContextObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The filter of seasons and episodes by their show. Every row names its show, so that rows decide; the server is asked for no
 * more than it needs to give where it proves that it understands the question. For one call.
 */
final class ShowFilter {
    private static final String FIELD = "show.id";

    private final ToolContext context;
    private final SectionKey section;
    private final MediaType type;
    private @Nullable List<Show> shows;

    ShowFilter(ToolContext context, SectionKey section, MediaType type) {
        this.context = context;
        this.section = section;
        this.type = type;
    }

    /** Whether items of a type belong to a show. */
    static boolean isFor(MediaType type) {
        return type.equals(MediaType.SEASON) || type.equals(MediaType.EPISODE);
    }

    /**
     * Resolves the filter.
     *
     * @throws ToolFailure if the items belong to no show, or part of a title means several
     */
    void resolve(Criterion.Words criterion, ResolvedFilters resolved) {
        if (!isFor(type)) {
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
        Set<String> keys = found.stream().map(Show::key).collect(Collectors.toSet());
        if (!names.isWithoutEffect()) {
            resolved.inRows(new RowFilter(criterion.name(), check(names), false));
        }
        if (names.mode() == Mode.ANY && !keys.isEmpty()) {
            narrowing(found, keys).ifPresent(resolved::narrowed);
        }
    }

    private static Check check(NameExpression<List<Show>> names) {
        List<Set<String>> keys = names.found().stream()
                .map(shows -> shows.stream().map(Show::key).collect(Collectors.toSet()))
                .toList();
        return (item, complete) -> {
            String show = showOf(item);
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

    private static @Nullable String showOf(MediaItem item) {
        return item.type().equals(MediaType.SEASON)
                ? item.place().parent().rawKey()
                : item.place().grandparent().rawKey();
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
            End end = new ListReader(new ContextObserver(context))
                    .read(
                            context.plex().libraries().items(section, query),
                            "shows",
                            page -> page.forEach(item -> read.add(Show.of(item))))
                    .requireStable("shows");
            if (!end.isComplete()) {
                throw new ToolFailure(
                        FailureCode.TIMEOUT,
                        "Time ran out before the shows of this library were read.",
                        "Use fewer filters, or `get_children` with the key of the show.");
            }
            known = List.copyOf(read);
            shows = known;
        }
        return known;
    }

    /** The facts about a show that need none of its episodes. */
    private record Show(
            String key,
            String title,
            @Nullable Integer seasons,
            @Nullable Integer episodes) {
        static Show of(MediaItem item) {
            return new Show(
                    String.valueOf(item.rawKey()),
                    item.title(),
                    item.contents().children(),
                    item.contents().leaves());
        }

        @Nullable
        Integer count(MediaType type) {
            return type.equals(MediaType.EPISODE) ? episodes : seasons;
        }
    }

    /** The condition by which the server gives just as many items as the shows are known to have. */
    private Optional<Condition> narrowing(List<Show> found, Set<String> keys) {
        long expected = 0;
        for (Show show : found) {
            Integer count = show.count(type);
            if (count == null || RatingKey.find(show.key()).isEmpty()) {
                return Optional.empty();
            }
            expected += count;
        }
        Condition condition = new Condition(FIELD, Operator.IS, List.copyOf(keys));
        var counted = context.plex()
                .libraries()
                .items(section, ItemQuery.all().ofType(type).where(condition))
                .count();
        return counted.isPresent() && counted.getAsLong() == expected ? Optional.of(condition) : Optional.empty();
    }
}
