package io.github.plex4j.mcp.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.Samples;
import io.github.plex4j.mcp.engine.Selected;
import io.github.plex4j.mcp.engine.Selector;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import io.github.plex4j.mcp.engine.text.Redactor;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S-13")
class TerminalCommandTest {
    private final Tool<?, ?> delete = tool("delete_items", Delete.class);
    private final Tool<?, ?> clear = tool("clear_shelf", Clear.class);
    private final ToolCatalog catalog = ToolCatalog.of(List.of(
            Samples.reading("get_library_items", Listing.class)
                    .output(Done.class)
                    .handler((input, context) -> new Done(0))
                    .build(),
            delete,
            clear));

    record Listing(
            @Arg(required = true) String libraryKey,
            @Arg @Nullable String title,
            @Arg(synonyms = "category") @Nullable String genre,
            @Arg @Nullable Boolean unwatched,

            @Arg(defaultValue = "25", min = 1, max = 200, capped = true, rows = true)
            int limit) {}

    record Delete(
            @Arg(key = KeyKind.DIGITS) List<String> ratingKeys,
            @Arg @Nullable String selection,
            @Arg @Nullable String title) {}

    record Clear(
            @Arg(required = true) String shelf,
            @Arg Map<String, String> set,
            @Arg List<String> labels,
            @Arg @Nullable Boolean all) {}

    record Done(int done) {}

    private static <I extends Record> Tool<I, Done> tool(String name, Class<I> input) {
        return Tool.named(name)
                .title("Delete")
                .description("Deletes.")
                .toolset(Samples.LIBRARY)
                .effect(Effect.DESTRUCTIVE)
                .input(input)
                .output(Done.class)
                .preview((given, context) -> new Target("Items", "list", 1))
                .handler((given, context) -> new Done(1))
                .build();
    }

    private Optional<String> of(Tool<?, ?> tool, String arguments, Selector selector) throws InterruptedException {
        return commandIn(hint(TerminalShell.UNIX, tool, arguments, selector));
    }

    private Optional<String> onWindows(String arguments) throws InterruptedException {
        return commandIn(hint(TerminalShell.WINDOWS, clear, arguments, Selector.none()));
    }

    private String hint(TerminalShell shell, Tool<?, ?> tool, String arguments, Selector selector)
            throws InterruptedException {
        return new TerminalCommand(
                        catalog,
                        new Sanitizer(Redactor.of(() -> List.of(PlexToken.of("tok-secret-0123456789")))),
                        shell)
                .hint(tool, Samples.json(arguments), selector);
    }

    private static Optional<String> commandIn(String hint) {
        String before = "Show the user this command and leave it to them: ";
        return hint.startsWith(before) ? Optional.of(hint.substring(before.length())) : Optional.empty();
    }

    private static Selector selecting(String list, String question, int items) {
        List<Selected.Item> found = IntStream.rangeClosed(1, items)
                .mapToObj(key -> new Selected.Item(List.of(Integer.toString(key)), "Title", "movie"))
                .toList();
        return handle -> new Selected(list, (ObjectNode) Samples.json(question), found);
    }

    @Test
    void namesTheLibraryAndTheFiltersOfASelection() throws Exception {
        Selector selector = selecting(
                "get_library_items",
                "{'libraryKey': 'My movies', 'title': 'night', 'unwatched': true, 'limit': 20000}",
                300);
        assertThat(of(delete, "{'selection': 's7k2', 'title': 'gone', 'confirm': 'x'}", selector))
                .hasValue("plex-cli --mode admin delete-items --title gone --library-key 'My movies'"
                        + " --filter-title night --unwatched");
    }

    @Test
    void namesTheItemsThatAnotherListSelected() throws Exception {
        assertThat(of(delete, "{'selection': 's7k2'}", selecting("find_stale", "{}", 3)))
                .hasValue("plex-cli --mode admin delete-items --rating-keys 1,2,3");
    }

    @Test
    void namesNoneWhereTheyAreTooMany() throws Exception {
        assertThat(of(delete, "{'selection': 's7k2'}", selecting("find_stale", "{}", 201)))
                .isEmpty();
    }

    @Test
    void writesEachFormOfAnArgument() throws Exception {
        assertThat(of(
                        clear,
                        "{'shelf': 'top', 'set': {'title': 'It is', 'year': '1922'}, 'labels': ['a', 'b c'],"
                                + " 'all': false}",
                        Selector.none()))
                .hasValue("plex-cli --mode admin clear-shelf top --set 'title=It is' --set year=1922"
                        + " --labels a --labels 'b c' --all=false");
    }

    @Test
    void aValueNeverBecomesAnOptionOrAnotherCommand() throws Exception {
        assertThat(of(clear, "{'shelf': '--yes', 'labels': ['-x', '$(rm)']}", Selector.none()))
                .hasValue("plex-cli --mode admin clear-shelf --labels=-x --labels '$(rm)' -- --yes");
    }

    @Test
    void leavesOutWhatIsAsIfAbsentAndWritesSynonymsAndQuotedValuesAsWhatTheyMean() throws Exception {
        Selector selector = selecting(
                "get_library_items",
                "{'libraryKey': '1', 'title': ' ', 'category': 'Drama', 'genre': null, 'unwatched': 'true'}",
                3);
        assertThat(of(delete, "{'selection': 's7k2', 'title': null}", selector))
                .hasValue("plex-cli --mode admin delete-items --library-key 1 --genre Drama --unwatched");
    }

    @Test
    void saysWhatToDoWhereTheCommandWouldBeTooLong() throws Exception {
        String labels = String.join("', '", Collections.nCopies(5, "x".repeat(400)));
        assertThat(hint(TerminalShell.UNIX, clear, "{'shelf': 'top', 'labels': ['" + labels + "']}", Selector.none()))
                .startsWith("Leave it to the user at a terminal")
                .endsWith("plex-cli --mode admin clear-shelf --help");
    }

    @Test
    void givesNoCommandThatWouldNotArriveAsItWasWritten() throws Exception {
        for (String shelf : List.of("[a](http://b)", "a\u202eb", "`a|b`", "tok-secret-0123456789")) {
            assertThat(of(clear, "{'shelf': '" + shelf + "'}", Selector.none()))
                    .as(shelf)
                    .isEmpty();
        }
        assertThat(of(clear, "{'shelf': 'top', 'labels': [' a']}", Selector.none()))
                .isEmpty();
    }

    @Test
    void onWindowsGivesOnlyWordsThatNeedNoQuotes() throws Exception {
        assertThat(onWindows("{'shelf': 'top', 'labels': ['-x'], 'all': true}"))
                .hasValue("plex-cli --mode admin clear-shelf top --labels=-x --all");
        for (String shelf : List.of("My shelf", "a,b", "%PATH%", "a'b".replace("'", "\u2019"), "--yes")) {
            assertThat(onWindows("{'shelf': '" + shelf + "'}")).as(shelf).isEmpty();
        }
    }

    @Test
    void knowsTheShellsOfASystemByItsName() {
        assertThat(TerminalShell.of("Windows 11")).isEqualTo(TerminalShell.WINDOWS);
        assertThat(TerminalShell.of("Darwin")).isEqualTo(TerminalShell.UNIX);
    }
}
