package io.github.plex4j.mcp.tools.metadata;

import io.github.plex4j.client.RatingKey;
import io.github.plex4j.client.library.LibrarySection;
import io.github.plex4j.client.library.MediaItem;
import io.github.plex4j.client.metadata.Match;
import io.github.plex4j.client.metadata.MatchQuery;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import io.github.plex4j.mcp.engine.schema.Role;
import io.github.plex4j.mcp.engine.schema.Shown;
import io.github.plex4j.mcp.tools.change.BulkChange;
import io.github.plex4j.mcp.tools.change.ChangeReport;
import io.github.plex4j.mcp.tools.change.Thing;
import io.github.plex4j.mcp.tools.shared.Libraries;
import io.github.plex4j.mcp.tools.shared.Requirements;
import io.github.plex4j.mcp.tools.shared.Toolsets;
import io.github.plex4j.mcp.tools.shared.Truncation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The titles that items are matched with. */
final class MatchTools {
    private static final String APPLY = "apply_match";
    private static final String UNMATCH = "unmatch";
    private static final Pattern GUID = Pattern.compile("[a-z][a-z0-9.+-]*://[!-~]+");

    List<Tool<?, ?>> tools() {
        return List.of(matches(), apply(), unmatch());
    }

    record MatchesInput(
            @Arg(required = true, key = KeyKind.DIGITS, help = "The item.")
            String ratingKey,

            @Arg(help = "The title to search for, or an id such as imdb-tt0017136.") @Nullable
            String title,

            @Arg(min = 1, max = 9999) @Nullable Integer year,

            @Arg(maxLength = 20, help = "The language of the search, such as en-US.") @Nullable
            String language) {}

    record MatchView(
            @Shown(Role.KEY) String guid,
            @Shown(Role.NAME) String title,
            @Nullable Integer year,

            @Describe("0 to 100") @Shown(Role.POINT) @Nullable
            Integer score) {}

    record MatchesAnswer(@Cut List<MatchView> items, @Inline Truncation truncation) {
        MatchesAnswer {
            items = List.copyOf(items);
        }
    }

    private Tool<MatchesInput, MatchesAnswer> matches() {
        return Toolsets.METADATA
                .tool("get_matches", Effect.READ)
                .title("Possible matches")
                .description("Lists the titles that an item may be, best first.")
                .whenEmpty("Search for another title.")
                .input(MatchesInput.class)
                .output(MatchesAnswer.class)
                .requires(Requirements.OWNER)
                .handler(MatchTools::matches)
                .build();
    }

    private static MatchesAnswer matches(MatchesInput input, ToolContext context) {
        RatingKey key = RatingKey.of(input.ratingKey());
        boolean isUsual = input.title() == null && input.year() == null && input.language() == null;
        MatchQuery query = isUsual ? MatchQuery.USUAL : query(input, context);
        List<MatchView> found = context.plex().matches().find(key, query).stream()
                .map(match -> new MatchView(match.guid(), match.title(), match.year(), match.score()))
                .toList();
        return new MatchesAnswer(found, Truncation.NONE);
    }

    /** An agent needs a whole question: what is not given is taken from the item and its library. */
    private static MatchQuery query(MatchesInput input, ToolContext context) {
        MediaItem item = context.plex().libraries().metadata(RatingKey.of(input.ratingKey()));
        Optional<LibrarySection> section = item.place()
                .section()
                .flatMap(key -> Libraries.sections(context).stream()
                        .filter(found -> found.key().filter(key::equals).isPresent())
                        .findFirst());
        boolean isSameTitle = input.title() == null;
        return new MatchQuery(
                isSameTitle ? item.title() : input.title(),
                input.year() == null && isSameTitle ? item.facts().year() : input.year(),
                input.language() == null ? section.map(LibrarySection::language).orElse(null) : input.language(),
                section.map(LibrarySection::agent).orElse(null));
    }

    record ApplyInput(
            @Arg(required = true, key = KeyKind.DIGITS, help = "The item.")
            String ratingKey,

            @Arg(required = true, help = "The guid of one of the item's matches.")
            String guid) {}

    record UnmatchInput(
            @Arg(required = true, key = KeyKind.DIGITS, help = "The item.")
            String ratingKey) {}

    record MatchAnswer(@Inline ChangeReport report, MatchState before, MatchState after) {}

    private Tool<ApplyInput, MatchAnswer> apply() {
        return Toolsets.METADATA
                .tool(APPLY, Effect.DESTRUCTIVE)
                .title("Apply a match")
                .description(
                        "Makes an item another title, from `get_matches`: its metadata is replaced, but for locks.")
                .input(ApplyInput.class)
                .output(MatchAnswer.class)
                .requires(Requirements.OWNER)
                .preview(MatchTools::previewApply)
                .handler(MatchTools::apply)
                .build();
    }

    private static Target previewApply(ApplyInput input, ToolContext context) {
        MediaItem item = context.plex().libraries().metadata(RatingKey.of(input.ratingKey()));
        Match match = match(input, context);
        String title = match.title().isEmpty() ? match.guid() : named(match.title(), match.year());
        return new Target(
                named(item.title(), item.facts().year()) + " → " + title,
                item.type().toString(),
                1);
    }

    private static String named(String title, @Nullable Integer year) {
        return year == null ? title : title + " (" + year + ")";
    }

    /** The agent's name of a guid helps the server to find it, but a guid from another search has none here. */
    private static Match match(ApplyInput input, ToolContext context) {
        if (!GUID.matcher(input.guid()).matches()) {
            throw ToolFailure.invalidInput("`guid` is not the identity of a title.", "Take a guid from `get_matches`.");
        }
        return context.plex().matches().find(RatingKey.of(input.ratingKey()), MatchQuery.USUAL).stream()
                .filter(match -> match.guid().equals(input.guid()))
                .findFirst()
                .orElseGet(() -> new Match(input.guid(), "", null, null));
    }

    private static MatchAnswer apply(ApplyInput input, ToolContext context) throws InterruptedException {
        Match match = match(input, context);
        return change(
                APPLY,
                input.ratingKey(),
                new MatchChange(
                        state -> state.guid().equals(match.guid()),
                        thing -> context.plex().matches().apply(thing.ratingKey(), match)),
                context);
    }

    private Tool<UnmatchInput, MatchAnswer> unmatch() {
        return Toolsets.METADATA
                .tool(UNMATCH, Effect.DESTRUCTIVE)
                .title("Take a match away")
                .description("Takes the match of an item away, with its metadata; locks and labels stay.")
                .input(UnmatchInput.class)
                .output(MatchAnswer.class)
                .requires(Requirements.OWNER)
                .preview(MatchTools::previewUnmatch)
                .handler(MatchTools::unmatch)
                .build();
    }

    private static Target previewUnmatch(UnmatchInput input, ToolContext context) {
        MediaItem item = context.plex().libraries().metadata(RatingKey.of(input.ratingKey()));
        return new Target(named(item.title(), item.facts().year()), item.type().toString(), 1);
    }

    private static MatchAnswer unmatch(UnmatchInput input, ToolContext context) throws InterruptedException {
        return change(
                UNMATCH,
                input.ratingKey(),
                new MatchChange(
                        state -> !state.isMatched(),
                        thing -> context.plex().matches().unmatch(thing.ratingKey())),
                context);
    }

    private static MatchAnswer change(String tool, String ratingKey, MatchChange change, ToolContext context)
            throws InterruptedException {
        RatingKey key = RatingKey.of(ratingKey);
        Thing<MatchState> before =
                MatchState.KIND.thing(context.plex().libraries().metadata(key));
        ChangeReport report = new BulkChange<>(tool, MatchState.KIND, change).run(List.of(before), context);
        Thing<MatchState> after = report.changed() == 0
                ? before
                : MatchState.KIND
                        .read(List.of(ratingKey), context.withoutStop())
                        .getOrDefault(ratingKey, before);
        return new MatchAnswer(report, before.state(), after.state());
    }
}
