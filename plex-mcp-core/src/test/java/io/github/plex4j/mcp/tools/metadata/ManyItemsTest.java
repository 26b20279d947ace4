package io.github.plex4j.mcp.tools.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.tools.ToolBench;
import io.github.plex4j.testserver.Fault;
import io.github.plex4j.testserver.GeneratedLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import io.github.plex4j.testserver.model.Library;
import io.github.plex4j.testserver.model.Media;
import io.github.plex4j.testserver.model.TagKind;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Edits of as many items as a call may change. */
class ManyItemsTest {
    private static final int MOST = 5_000;
    private static final int FEWER = 1_000;

    private static Library movies(int count) {
        return GeneratedLibrary.builder()
                .clock(ToolBench.CLOCK)
                .movies(count)
                .shows(0)
                .episodes(0)
                .artists(0)
                .albums(0)
                .tracks(0)
                .historyRows(0)
                .build();
    }

    private static List<Item> items(Library library) {
        return library.sections().stream()
                .flatMapToInt(section -> library.items().numbers(section.key(), ItemType.MOVIE))
                .mapToObj(library.items()::item)
                .toList();
    }

    private static boolean isLabelled(Item item) {
        return item.tags(TagKind.LABEL).stream().anyMatch(tag -> tag.name().equals("Sharp"));
    }

    private static String keys(Library library) {
        return items(library).stream()
                .map(item -> "'" + item.ratingKey() + "'")
                .collect(Collectors.joining(",", "'ratingKeys': [", "]"));
    }

    private static JsonNode confirmed(ToolBench bench, String arguments) {
        return ((Success) bench.confirmed("update_metadata", arguments)).structured();
    }

    private static long writes(ToolBench bench) {
        return bench.server.requests().all().stream()
                .filter(request -> request.method().equals("PUT"))
                .count();
    }

    @Test
    void areLabelledWithAFewRequests() {
        try (ToolBench bench = ToolBench.on(movies(MOST)).changing()) {
            Library library = bench.server.library();

            JsonNode answer = confirmed(bench, "{" + keys(library) + ", 'addTags': {'labels': 'Sharp'}}");

            assertThat(answer.path("changed").asInt()).isEqualTo(MOST);
            assertThat(answer.path("complete").asBoolean()).isTrue();
            assertThat(items(library)).hasSize(MOST).allMatch(ManyItemsTest::isLabelled);
            assertThat(writes(bench)).isBetween(25L, 100L);
        }
    }

    @Test
    void areChosenByAFilterAndPutBack() {
        try (ToolBench bench = ToolBench.on(movies(FEWER)).changing()) {
            Library library = bench.server.library();
            String section = items(library).get(0).sectionKey();
            String selection = bench.call(
                            "get_library_items",
                            "{'libraryKey': '" + section + "', 'resolution': '4k', 'hdr': true, 'limit': 1}")
                    .path("selection")
                    .asText();

            JsonNode answer = confirmed(
                    bench, "{'selection': '" + selection + "', 'maxItems': 5000, 'addTags': {'labels': 'Sharp'}}");

            List<Item> wanted = items(library).stream()
                    .filter(item -> item.sectionKey().equals(section))
                    .filter(item -> item.media().stream().anyMatch(Media::hdr))
                    .filter(item -> item.media().stream().anyMatch(version -> "4k".equals(version.videoResolution())))
                    .toList();
            assertThat(wanted).hasSizeGreaterThan(25);
            assertThat(answer.path("changed").asInt()).isEqualTo(wanted.size());
            assertThat(items(library).stream().filter(ManyItemsTest::isLabelled).map(Item::ratingKey))
                    .containsExactlyElementsOf(
                            wanted.stream().map(Item::ratingKey).toList());

            bench.confirmed(
                    "undo_change", "{'changeId': '" + answer.path("changeId").asText() + "'}");

            assertThat(items(library)).noneMatch(ManyItemsTest::isLabelled);
        }
    }

    @Test
    void areAccountedForWhenTheServerDiesHalfWay() {
        AtomicInteger edits = new AtomicInteger();
        PlexTestServer[] started = new PlexTestServer[1];
        PlexTestServer.Builder server = PlexTestServer.builder(movies(FEWER)).beforeAnswer(request -> {
            if (request.method().equals("PUT") && edits.incrementAndGet() == 6) {
                started[0].faults().always(Fault.reset());
            }
        });
        try (ToolBench bench = ToolBench.on(server).changing()) {
            started[0] = bench.server;
            Library library = bench.server.library();

            JsonNode answer = confirmed(bench, "{" + keys(library) + ", 'addTags': {'labels': 'Sharp'}}");

            long labelled =
                    items(library).stream().filter(ManyItemsTest::isLabelled).count();
            int changed = answer.path("changed").asInt();
            int unknown = answer.path("unknown").size();
            assertThat(answer.path("complete").asBoolean()).isFalse();
            assertThat(changed).isPositive();
            assertThat(labelled).isBetween((long) changed, (long) changed + unknown);
            assertThat(changed
                            + unknown
                            + answer.path("failed").size()
                            + answer.path("notTried").asInt())
                    .isEqualTo(FEWER);
            assertThat(answer.path("notTriedKeys")).isNotEmpty();
        }
    }
}
