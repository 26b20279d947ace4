package io.github.plex4j.mcp.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.engine.text.Redactor;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormerNamesTest {
    private final Tool<?, ?> renamed = named("search_media", "search_library");
    private final ToolCatalog catalog = ToolCatalog.of(List.of(renamed));

    @Test
    void aToolIsCalledByAFormerName() {
        try (ToolInvoker invoker = new ToolInvoker(catalog, Redactor.none())) {
            assertThat(invoker.invoke(
                            "search_library",
                            JsonNodeFactory.instance.objectNode(),
                            ToolContext.builder().build()))
                    .isInstanceOf(Success.class);
        }
    }

    @Test
    void aFormerNameIsNotListed() {
        assertThat(catalog.names()).containsExactly("search_media");
    }

    @Test
    void aFormerNameInTheSettingsExcludesTheTool() {
        ToolPolicy policy = ToolPolicy.parse("read", "", "search_library", catalog);
        assertThat(policy.problem()).isEmpty();
        assertThat(policy.shows(renamed)).isFalse();
    }

    @Test
    void aFormerNameIsTakenFromNoOtherTool() {
        assertThatThrownBy(() -> ToolCatalog.of(List.of(renamed, named("search_library"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There are two tools of the name search_library.");
    }

    @Test
    void twoToolsHaveNoFormerNameInCommon() {
        assertThatThrownBy(() -> ToolCatalog.of(List.of(renamed, named("find_media", "search_library"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFormerNameIsTheNameOfATool() {
        assertThatThrownBy(() -> named("search_media", "Search!")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Tool<?, ?> named(String name, String... former) {
        return Samples.reading(name, NoInput.class)
                .formerly(former)
                .handler((input, context) -> new Samples.Text("found"))
                .build();
    }
}
