package io.github.plex4j.mcp.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "GetIt", "get-it", "1get", "get_it\n"})
    void refusesABadName(String name) {
        assertThatThrownBy(() -> Tool.named(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void needsADescription() {
        assertThatThrownBy(() -> Samples.reading("get_it", NoInput.class)
                        .description(" ")
                        .handler((input, context) -> new Samples.Text("x"))
                        .build())
                .hasMessage("The tool get_it needs a description.");
    }

    @Test
    void needsAPreviewWhenItDestroys() {
        assertThatThrownBy(() -> Samples.reading("delete_it", NoInput.class)
                        .effect(Effect.DESTRUCTIVE)
                        .handler((input, context) -> new Samples.Text("x"))
                        .build())
                .hasMessageContaining("needs a preview");
    }

    @Test
    void needsItsRecordsBeforeItsHandler() {
        assertThatThrownBy(() -> Samples.reading("get_it", NoInput.class)
                        .handler((input, context) -> new Samples.Text("x"))
                        .output(Samples.Item.class))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void derivesWhatClientsAreToldFromTheEffect() {
        assertThat(List.of(Effect.values()))
                .extracting(Effect::readOnly, Effect::destructive, Effect::idempotent, Effect::openWorld)
                .containsExactly(
                        tuple(true, false, true, true),
                        tuple(false, false, false, true),
                        tuple(false, false, true, true),
                        tuple(false, true, false, true));
    }

    @Test
    void givesEachCallerASchemaOfItsOwn() {
        Tool<NoInput, Samples.Text> tool = Samples.answering("get_it", (input, context) -> new Samples.Text("x"));
        tool.inputSchema().removeAll();

        assertThat(tool.inputSchema()).isNotEmpty();
    }

    @Test
    void standsInACatalogueOnce() {
        Tool<NoInput, Samples.Text> tool = Samples.answering("get_it", (input, context) -> new Samples.Text("x"));

        assertThatThrownBy(() -> ToolCatalog.of(List.of(tool, tool))).hasMessageContaining("get_it");
    }

    @Test
    void belongsToOneToolsetOfThatName() {
        List<Tool<?, ?>> tools = List.of(
                Samples.of("get_it", Samples.LIBRARY, Effect.READ),
                Samples.of("get_more", new Toolset("library", false), Effect.READ));

        assertThatThrownBy(() -> ToolCatalog.of(tools)).hasMessageContaining("library");
    }

    @Test
    void isAbsentWhenThePolicyDoesNotAllowIt() {
        ToolCatalog catalog = ToolCatalog.of(List.of(
                Samples.of("get_it", Samples.LIBRARY, Effect.READ),
                Samples.of("export_it", Samples.LIBRARY, Effect.EXPORT),
                Samples.of("write_it", Samples.LIBRARY, Effect.WRITE),
                Samples.of("delete_it", Samples.LIBRARY, Effect.DESTRUCTIVE),
                Samples.of("get_logs", Samples.ADMIN, Effect.READ)));

        Path folder = Path.of("exports");
        assertThat(catalog.filter(ToolPolicy.readOnly().exportingTo(folder)).names())
                .containsExactly("get_it", "export_it");
        assertThat(catalog.filter(ToolPolicy.of(Mode.WRITE, ToolsetChoice.ofDefault(), Set.of("get_it")))
                        .names())
                .containsExactly("write_it");
        assertThat(catalog.filter(ToolPolicy.of(Mode.ADMIN, ToolsetChoice.ofAll(), Set.of())
                        .exportingTo(folder)))
                .extracting(ToolCatalog::names)
                .isEqualTo(catalog.names());
    }
}
