package io.github.plex4j.mcp.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.config.Setting;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.NoInput;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.Toolset;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.KeyKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GeneratedDocsTest {
    record Input(
            @Arg(required = true, key = KeyKind.DIGITS_OR_NAME, description = "key or title")
            String libraryKey,

            @Arg(description = "short", help = "Names divided by |.", synonyms = "tag") @Nullable
            String genre,

            @Arg(min = 1, max = 200, defaultValue = "25") int limit,

            @Arg(
                    allowed = {"brief", "full"},
                    defaultValue = "brief")
            String detail,

            @Arg(key = KeyKind.DIGITS, maxItems = 20) List<String> ratingKeys) {}

    record Item(
            String title,
            @Describe("whole seconds") @Nullable Long durationSeconds) {}

    record Output(List<Item> items, @Nullable Map<String, Integer> byDecade) {}

    private static final ToolCatalog CATALOG = ToolCatalog.of(List.of(
            Tool.named("get_library_items")
                    .title("Items of a library")
                    .description("Lists what a library holds.")
                    .toolset(new Toolset("library", true))
                    .effect(Effect.READ)
                    .input(Input.class)
                    .output(Output.class)
                    .handler((input, context) -> new Output(List.of(), null))
                    .build(),
            Tool.named("empty_trash")
                    .title("Empty the trash")
                    .description("Empties it.")
                    .toolset(new Toolset("admin", false))
                    .effect(Effect.DESTRUCTIVE)
                    .input(NoInput.class)
                    .output(Item.class)
                    .preview((input, context) -> new Target("Trash", "trash", 1))
                    .handler((input, context) -> new Item("x", null))
                    .build()));

    private static final SampleCalls SAMPLES = SampleCalls.of(CATALOG, """
        get_library_items libraryKey=TV Shows limit=3
        empty_trash
        """);

    @Test
    void sayThatTheyAreGeneratedAndHow() {
        assertThat(List.of(ToolDocs.markdown(CATALOG, SAMPLES), ConfigurationDocs.markdown(CATALOG)))
                .allSatisfy(text -> assertThat(text)
                        .contains("do not edit", "mvn verify -Dsnapshots.update")
                        .endsWith("\n"));
    }

    @Test
    void describeEveryArgument() {
        assertThat(ToolDocs.markdown(CATALOG, SAMPLES).lines())
                .contains(
                        "| `libraryKey` * | text, a key or a name |  | key or title |",
                        "| `genre` | text |  | Names divided by \\|. Also accepted as tag. |",
                        "| `limit` | whole number, 1 to 200 | `25` |  |",
                        "| `detail` | text, one of brief, full | `brief` |  |",
                        "| `ratingKeys` | list of texts, 1 to 19 digits, at most 20 of them |  |  |");
    }

    @Test
    void describeTheConfirmationThatAToolMayWant() {
        String row = "| `confirm` | text |  | The \"expect\" of confirmation_required, once the user agreed. |";
        String reference = ToolDocs.markdown(CATALOG, SAMPLES);
        assertThat(reference.lines()).containsOnlyOnce(row);
        assertThat(reference.substring(reference.indexOf("### empty_trash"))).contains(row);
    }

    @Test
    void describeTheAnswer() {
        assertThat(ToolDocs.markdown(CATALOG, SAMPLES).lines())
                .contains(
                        "Answer: `items[{title, durationSeconds?}], byDecade{name: value}?`",
                        "- `durationSeconds`: whole seconds");
    }

    @Test
    void showTheFirstCallAsAnExample() {
        assertThat(ToolDocs.markdown(CATALOG, SAMPLES).lines())
                .contains("Example: `{\"libraryKey\":\"TV Shows\",\"limit\":3}`");
    }

    @Test
    void groupToolsByToolset() {
        assertThat(ToolDocs.markdown(CATALOG, SAMPLES).lines())
                .containsSubsequence(
                        "## library",
                        "On by default.",
                        "| `get_library_items` | reads | Items of a library |",
                        "### get_library_items",
                        "## admin",
                        "Off by default.",
                        "| `empty_trash` | deletes, after asking | Empty the trash |");
    }

    @Test
    void nameEverySetting() {
        assertThat(ConfigurationDocs.markdown(CATALOG))
                .contains(
                        "| `PLEX_URL` | `--url URL` | `http://localhost:32400` |",
                        "| `PLEX_TOKEN` | none |",
                        "| `PLEX_ALLOW_HTTP` | `--allow-http` | `false` |");
        assertThat(List.of(Setting.values()))
                .allSatisfy(setting ->
                        assertThat(ConfigurationDocs.markdown(CATALOG)).contains(setting.environmentName()));
    }
}
