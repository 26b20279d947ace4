package io.github.plex4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolCatalog;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolCommandTest {
    private static final ToolCatalog READING = ToolCatalog.of(List.of(SampleTools.search()));
    private static final String NOTHING_GIVEN = "SearchInput[query=night, limit=25, detail=BRIEF, unwatched=null,"
            + " rating=null, ratingKeys=[], genres=[], set={}]";

    @Test
    void requiredArgumentsStandAloneAndDefaultsAreTheTools() {
        assertThat(CliRun.ofSamples().run("search", "night").out()).contains("Understood:  " + NOTHING_GIVEN);
    }

    @Test
    void optionsReachTheToolInTheirForms() {
        CliRun.Written written = CliRun.ofSamples()
                .run("search", "night", "--limit", "3", "--detail=full", "--unwatched", "--rating", "7.5");
        assertThat(written.out()).contains("limit=3, detail=FULL, unwatched=true, rating=7.5");
    }

    @Test
    void aFormerNameOfAToolIsACommandStill() {
        assertThat(CliRun.ofSamples().run("search-library", "night").out()).contains("query=night");
    }

    @Test
    void aSynonymIsAnOptionToo() {
        assertThat(CliRun.ofSamples().run("search", "night", "--range", "2").out())
                .contains("rating=2.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void aFlagTakesAValueAfterAnEqualsSign(String value) {
        assertThat(CliRun.ofSamples()
                        .run("search", "night", "--unwatched=" + value)
                        .out())
                .contains("unwatched=" + value);
    }

    @Test
    void aFlagDoesNotSwallowTheArgumentAfterIt() {
        assertThat(CliRun.ofSamples().run("search", "--unwatched", "night").out())
                .contains("query=night")
                .contains("unwatched=true");
    }

    @Test
    void listsOfKeysAreDividedByCommasOrRepeated() {
        assertThat(CliRun.ofSamples()
                        .run("search", "night", "--rating-keys", "1,2", "--rating-keys", "3")
                        .out())
                .contains("ratingKeys=[1, 2, 3]");
    }

    @Test
    void listsOfTextsKeepTheirCommas() {
        assertThat(CliRun.ofSamples()
                        .run("search", "night", "--genres", "a, b", "--genres", "c")
                        .out())
                .contains("genres=[a, b, c]");
    }

    @Test
    void mapsAreNamesWithValues() {
        assertThat(CliRun.ofSamples()
                        .run("search", "night", "--set", "title=a=b", "--set", "year=1968")
                        .out())
                .contains("set={title=a=b, year=1968}");
    }

    @Test
    void wordsThatLookSpecialAreTakenAsTheyAre() {
        assertThat(CliRun.ofSamples().run("search", "@file ${x} \"q\"").out()).contains("query=@file ${x} \"q\"");
    }

    @Test
    void aQueryThatBeginsWithADashStandsAfterTwoDashes() {
        assertThat(CliRun.ofSamples().run("search", "--", "-x").out()).contains("query=-x");
    }

    @Test
    void aTextThatStandsAloneTakesAllWords() {
        assertThat(CliRun.ofSamples()
                        .run("search", "the", "--limit", "3", "living dead", "!")
                        .out())
                .contains("query=the living dead !, limit=3");
    }

    @Test
    void severalLeadingKeysAreTheListOfThem() {
        assertThat(CliRun.ofSamples().run("media-details", "12", "13", "14,15").out())
                .contains("KeyInput[ratingKey=null, ratingKeys=[12, 13, 14, 15]]");
    }

    @Test
    void aLeadingKeyMayStandAlone() {
        assertThat(CliRun.ofSamples().run("media-details", "12").out()).containsPattern("Rating key: +12\n");
    }

    @Test
    void aLeadingKeyMayBeAnOption() {
        assertThat(CliRun.ofSamples().run("media-details", "--rating-key", "12").out())
                .containsPattern("Rating key: +12\n");
    }

    @Test
    void aLeadingKeyGivenTwiceIsRefused() {
        CliRun.Written written = CliRun.ofSamples().run("media-details", "12", "--rating-key", "13");
        assertThat(written.status()).isEqualTo(2);
        assertThat(written.err()).contains("--rating-key and RATING_KEY have the same meaning.");
    }

    @Test
    void whatTheToolRefusesIsToldInItsOwnWords() {
        CliRun.Written written = CliRun.ofSamples().run("search", "night", "--limit", "0");
        assertThat(written.status()).isEqualTo(2);
        assertThat(written.err()).startsWith("plex-cli: --limit is 0; it must be 1 to 200.\n");
        assertThat(written.out()).isEmpty();
    }

    @Test
    void aNumberThatIsNoneIsLeftToTheToolToRefuse() {
        assertThat(CliRun.ofSamples().run("search", "night", "--limit", "many").err())
                .contains("--limit must be a whole number, 1 to 200");
    }

    @Test
    void aToolThatIsNotAllowedNamesTheModeItNeeds() {
        CliRun.Written written = CliRun.ofSamples().run("add-to-playlist", "1", "2,3");
        assertThat(written.status()).isEqualTo(2);
        assertThat(written.err())
                .isEqualTo("plex-cli: add-to-playlist needs mode write; this program runs in mode read.\n"
                        + "Give --mode write.\n");
    }

    @Test
    void withTheModeItNeedsAToolRuns() {
        CliRun.Written written = CliRun.ofSamples().run("--mode", "write", "add-to-playlist", "1", "2,3");
        assertThat(written.out()).isEqualTo("Changed:  2\n");
        assertThat(written.status()).isZero();
    }

    @Test
    void globalOptionsMayFollowTheCommand() {
        assertThat(CliRun.ofSamples()
                        .run("add-to-playlist", "1", "2", "3", "--mode=write", "--json")
                        .out())
                .isEqualTo("{\"changed\":2}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"write", "admin"})
    void aModeThatChangesIsRefusedWhereNoToolDoes(String mode) {
        for (String[] words : new String[][] {{"search", "night"}, {"help"}, {"--help"}}) {
            CliRun.Written written =
                    CliRun.of(READING).with("PLEX_TOKEN", "unused").run(words(mode, words));
            assertThat(written.status()).isEqualTo(2);
            assertThat(written.err())
                    .isEqualTo("plex-cli: --mode is \"" + mode + "\"; no tool of this version changes anything in Plex,"
                            + " so read is the only mode.\nCorrect or omit it.\n");
        }
    }

    @Test
    void aModeOfTheEnvironmentIsRefusedByItsVariable() {
        assertThat(CliRun.of(READING)
                        .with("PLEX_MCP_MODE", "write")
                        .run("search", "night")
                        .err())
                .startsWith("plex-cli: PLEX_MCP_MODE is \"write\"; no tool");
    }

    @Test
    void theHelpDoesNotSpeakOfModesWhereThereIsOne() {
        assertThat(CliRun.of(READING).run("--help").out()).doesNotContain("--mode", "MODE");
        assertThat(CliRun.ofSamples().run("--help").out()).contains("--mode=MODE");
    }

    private static String[] words(String mode, String[] rest) {
        return Stream.concat(Stream.of("--mode", mode), Stream.of(rest)).toArray(String[]::new);
    }

    @Test
    void aWrongModeLetsNothingThrough() {
        CliRun.Written written = CliRun.ofSamples().run("search", "night", "--mode", "god");
        assertThat(written.status()).isEqualTo(2);
        assertThat(written.err()).contains("read, write, admin");
    }

    @ParameterizedTest
    @EnumSource
    void eachFailureHasItsExitStatus(FailureCode code) {
        CliRun.Written written = CliRun.ofSamples().run("failure", code.wireName());
        assertThat(written.status()).isEqualTo(code.exitStatus());
        assertThat(written.err()).isEqualTo("plex-cli: It did not work.\nDo it otherwise.\n");
        assertThat(written.out()).isEmpty();
    }

    @Test
    void withJsonAFailureIsOnStandardOutputToo() {
        CliRun.Written written = CliRun.ofSamples().run("failure", "not_found", "--json");
        assertThat(written.out())
                .isEqualTo("{\"code\":\"not_found\",\"message\":\"It did not work.\",\"hint\":\"Do it otherwise.\"}\n");
        assertThat(written.err()).contains("It did not work.");
        assertThat(written.status()).isEqualTo(1);
    }

    @Test
    void anInterruptCancelsTheCall() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        ToolCatalog catalog = ToolCatalog.of(List.of(SampleTools.hang(begun)));
        CliRun.Written written = CliRun.of(catalog)
                .interruptedBy(action -> {
                    Thread thread = new Thread(() -> {
                        try {
                            begun.await();
                        } catch (InterruptedException exception) {
                            Thread.currentThread().interrupt();
                        }
                        action.run();
                    });
                    thread.start();
                    return () -> {};
                })
                .run("nothing");
        assertThat(written.status()).isEqualTo(130);
    }
}
