package io.github.plex4j.mcp.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.TestClocks;
import io.github.plex4j.mcp.engine.ConfirmationRequest;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Mode;
import io.github.plex4j.mcp.engine.Samples;
import io.github.plex4j.mcp.engine.Selected;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolPolicy;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.ToolsetChoice;
import io.github.plex4j.mcp.engine.confirm.Asking;
import io.github.plex4j.mcp.engine.confirm.ConfirmedBy;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.text.Redactor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S-13")
class SelectionsTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-28T20:00:00Z"));
    private final List<String> shelf = new ArrayList<>(
            IntStream.rangeClosed(1, 30).mapToObj(Integer::toString).toList());
    private final AtomicInteger reads = new AtomicInteger();
    private final List<String> changed = new ArrayList<>();
    private final ToolCatalog catalog = ToolCatalog.of(List.of(list(), change()));
    private final ToolInvoker invoker = new ToolInvoker(catalog, Redactor.none());
    private final ToolContext context = context(Mode.WRITE);

    record Listing(
            @Arg @Nullable String filter,

            @Arg(defaultValue = "25", min = 1, max = 200, capped = true, rows = true)
            int limit,

            @Arg(defaultValue = "0", min = 0) int offset) {}

    record Row(@Nullable String ratingKey, String title) {}

    record Rows(List<Row> items, int total) {}

    record Change(@Arg(required = true) String selection) {}

    record Changed(int changed) {}

    private Tool<?, ?> list() {
        return Samples.reading("list_shelf", Listing.class)
                .selectable()
                .output(Rows.class)
                .handler((input, call) -> {
                    reads.incrementAndGet();
                    List<Row> rows = shelf.stream()
                            .filter(key -> input.filter() == null || key.endsWith(input.filter()))
                            .map(key -> new Row(key.isEmpty() ? null : key, "Title " + key))
                            .toList();
                    return new Rows(
                            rows.stream()
                                    .skip(input.offset())
                                    .limit(input.limit())
                                    .toList(),
                            rows.size());
                })
                .build();
    }

    private Tool<?, ?> change() {
        return Samples.reading("change_items", Change.class)
                .effect(Effect.WRITE)
                .output(Changed.class)
                .preview((input, call) -> new Target(
                        "Shelf",
                        "list",
                        call.selector().select(input.selection()).items().size()))
                .handler((input, call) -> {
                    call.selector().select(input.selection()).items().stream()
                            .map(Selected.Item::ratingKeys)
                            .forEach(changed::addAll);
                    return new Changed(changed.size());
                })
                .build();
    }

    private ToolContext context(Mode mode) {
        return ToolContext.builder()
                .clock(TestClocks.showing(now::get))
                .policy(ToolPolicy.of(mode, ToolsetChoice.ofAll(), Set.of()))
                .asking(Asking.PERSON)
                .build();
    }

    @AfterEach
    void stop() {
        invoker.close();
    }

    private JsonNode answer(String arguments) {
        return ((Success) invoker.invoke("list_shelf", Samples.json(arguments), context)).structured();
    }

    private String handle(String arguments) {
        return answer(arguments).path("selection").asText();
    }

    private ToolResult change(String handle) {
        return invoker.invoke("change_items", Samples.json("{'selection': '" + handle + "'}"), context);
    }

    private static Failure failure(ToolResult result) {
        assertThat(result).isInstanceOf(Failure.class);
        return (Failure) result;
    }

    private static String newHandle(Failure failure) {
        return failure.hint().replaceFirst(".*selection is now (s[0-9a-z]+)\\..*", "$1");
    }

    @Test
    void theHandleStandsForAllThatTheQuestionMatchesAndNotForThePage() {
        JsonNode answer = answer("{'filter': '1', 'limit': 1, 'offset': 1}");
        assertThat(answer.path("items")).hasSize(1);
        String handle = answer.path("selection").asText();
        assertThat(handle).matches("s[0-9a-z]{1,7}");

        reads.set(0);
        assertThat(change(handle)).isEqualTo(Success.of(Samples.json("{'changed': 3}")));
        assertThat(changed).containsExactly("1", "11", "21");
        assertThat(reads).as("the preview and the work ask once").hasValue(1);
    }

    @Test
    void aChangeOfManyAsksWithTheNumberOfItems() {
        ToolResult question = change(handle("{}"));
        assertThat(question).isInstanceOf(ConfirmationRequest.class);
        assertThat(((ConfirmationRequest) question).question()).contains("(30 items)");
        assertThat(changed).isEmpty();
    }

    @Test
    void anItemThatCameInBetweenIsAConflictWithANewHandle() {
        String handle = handle("{'filter': '1'}");
        shelf.add("31");

        Failure failure = failure(change(handle));

        assertThat(failure.code()).isEqualTo(FailureCode.CONFLICT);
        assertThat(failure.message()).contains("had 3 items and has 4 now", "Nothing was changed");
        assertThat(changed).isEmpty();
        String again = newHandle(failure);
        assertThat(again).isNotEqualTo(handle);
        assertThat(change(again)).isEqualTo(Success.of(Samples.json("{'changed': 4}")));
    }

    @Test
    void anItemThatTookThePlaceOfAnotherIsAConflict() {
        String handle = handle("{'filter': '1'}");
        shelf.set(shelf.indexOf("11"), "41");

        Failure failure = failure(change(handle));

        assertThat(failure.code()).isEqualTo(FailureCode.CONFLICT);
        assertThat(failure.message())
                .contains("had 3 items and has 3 now, but they are not the same ones", "Nothing was changed");
        assertThat(changed).isEmpty();
        assertThat(failure(change(handle)).code()).isEqualTo(FailureCode.CONFLICT);
        String again = newHandle(failure);
        assertThat(again).isNotEqualTo(handle);
        assertThat(change(again)).isEqualTo(Success.of(Samples.json("{'changed': 3}")));
        assertThat(changed).containsExactly("1", "41", "21");
    }

    @Test
    void theRowsOfThePageThatWasShownMustStillBeThere() {
        String handle = handle("{'filter': '1', 'limit': 2}");
        shelf.set(shelf.indexOf("11"), "41");
        assertThat(failure(change(handle)).code()).isEqualTo(FailureCode.CONFLICT);
        assertThat(changed).isEmpty();
    }

    @Test
    void theOrderOfTheItemsDoesNotMatter() {
        String page = handle("{'filter': '1', 'limit': 2}");
        String whole = handle("{'filter': '1'}");
        Collections.reverse(shelf);
        assertThat(change(page)).isInstanceOf(Success.class);
        assertThat(change(whole)).isInstanceOf(Success.class);
        assertThat(changed).containsExactly("21", "11", "1", "21", "11", "1");
    }

    @Test
    void anAgreementToAllHoldsForExactlyTheItemsThatWereCountedForIt() {
        String handle = handle("{'limit': 2}");
        ConfirmationRequest question = (ConfirmationRequest) change(handle);
        shelf.set(29, "99");

        ToolResult result = invoker.invoke(
                "change_items",
                Samples.json("{'selection': '" + handle + "'}"),
                context.approvedBy(question.ticket(), ConfirmedBy.ELICITATION));

        assertThat(failure(result).code()).isEqualTo(FailureCode.CONFLICT);
        assertThat(changed).isEmpty();
    }

    @Test
    void aPageThatIsListedAgainHasAHandleForTheListOfThen() {
        String used = handle("{'filter': '1', 'limit': 1}");
        change(used);
        shelf.set(shelf.indexOf("21"), "41");
        String again = handle("{'filter': '1', 'limit': 1}");
        assertThat(again).isNotEqualTo(used);
        assertThat(failure(change(used)).code()).isEqualTo(FailureCode.CONFLICT);
        assertThat(change(again)).isInstanceOf(Success.class);
    }

    @Test
    void anItemThatIsListedTwiceMustStandThereTwice() {
        shelf.set(shelf.indexOf("11"), "1");
        String handle = handle("{'filter': '1', 'limit': 2}");
        shelf.set(shelf.lastIndexOf("1"), "41");
        assertThat(failure(change(handle)).code()).isEqualTo(FailureCode.CONFLICT);
    }

    @Test
    void aHandleThatIsUnknownOldOrOfAnotherProcessIsNotFound() {
        assertThat(failure(change("s123")).code()).isEqualTo(FailureCode.NOT_FOUND);
        String handle = handle("{'filter': '1'}");
        try (ToolInvoker other = new ToolInvoker(catalog, Redactor.none())) {
            assertThat(failure(other.invoke("change_items", Samples.json("{'selection': '" + handle + "'}"), context))
                            .code())
                    .isEqualTo(FailureCode.NOT_FOUND);
        }
        now.updateAndGet(time -> time.plusSeconds(1_800));
        Failure expired = failure(change(handle));
        assertThat(expired.code()).isEqualTo(FailureCode.NOT_FOUND);
        assertThat(expired.hint()).contains("List the items again");
        assertThat(changed).isEmpty();
    }

    @Test
    void aToolThatTakesNoSelectionRefusesAHandle() {
        Failure failure =
                failure(invoker.invoke("list_shelf", Samples.json("{'selection': '" + handle("{}") + "'}"), context));
        assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(failure.message()).contains("selection");
    }

    @Test
    void theSameAnswerHasTheSameHandle() {
        assertThat(handle("{'filter': '1', 'limit': 2}")).isEqualTo(handle("{'filter': '1', 'limit': 2}"));
        assertThat(handle("{'filter': '1', 'limit': 2}")).isNotEqualTo(handle("{'filter': '1', 'offset': 2}"));
        assertThat(handle("{'filter': '1'}")).isNotEqualTo(handle("{'filter': '2'}"));
    }

    @Test
    void tenThousandHandlesLeaveTheLastFifty() {
        List<String> handles = IntStream.range(0, 10_000)
                .mapToObj(list -> handle("{'filter': 'x" + list + "'}"))
                .toList();
        List<String> kept = handles.stream()
                .filter(handle -> change(handle) instanceof Success)
                .toList();
        assertThat(kept).isEqualTo(handles.subList(10_000 - Selections.MOST, 10_000));
    }

    @Test
    void offersNoneForRowsWithoutKeys() {
        shelf.replaceAll(key -> "");
        assertThat(answer("{}").path("items")).hasSize(25);
        assertThat(answer("{}").has("selection")).isFalse();
    }

    @Test
    void offersNoneWhereNothingCouldBeChanged() {
        ToolResult result = invoker.invoke("list_shelf", Samples.json("{}"), context(Mode.READ));
        assertThat(((Success) result).structured().has("selection")).isFalse();
        try (ToolInvoker readers = new ToolInvoker(ToolCatalog.of(List.of(list())), Redactor.none())) {
            ToolResult alone = readers.invoke("list_shelf", Samples.json("{}"), context);
            assertThat(((Success) alone).structured().has("selection")).isFalse();
        }
    }
}
