package io.github.plex4j.mcp.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.engine.ContentBlock;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Illustrated;
import io.github.plex4j.mcp.engine.NoInput;
import io.github.plex4j.mcp.engine.Samples;
import io.github.plex4j.mcp.engine.Samples.Text;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.text.UntrustedText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Texts that may not leave as they are. */
class CleanedAnswersTest extends OneToolCalls {
    record Counted(Map<String, Integer> counts) {}

    record Picture(String mimeType) implements Illustrated {
        @Override
        public List<ContentBlock> illustrations() {
            return List.of(
                    ContentBlock.Image.of(new byte[] {1, 2, 3}, mimeType),
                    new ContentBlock.Text("a \u202epicture with " + SECRET));
        }
    }

    @Test
    @Tag("S-18")
    void cleansEveryTextOfAnAnswer() {
        ToolResult result = call(
                Samples.answering("get_it", (input, context) -> new Text("\u001b[31m\u202eAlien ![x](http://evil)")));

        assertThat(((Success) result).structured())
                .isEqualTo(Samples.json("{'text': '[31mAlien ! [x] (http://evil)'}"));
    }

    @Test
    @Tag("S-02")
    @Tag("S-18")
    void cleansTheNamesOfAMap() {
        Tool<NoInput, Counted> tool = Samples.reading("get_it", NoInput.class)
                .output(Counted.class)
                .handler((input, context) -> new Counted(Map.of("\u200b" + SECRET, 1)))
                .build();

        assertThat(((Success) call(tool)).structured()).isEqualTo(Samples.json("{'counts': {'[redacted]': 1}}"));
    }

    @Test
    @Tag("S-02")
    void redactsAnswersAndFailures() {
        String url = "http://plex/?X-Plex-Token=" + SECRET;
        ToolResult answer = call(Samples.answering("get_it", (input, context) -> new Text(url)));
        ToolResult failure = call(Samples.answering("get_it", (input, context) -> {
            throw new ToolFailure(FailureCode.NOT_FOUND, "Not at " + url, "Not " + SECRET);
        }));

        assertThat(answer.toString()).contains("[redacted]").doesNotContain(SECRET);
        assertThat(failure)
                .isEqualTo(new Failure(
                        FailureCode.NOT_FOUND, "Not at http://plex/?X-Plex-Token=[redacted]", "Not [redacted]"));
    }

    @Test
    @Tag("S-02")
    void leavesNoHalfOfASecretWhereATextIsCut() {
        String text =
                "x".repeat(UntrustedText.MAX_LENGTH - 8) + SECRET.substring(0, 3) + "\u200b" + SECRET.substring(3);
        ToolResult answer = call(Samples.answering("get_it", (input, context) -> new Text(text)));

        assertThat(answer.toString()).doesNotContain(SECRET.substring(0, 4));
    }

    @Test
    @Tag("S-02")
    void redactsWhatStandsBesideAnAnswer() {
        Tool<NoInput, Picture> tool = Samples.reading("get_it", NoInput.class)
                .output(Picture.class)
                .handler((input, context) -> new Picture("image/png"))
                .build();

        assertThat(((Success) call(tool)).content())
                .containsExactly(
                        new ContentBlock.Text("{\"mimeType\":\"image/png\"}"),
                        new ContentBlock.Image("AQID", "image/png"),
                        new ContentBlock.Text("a picture with [redacted]"));
    }
}
