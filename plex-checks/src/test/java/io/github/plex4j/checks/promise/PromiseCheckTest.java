package io.github.plex4j.checks.promise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromiseCheckTest {
    private static final String SECURITY = """
        # Security

        ### S-01 The token travels in one header

        Text about S-02 that is no heading.

        ### S-07: A redirect carries no token away
        """;
    private static final TaggedTest HEADER = new TaggedTest("S-01", "a.HeaderTest", "theTokenIsInTheHeader");
    private static final TaggedTest REDIRECT = new TaggedTest("S-07", "a.RedirectTest$Elsewhere", "isRefused");

    @TempDir
    Path folder;

    @Test
    void promisesAreTheHeadingsWithAnId() {
        assertThat(Promise.in(SECURITY))
                .containsExactly(
                        new Promise("S-01", "The token travels in one header"),
                        new Promise("S-07", "A redirect carries no token away"));
    }

    @Test
    void testsThatRanSatisfyTheirPromises() throws IOException {
        assertThat(check(HEADER, REDIRECT)
                        .problems(reports(
                                "<testcase classname='a.HeaderTest' name='theTokenIsInTheHeader(String)[1]'/>",
                                "<testcase classname='a.HeaderTest' name='theTokenIsInTheHeader(String)[2]'/>",
                                "<testcase classname='a.RedirectTest$Elsewhere' name='isRefused'/>")))
                .isEmpty();
    }

    @Test
    void aPromiseWithoutATestIsAProblem() throws IOException {
        assertThat(check(HEADER).problems(reports("<testcase classname='a.HeaderTest' name='theTokenIsInTheHeader'/>")))
                .containsExactly("No test has the tag S-07, which SECURITY.md promises.");
    }

    @Test
    void aTagWithoutAPromiseIsAProblem() throws IOException {
        TaggedTest stray = new TaggedTest("S-99", "a.StrayTest", "strays");

        assertThat(check(HEADER, REDIRECT, stray)
                        .problems(reports(
                                "<testcase classname='a.HeaderTest' name='theTokenIsInTheHeader'/>",
                                "<testcase classname='a.RedirectTest$Elsewhere' name='isRefused'/>",
                                "<testcase classname='a.StrayTest' name='strays'/>")))
                .containsExactly("SECURITY.md does not promise S-99, which StrayTest.strays has as a tag.");
    }

    @Test
    void aTestThatWasNotRunOrSkippedOrFailedShowsNothing() throws IOException {
        TaggedTest failing = new TaggedTest("S-07", "a.FailingTest", "fails");

        assertThat(check(HEADER, REDIRECT, failing)
                        .problems(reports(
                                "<testcase classname='a.HeaderTest' name='theTokenIsInTheHeaderOfAnother'/>",
                                "<testcase classname='a.RedirectTest$Elsewhere' name='isRefused'><skipped/></testcase>",
                                "<testcase classname='a.FailingTest' name='fails'><failure/></testcase>")))
                .containsExactlyInAnyOrder(
                        "S-01 is to be shown by HeaderTest.theTokenIsInTheHeader, which was not run in this build.",
                        "S-07 is to be shown by RedirectTest.Elsewhere.isRefused, which was skipped.",
                        "S-07 is to be shown by FailingTest.fails, which failed.");
    }

    @Test
    void theDocumentNamesTheTestsOfEachPromise() {
        assertThat(check(REDIRECT, HEADER).markdown())
                .contains(
                        "## S-01 The token travels in one header\n\n"
                                + "- `HeaderTest.theTokenIsInTheHeader`: the token is in the header\n",
                        "## S-07 A redirect carries no token away\n\n"
                                + "- `RedirectTest.Elsewhere.isRefused`: is refused\n");
    }

    @Test
    void namesATestInWords() {
        assertThat(check(new TaggedTest("S-01", "ATest", "aClientSaysItIsAConflictOfJSONText"))
                        .markdown())
                .contains(": a client says it is a conflict of json text\n");
    }

    private static PromiseCheck check(TaggedTest... tests) {
        return new PromiseCheck(Promise.in(SECURITY), List.of(tests));
    }

    private TestReports reports(String... cases) throws IOException {
        Path file = folder.resolve("TEST-a.xml");
        Files.writeString(file, "<testsuite>" + String.join("", cases) + "</testsuite>");
        return TestReports.read(List.of(file));
    }
}
