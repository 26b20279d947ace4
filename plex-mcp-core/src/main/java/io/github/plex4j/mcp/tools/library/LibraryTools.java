package io.github.plex4j.mcp.tools.library;

import io.github.plex4j.client.Page;
import io.github.plex4j.client.library.FilterValue;
import io.github.plex4j.client.library.LibrarySection;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.library.MediaType;
import io.github.plex4j.mcp.engine.NoInput;
import io.github.plex4j.mcp.engine.SideBySide;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.filter.ItemSearch;
import io.github.plex4j.mcp.tools.filter.LibraryQuestion;
import io.github.plex4j.mcp.tools.filter.ValuesOfFilter;
import io.github.plex4j.mcp.tools.item.CommonFields;
import io.github.plex4j.mcp.tools.item.ItemList;
import io.github.plex4j.mcp.tools.item.ItemViews;
import io.github.plex4j.mcp.tools.shared.InLibrary;
import io.github.plex4j.mcp.tools.shared.ItemType;
import io.github.plex4j.mcp.tools.shared.Known;
import io.github.plex4j.mcp.tools.shared.Libraries;
import io.github.plex4j.mcp.tools.shared.Libraries.Library;
import io.github.plex4j.mcp.tools.shared.LibraryTypes;
import io.github.plex4j.mcp.tools.shared.PageArguments;
import io.github.plex4j.mcp.tools.shared.Paging;
import io.github.plex4j.mcp.tools.shared.Reading;
import io.github.plex4j.mcp.tools.shared.SignedInUser;
import io.github.plex4j.mcp.tools.shared.Times;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.mcp.tools.shared.Truncation;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Libraries, and the items in one. */
final class LibraryTools {
    List<Tool<?, ?>> tools() {
        return List.of(libraries(), items(), filterValues());
    }

    record LibraryView(
            @Shown(value = Role.KEY, label = "key") String libraryKey,
            @Shown(Role.NAME) String title,
            String type,

            @Shown(value = Role.POINT, label = "items") @Nullable
            Long itemCount,

            @Nullable OffsetDateTime lastScannedAt,

            @Describe("not shown on the home screen") @Shown(Role.DETAIL) @Nullable
            Boolean hidden) {}

    record LibraryList(
            @Cut List<LibraryView> libraries, @Inline Truncation end) {}

    private static Tool<NoInput, LibraryList> libraries() {
        return Toolsets.LIBRARY
                .reading("get_libraries")
                .title("Libraries")
                .description("Lists the libraries with their keys, types and number of items. Start here.")
                .whenEmpty("`get_server_info` shows the user of the token.")
                .output(LibraryList.class)
                .handler((input, context) -> listLibraries(context))
                .build();
    }

    private static LibraryList listLibraries(ToolContext context) {
        Times times = new Times(context.timeZone());
        return new LibraryList(
                SideBySide.each(Libraries.allNow(context), library -> view(library, times, context)), Truncation.NONE);
    }

    private static LibraryView view(Library library, Times times, ToolContext context) {
        context.cancellation().throwIfCancelled();
        LibrarySection section = library.section();
        Integer hidden = section.hidden();
        return new LibraryView(
                library.key().value(),
                section.title(),
                section.type().text(),
                Known.orNull(
                        ContentCount.of(library, LibraryTypes.levels(library).get(0), context)),
                times.at(section.scannedAt()),
                Known.when(hidden != null && hidden > 0, true));
    }

    private Tool<LibraryQuestion, ItemList> items() {
        return Toolsets.LIBRARY
                .reading("get_library_items")
                .selectable()
                .title("Items of a library")
                .description("Lists the items of one library that match all given filters. To find a title anywhere, "
                        + "use `search_media`.")
                .whenEmpty("Try fewer filters.")
                .input(LibraryQuestion.class)
                .output(ItemList.class)
                .handler(this::listItems)
                .build();
    }

    private ItemList listItems(LibraryQuestion input, ToolContext context) {
        Times times = new Times(context.timeZone());
        ItemViews views = new ItemViews(times, input.detail());
        Library library = input.library().find(context);
        if (input.type() == ItemType.COLLECTION) {
            SignedInUser.askAhead(context);
            return ItemList.of(collections(input, library, context), views, SignedInUser.of(context));
        }
        MediaType type = LibraryTypes.require(library, input.type());
        SignedInUser.askAhead(context);
        ItemSearch search = ItemSearch.prepare(context, library, type, input.filters(), input.sort());
        ItemSearch.Found found = search.part(input.page().request());
        ItemList list = ItemList.of(found.page(), views.with(search.shown()), SignedInUser.of(context), found.history())
                .within(CommonFields.of(library.title(), type))
                .found(found.scanned(), found.of())
                .noting(found.note());
        return found.cut() ? list.withoutNext() : list;
    }

    private static Page<MediaItem> collections(LibraryQuestion input, Library library, ToolContext context) {
        if (!input.filters().isEmpty() || input.sort() != null) {
            throw ToolFailure.invalidInput(
                    "Collections can be neither filtered nor sorted.", "Omit the filters and the sort.");
        }
        return context.plex().collections().all(library.key()).page(input.page().request());
    }

    record FilterValuesInput(
            @Inline InLibrary library,

            @Arg(required = true, maxLength = 40, description = "a filter such as genre")
            String field,

            @Arg @Nullable ItemType type,

            @Arg(description = "part of the value") @Nullable
            String contains,

            @Inline PageArguments page) {}

    record ValueView(
            @Shown(Role.NAME) String value,

            @Shown(value = Role.POINT, label = "items") @Nullable
            Integer count) {}

    record FilterValuesOutput(
            @Cut List<ValueView> values,
            @Inline Paging paging,

            @Describe(Reading.SCANNED) @Shown(Role.SCANNED) @Nullable
            Long scanned,

            @Describe(Reading.OF) @Shown(Role.SCANNED_OF) @Nullable
            Long of,

            @Describe("false: time ran out before all values were read") @Shown(Role.COMPLETE) @Nullable
            Boolean complete) {}

    private static Tool<FilterValuesInput, FilterValuesOutput> filterValues() {
        return Toolsets.LIBRARY
                .reading("get_filter_values")
                .title("Values of a filter")
                .description("Lists the values of a library's filter, such as its genres, directors, years or codecs.")
                .whenEmpty("Omit `contains` to list all values.")
                .input(FilterValuesInput.class)
                .output(FilterValuesOutput.class)
                .handler(LibraryTools::listValues)
                .build();
    }

    private static FilterValuesOutput listValues(FilterValuesInput input, ToolContext context) {
        Library library = input.library().find(context);
        MediaType type = LibraryTypes.require(library, input.type());
        ValuesOfFilter.Part part = ValuesOfFilter.find(
                context,
                library.key(),
                type,
                input.field(),
                input.contains(),
                input.page().request());
        return new FilterValuesOutput(
                part.page().items().stream().map(LibraryTools::view).toList(),
                Paging.of(part.page(), part.complete()),
                part.scanned(),
                part.of(),
                Known.when(!part.complete(), false));
    }

    private static ValueView view(FilterValue value) {
        return new ValueView(value.title(), value.count());
    }
}
