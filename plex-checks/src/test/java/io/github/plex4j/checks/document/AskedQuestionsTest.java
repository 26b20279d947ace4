package io.github.plex4j.checks.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.plex4j.checks.Repository;
import io.github.plex4j.client.PlexClient;
import io.github.plex4j.client.PlexToken;
import io.github.plex4j.mcp.engine.ContentBlock;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.call.ToolInvoker;
import io.github.plex4j.mcp.engine.text.Redactor;
import io.github.plex4j.mcp.tools.PlexTools;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of docs/questions.md with the calls of an assistant, their size and their answers. */
class AskedQuestionsTest {
    private static final String DOCUMENT = "docs/questions.md";
    private static final String PART = "assistant";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-15T20:00:00Z"), ZoneOffset.UTC);

    /** An answer may grow or shrink by that part before the document has to be written anew. */
    private static final int TOLERANCE = 10;

    private final List<AskedQuestion> questions = AskedQuestion.read(
            Repository.text(Repository.root().resolve("plex-checks/src/test/resources/questions.txt")));

    @Test
    void eachIsAnsweredInOneOrTwoCalls() {
        assertThat(questions)
                .hasSizeGreaterThanOrEqualTo(26)
                .allSatisfy(question ->
                        assertThat(question.calls()).as(question.text()).hasSizeBetween(1, 2));
    }

    @Test
    void theDocumentHoldsTheCallsTheirBytesAndTheAnswers() throws IOException {
        StringBuilder table = new StringBuilder("| question | calls | bytes | answer |\n|---|---|---:|---|\n");
        try (PlexTestServer server = PlexTestServer.builder(DemoLibrary.create(CLOCK))
                        .plexPass(true)
                        .start();
                PlexClient client = PlexClient.builder()
                        .server(server.uri())
                        .token(PlexToken.of(server.token()))
                        .build();
                ToolInvoker invoker = new ToolInvoker(PlexTools.catalog(), Redactor.none())) {
            ToolContext context = ToolContext.builder()
                    .plex(() -> client)
                    .clock(CLOCK)
                    .timeZone(ZoneOffset.UTC)
                    .build();
            questions.forEach(question -> table.append(row(question, invoker, context)));
        }
        GeneratedFile.requirePartUpToDate(DOCUMENT, PART, table.toString());
    }

    private static String row(AskedQuestion question, ToolInvoker invoker, ToolContext context) {
        int bytes = 0;
        JsonNode answer = NullNode.getInstance();
        for (AskedQuestion.Call call : question.calls()) {
            ToolResult result = invoker.invoke(call.tool(), call.arguments(), context);
            assertThat(result).as("%s", call).isInstanceOf(Success.class);
            Success success = (Success) result;
            answer = success.structured();
            bytes += bytes(success);
        }
        return "| " + question.text() + " | "
                + String.join(
                        "<br>",
                        question.calls().stream()
                                .map(AskedQuestion.Call::markdown)
                                .toList())
                + " | " + figure(question.text(), bytes)
                + " | " + AnswerText.of(question.answer(), answer) + " |\n";
    }

    /** Of the text that a model reads. */
    private static int bytes(Success success) {
        return success.content().stream()
                .filter(ContentBlock.Text.class::isInstance)
                .mapToInt(block -> ((ContentBlock.Text) block).text().getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    /** The figure of the document where it is near enough. */
    private static int figure(String question, int bytes) {
        Matcher written = Pattern.compile("\\| " + Pattern.quote(question) + " \\| .* \\| ([0-9]+) \\| ")
                .matcher(GeneratedFile.part(DOCUMENT, PART));
        if (GeneratedFile.isUpdate(System.getProperty("snapshots.update")) || !written.find()) {
            return bytes;
        }
        int figure = Integer.parseInt(written.group(1));
        return Math.abs(figure - bytes) * TOLERANCE <= figure ? figure : bytes;
    }
}
