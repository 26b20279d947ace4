package io.github.plex4j.mcp.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import io.github.plex4j.mcp.engine.schema.ListEnd;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records and tools that have every kind of argument and field. */
public final class Samples {
    public static final Toolset LIBRARY = new Toolset("library", true);
    static final Toolset ADMIN = new Toolset("admin", false);

    private Samples() {}

    public enum Sort {
        TITLE,
        LAST_VIEWED
    }

    enum Decision {
        DIRECT_PLAY
    }

    public record Filters(
            @Arg @Nullable String genre,
            @Arg(min = 1870, max = 2100) @Nullable Integer year,
            @Arg @Nullable Boolean unwatched) {}

    public record Everything(
            @Arg(required = true, key = KeyKind.DIGITS, description = "the item")
            String ratingKey,

            @Arg(key = KeyKind.DIGITS_OR_NAME) @Nullable String libraryKey,
            @Inline Filters filters,
            @Arg(min = 1, max = 200, defaultValue = "25") int limit,
            @Arg(min = 0) @Nullable Long sizeFromBytes,
            @Arg(min = 0, max = 10) @Nullable Double rating,
            @Arg(defaultValue = "title") Sort sort,

            @Arg(
                    allowed = {"brief", "full"},
                    defaultValue = "brief")
            String detail,

            @Arg(key = KeyKind.DIGITS, maxItems = 3) List<String> ratingKeys,
            @Arg(max = 9) List<Integer> numbers,
            @Arg List<Sort> sorts,

            @Arg(
                    allowed = {"title", "year"},
                    mayBeEmpty = true)
            Map<String, String> set,

            @Arg(min = 1, synonyms = "timeRange") @Nullable Integer days,

            @Arg(sensitive = true, allowed = "open sesame") @Nullable
            String phrase,

            @Arg(maxLength = 10) @Nullable String title) {}

    public record Item(String title, @Nullable Integer year) {}

    public record Items(
            @Cut List<Item> items, int total, @Inline Rest rest) {}

    public record Rest(
            @Nullable Boolean truncated, @Nullable Integer nextOffset) implements ListEnd<Rest> {
        public static final Rest NONE = new Rest(null, null);

        @Override
        public Rest cutTo(int items) {
            return new Rest(true, items);
        }
    }

    public record Text(String text) {}

    public record Named(@Arg(required = true) String name) {}

    public static <I extends Record> ToolBuilder<I, Text> reading(String name, Class<I> input) {
        return Tool.named(name)
                .title("A title")
                .description("A description.")
                .toolset(LIBRARY)
                .effect(Effect.READ)
                .input(input)
                .output(Text.class);
    }

    /** Answers whatever the handler does with no arguments at all. */
    public static Tool<NoInput, Text> answering(String name, ToolHandler<NoInput, Text> handler) {
        return reading(name, NoInput.class).handler(handler).build();
    }

    public static Tool<NoInput, Text> of(String name, Toolset toolset, Effect effect) {
        return reading(name, NoInput.class)
                .toolset(toolset)
                .effect(effect)
                .handler((input, context) -> new Text("done"))
                .preview((input, context) -> new Target("A title", "thing", 1))
                .build();
    }

    public static JsonNode json(String text) {
        try {
            return ToolJson.parse(text.replace('\'', '"'));
        } catch (JsonProcessingException exception) {
            throw new IllegalArgumentException(text, exception);
        }
    }
}
