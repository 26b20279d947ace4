package io.github.plex4j.checks.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.plex4j.checks.Repository;
import io.github.plex4j.mcp.engine.Success;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of docs/questions.md with the calls of an assistant, their size and their answers. */
class AskedQuestionsTest {
    private static final String DOCUMENT = "docs/questions.md";
    private static final String PART = "assistant";
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
        try (DemoCalls calls = new DemoCalls()) {
            questions.forEach(question -> table.append(row(question, calls)));
        }
        GeneratedFile.requirePartUpToDate(DOCUMENT, PART, table.toString());
    }

    private static String row(AskedQuestion question, DemoCalls calls) {
        int bytes = 0;
        JsonNode answer = NullNode.getInstance();
        for (AskedQuestion.Call call : question.calls()) {
            Success success = calls.success(call);
            answer = success.structured();
            bytes += DemoCalls.bytes(success);
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

    /** The figure of the document where it is near enough. */
    private static int figure(String question, int bytes) {
        Matcher written = Pattern.compile("\\| " + Pattern.quote(question) + " \\| .* \\| ([0-9]+) \\| ")
                .matcher(GeneratedFile.part(DOCUMENT, PART));
        return DemoCalls.figure(written.find() ? written.group(1) : "", bytes);
    }
}
