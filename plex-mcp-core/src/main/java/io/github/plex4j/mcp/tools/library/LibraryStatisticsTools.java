package io.github.plex4j.mcp.tools.library;

import io.github.plex4j.client.PageRequest;
import io.github.plex4j.client.PlexNotFoundException;
import io.github.plex4j.client.SectionKey;
import io.github.plex4j.client.library.Condition;
import io.github.plex4j.client.library.Condition.Operator;
import io.github.plex4j.client.library.FilterValue;
import io.github.plex4j.client.library.ItemQuery;
import io.github.plex4j.client.library.LibrarySchema;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.client.server.StorageTotal;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.shared.Known;
import io.github.plex4j.mcp.tools.shared.Libraries;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import io.github.plex4j.mcp.tools.shared.LibraryTypes;
import io.github.plex4j.mcp.tools.shared.SignedInUser;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How much is in the libraries, from counts alone: no list of items is read. */
final class LibraryStatisticsTools {
    private static final int MOST_VALUES = 100;

    List<Tool<?, ?>> tools() {
        return List.of(statistics());
    }

    record StatisticsInput(
            @Arg(
                    key = KeyKind.DIGITS_OR_NAME,
                    help = "A library by key or title; default is all, without byResolution and byDecade.")
            @Nullable
            String libraryKey) {}

    record LibraryStatistics(
            @Shown(value = Role.KEY, label = "key") String libraryKey,
            @Shown(Role.NAME) String title,
            String type,
            @Shown(Role.POINT) Map<String, Long> counts,

            @Describe("movies, episodes or tracks") @Nullable
            Long watched,

            @Nullable Long unwatched,

            @Shown(value = Role.POINT, summed = true) @Nullable
            Long sizeBytes,

            @Nullable Map<String, Long> byResolution,
            @Nullable Map<String, Long> byDecade) {}

    record StatisticsOutput(
            List<LibraryStatistics> libraries,
            @Shown(Role.BACKGROUND) SignedInUser watchStateOf) {}

    private Tool<StatisticsInput, StatisticsOutput> statistics() {
        return Toolsets.LIBRARY
                .reading("get_library_stats")
                .title("Numbers of libraries")
                .description(
                        "Counts what is in one library or all: items by type, watched and unwatched by the signed-in "
                                + "user; for one library also by resolution and decade.")
                .input(StatisticsInput.class)
                .output(StatisticsOutput.class)
                .handler(this::count)
                .build();
    }

    private StatisticsOutput count(StatisticsInput input, ToolContext context) {
        String wanted = input.libraryKey();
        List<Library> libraries = wanted == null ? Libraries.all(context) : List.of(Libraries.find(context, wanted));
        Map<String, Long> sizes = sizes(context);
        List<LibraryStatistics> counted = new ArrayList<>();
        for (Library library : libraries) {
            counted.add(new Counter(context, library)
                    .count(wanted != null, sizes.get(library.key().value())));
        }
        return new StatisticsOutput(counted, SignedInUser.of(context));
    }

    /** Only newer servers tell how large libraries are. */
    private static Map<String, Long> sizes(ToolContext context) {
        Map<String, Long> sizes = new LinkedHashMap<>();
        try {
            for (StorageTotal total : context.plex().server().storage()) {
                sizes.put(total.sectionKey(), total.bytes());
            }
        } catch (PlexNotFoundException notOffered) {
            return Map.of();
        }
        return sizes;
    }

    /** Counts one library. */
    private static final class Counter {
        private final ToolContext context;
        private final SectionKey section;
        private final Library library;
        private final List<MediaType> levels;

        private Counter(ToolContext context, Library library) {
            this.context = context;
            this.library = library;
            this.section = library.key();
            this.levels = LibraryTypes.levels(library);
        }

        private LibraryStatistics count(boolean thorough, @Nullable Long sizeBytes) {
            Map<String, Long> counts = new LinkedHashMap<>();
            for (MediaType level : levels) {
                count(ItemQuery.all().ofType(level)).ifPresent(count -> counts.put(level.text(), count));
            }
            MediaType leaf = levels.get(levels.size() - 1);
            LibrarySchema schema = Libraries.schema(context, section, leaf);
            Long all = counts.get(leaf.text());
            Long watched = watched(schema, leaf, all);
            return new LibraryStatistics(
                    section.value(),
                    library.title(),
                    library.section().type().text(),
                    counts,
                    watched,
                    all == null || watched == null ? null : (Long) (all - watched),
                    sizeBytes,
                    thorough ? by("resolution", leaf, schema) : null,
                    thorough ? by("decade", levels.get(0), schema) : null);
        }

        /** Servers list no such filter for tracks, but one by how often they were played. */
        private @Nullable Long watched(LibrarySchema schema, MediaType leaf, @Nullable Long all) {
            if (all == null) {
                return null;
            }
            Optional<String> unwatched = own("unwatched", schema, leaf);
            if (unwatched.isPresent()) {
                Long left = among(all, leaf, unwatched.get(), Operator.IS, "1", Operator.IS_NOT, "1");
                return left == null ? null : (Long) (all - left);
            }
            Optional<String> plays = own("viewCount", schema, leaf);
            return plays.isEmpty() ? null : among(all, leaf, plays.get(), Operator.GREATER, "0", Operator.LESS, "1");
        }

        /** What the server calls a field or filter of this very type: that of a show says nothing of its episodes. */
        private static Optional<String> own(String name, LibrarySchema schema, MediaType type) {
            return schema.of(type)
                    .flatMap(itemType -> Stream.concat(
                                    itemType.fields().stream().map(LibrarySchema.Field::name),
                                    itemType.filters().stream().map(LibrarySchema.Filter::name))
                            .filter(candidate -> candidate.equals(name) || candidate.equals(type.text() + '.' + name))
                            .findFirst());
        }

        /** Null when the server gives all items for a condition and for its opposite, so does not understand it. */
        private @Nullable Long among(
                long all, MediaType type, String field, Operator is, String value, Operator isNot, String other) {
            OptionalLong found = count(ItemQuery.all().ofType(type).where(Condition.of(field, is, value)));
            if (all > 0 && found.isPresent() && found.getAsLong() == all) {
                OptionalLong opposite = count(ItemQuery.all().ofType(type).where(Condition.of(field, isNot, other)));
                if (opposite.isPresent() && opposite.getAsLong() == all) {
                    return null;
                }
            }
            return Known.orNull(found);
        }

        /** One count for each value the server lists, as long as there are not too many of them. */
        private @Nullable Map<String, Long> by(String filter, MediaType type, LibrarySchema schema) {
            boolean known =
                    schema.of(type).flatMap(itemType -> itemType.filter(filter)).isPresent();
            if (!known) {
                return null;
            }
            var values = context.plex()
                    .libraries()
                    .filterValues(section, type, filter)
                    .page(PageRequest.first(MOST_VALUES));
            if (values.nextOffset().isPresent()) {
                return null;
            }
            String field = schema.of(type)
                    .flatMap(itemType -> itemType.field(filter))
                    .map(LibrarySchema.Field::name)
                    .orElse(filter);
            Map<String, Long> counts = new LinkedHashMap<>();
            for (FilterValue value : values.items()) {
                count(ItemQuery.all().ofType(type).where(Condition.of(field, Operator.IS, value.key())))
                        .ifPresent(count -> counts.put(value.title(), count));
            }
            return isUnderstood(counts, count(ItemQuery.all().ofType(type))) ? counts : null;
        }

        /** A server that does not understand the filter counts everything each time. */
        private static boolean isUnderstood(Map<String, Long> counts, OptionalLong all) {
            boolean each = all.isPresent() && counts.values().stream().allMatch(count -> count == all.getAsLong());
            return !each || counts.size() < 2;
        }

        private OptionalLong count(ItemQuery query) {
            context.cancellation().throwIfCancelled();
            return context.plex().libraries().items(section, query).count();
        }
    }
}
