package io.github.plex4j.cli;

import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.NoInput;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.Toolset;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** A small catalogue with every form of argument and answer there is. */
final class SampleTools {
    static final Toolset LIBRARY = new Toolset("library", true);
    static final Toolset EDITING = new Toolset("editing", false);

    private SampleTools() {}

    enum Level {
        BRIEF,
        FULL
    }

    record SearchInput(
            @Arg(required = true, description = "What to look for, 100 % or part of it")
            String query,

            @Arg(description = "how many, up to 100 %", min = 1, max = 200, defaultValue = "25")
            int limit,

            @Arg(defaultValue = "brief") Level detail,
            @Arg @Nullable Boolean unwatched,
            @Arg(synonyms = "range") @Nullable Double rating,

            @Arg(key = KeyKind.DIGITS) List<String> ratingKeys,

            @Arg List<String> genres,
            @Arg Map<String, String> set) {}

    record Person(
            @Shown(Role.NAME) String name,
            @Shown(Role.ADDITION) @Nullable String role) {}

    record Item(
            @Shown(Role.KEY) String ratingKey,
            String type,
            @Shown(Role.NAME) String title,
            @Shown(Role.ADDITION) @Nullable Integer year,
            @Nullable Long durationSeconds,

            @Shown(askedBy = "rating", summed = true) @Nullable
            Long sizeBytes,

            @Nullable OffsetDateTime addedAt,
            @Nullable Person director,
            @Nullable List<String> genres) {}

    record SearchOutput(
            List<Item> items,
            @Nullable List<Person> people,
            @Shown(Role.TOTAL) @Nullable Long total,

            @Shown(Role.POINT) @Describe("what was understood")
            String understood,

            @Shown(Role.NEXT_OFFSET) @Nullable Long nextOffset) {}

    record KeyInput(
            @Arg(key = KeyKind.DIGITS) @Nullable String ratingKey,

            @Arg(key = KeyKind.DIGITS) List<String> ratingKeys) {}

    record ItemOutput(@Shown(Role.POINT) Item details, String understood) {}

    record ChangeInput(
            @Arg(required = true, key = KeyKind.DIGITS) String playlistId,

            @Arg(required = true, key = KeyKind.DIGITS) List<String> ratingKeys) {}

    record ChangeOutput(long changed) {}

    record FailureInput(@Arg(required = true) String code) {}

    static ToolCatalog catalog() {
        return ToolCatalog.of(List.of(search(), details(), change(), delete(), failure(), hang(new CountDownLatch(1))));
    }

    static Tool<SearchInput, SearchOutput> search() {
        return Tool.named("search_media")
                .formerly("search_library")
                .title("Search")
                .description("Finds titles. It takes 100 % of words.")
                .toolset(LIBRARY)
                .effect(Effect.READ)
                .input(SearchInput.class)
                .output(SearchOutput.class)
                .handler((input, context) -> found(input))
                .build();
    }

    private static SearchOutput found(SearchInput input) {
        Item night = new Item(
                "12",
                "movie",
                "Night of the Living Dead",
                1968,
                5_760L,
                4_200_000_000L,
                OffsetDateTime.parse("2026-03-01T20:15:30+01:00"),
                new Person("George A. Romero", "director"),
                List.of("Horror", "Drama"));
        Item chihiro = new Item("7", "movie", "千と千尋の神隠し", 2001, 45L, null, null, null, null);
        Item formula = new Item("9", "movie", "=HYPERLINK(\"x\")", null, null, 12L, null, null, List.of("-a", "b"));
        return new SearchOutput(
                List.of(night, chihiro, formula),
                List.of(new Person("Duane Jones", "Ben")),
                1_312L,
                input.toString(),
                25L);
    }

    private static Tool<KeyInput, ItemOutput> details() {
        return Tool.named("get_media_details")
                .title("Details")
                .description("Tells all about an item.")
                .toolset(LIBRARY)
                .effect(Effect.READ)
                .input(KeyInput.class)
                .output(ItemOutput.class)
                .handler((input, context) -> new ItemOutput(
                        new Item(
                                String.valueOf(input.ratingKey()),
                                "movie",
                                "Metropolis",
                                1927,
                                null,
                                null,
                                null,
                                null,
                                null),
                        input.toString()))
                .build();
    }

    private static Tool<ChangeInput, ChangeOutput> change() {
        return Tool.named("add_to_playlist")
                .title("Add")
                .description("Adds items to a playlist.")
                .toolset(EDITING)
                .effect(Effect.WRITE)
                .input(ChangeInput.class)
                .output(ChangeOutput.class)
                .handler((input, context) -> new ChangeOutput(input.ratingKeys().size()))
                .build();
    }

    private static Tool<NoInput, ChangeOutput> delete() {
        return Tool.named("empty_trash")
                .title("Empty the trash")
                .description("Removes what is gone.")
                .toolset(EDITING)
                .effect(Effect.DESTRUCTIVE)
                .output(ChangeOutput.class)
                .preview((input, context) -> new Target("Trash", "library", 1))
                .handler((input, context) -> new ChangeOutput(1))
                .build();
    }

    private static Tool<FailureInput, ChangeOutput> failure() {
        return Tool.named("get_failure")
                .title("Failure")
                .description("Fails.")
                .toolset(LIBRARY)
                .effect(Effect.READ)
                .input(FailureInput.class)
                .output(ChangeOutput.class)
                .handler((input, context) -> {
                    throw new ToolFailure(
                            FailureCode.valueOf(input.code().toUpperCase(Locale.ROOT)),
                            "It did not work.",
                            "Do it otherwise.");
                })
                .build();
    }

    /** A tool that never answers by itself. */
    static Tool<NoInput, ChangeOutput> hang(CountDownLatch begun) {
        return Tool.named("get_nothing")
                .title("Nothing")
                .description("Never answers.")
                .toolset(LIBRARY)
                .effect(Effect.READ)
                .output(ChangeOutput.class)
                .handler((input, context) -> waitForever(begun, context))
                .build();
    }

    private static ChangeOutput waitForever(CountDownLatch begun, ToolContext context) {
        begun.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException exception) {
            Thread.currentThread().interrupt();
        }
        context.cancellation().throwIfCancelled();
        return new ChangeOutput(0);
    }
}
