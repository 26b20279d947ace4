package io.github.plex4j.mcp.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.engine.schema.Argument;
import io.github.plex4j.mcp.tools.PlexTools;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleCallsTest {
    private static final ToolCatalog CATALOG = PlexTools.catalog();
    private static final ToolCatalog TWO = ToolCatalog.of(List.of(tool("search_media"), tool("export_library")));

    @Test
    void everyToolHasACallWithItsRequiredArguments() {
        for (SampleCall call : SampleCalls.of(CATALOG).all()) {
            assertThat(call.tool().arguments())
                    .filteredOn(Argument::required)
                    .as("%s: add the missing arguments, name=value for each", call)
                    .allMatch(argument -> call.arguments().has(argument.name()));
        }
    }

    @Test
    void aToolWithoutACallIsNamedWithTheLineToAdd() {
        assertThatThrownBy(() -> SampleCalls.of(TWO, "search_media query=night"))
                .hasMessage(
                        "sample-calls.txt: There is no call of export_library. Add a line \"export_library\" with its"
                                + " required arguments, name=value for each.");
    }

    @Test
    void aCallOfNoToolIsNamed() {
        assertThatThrownBy(() -> SampleCalls.of(TWO, "search_medium query=night"))
                .hasMessage("sample-calls.txt: There is no tool search_medium. Remove the line"
                        + " \"search_medium query=night\".");
    }

    @Test
    void anArgumentTheToolDoesNotHaveIsNamed() {
        SampleCall call = new SampleCall(tool("search_media"), "search_media quarry=night");

        assertThatThrownBy(call::arguments).hasMessage("sample-calls.txt: search_media has no argument quarry.");
    }

    @Test
    void aValueThatIsNeitherTextNorJsonIsNamed() {
        SampleCall call = new SampleCall(tool("search_media"), "search_media query=night limit=few");

        assertThatThrownBy(call::arguments)
                .hasMessage(
                        "sample-calls.txt: In \"search_media query=night limit=few\", the value of limit is not JSON.");
    }

    @Test
    void textsMayHaveBlanksAndOtherValuesAreJson() {
        SampleCall call = new SampleCall(tool("search_media"), "search_media query=the night of = limit=3");

        assertThat(call.arguments()).hasToString("{\"query\":\"the night of =\",\"limit\":3}");
    }

    @Test
    void theFirstCallOfAToolIsItsExample() {
        SampleCalls calls = SampleCalls.of(ToolCatalog.of(List.of(tool("search_media"))), """
            # A comment
            search_media query=night

            search_media query=day
            """);

        assertThat(calls.all())
                .extracting(SampleCall::line)
                .containsExactly("search_media query=night", "search_media query=day");
        assertThat(calls.ofEachTool()).containsExactly(calls.first("search_media"));
        assertThat(calls.first("search_media")).hasToString("search_media query=night");
    }

    private static Tool<?, ?> tool(String name) {
        return CATALOG.find(name).orElseThrow();
    }
}
