package io.github.plex4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.mcp.config.Setting;
import io.github.plex4j.mcp.engine.Effect;
import io.github.plex4j.mcp.engine.NoInput;
import io.github.plex4j.mcp.engine.Tool;
import io.github.plex4j.mcp.engine.ToolCatalog;
import io.github.plex4j.mcp.tools.PlexTools;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    private static final String CANARY = "c4n4ry-t0k3n-x7";

    @Test
    void commandsAreTheToolsNamesInKebabCaseWithoutGet() {
        assertThat(program().commandLine().getSubcommands().keySet())
                .containsExactly(
                        "search",
                        "media-details",
                        "add-to-playlist",
                        "empty-trash",
                        "failure",
                        "nothing",
                        "tools",
                        "doctor",
                        "test-server",
                        "generate-completion",
                        "help");
    }

    @Test
    void aToolMayNotTakeTheNameOfAnotherCommand() {
        Tool<NoInput, SampleTools.ChangeOutput> doctor = Tool.named("get_doctor")
                .title("Doctor")
                .description("Another doctor.")
                .toolset(SampleTools.LIBRARY)
                .effect(Effect.READ)
                .output(SampleTools.ChangeOutput.class)
                .handler((input, context) -> new SampleTools.ChangeOutput(0))
                .build();
        assertThatThrownBy(() -> CliRun.of(ToolCatalog.of(List.of(doctor))).run("doctor"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("doctor");
    }

    @Test
    void anUnknownCommandIsToldWithTheNearest() {
        CliRun.Written written = CliRun.ofSamples().run("serach", "night");
        assertThat(written.status()).isEqualTo(2);
        assertThat(written.err()).contains("Unknown command \"serach\"; nearest: search");
    }

    @Test
    void anUnknownCommandThatComesNearToNoneIsToldWithoutAProposal() {
        CliRun.Written written = CliRun.of(PlexTools.catalog()).run("frobnicate", "5");
        assertThat(written.status()).isEqualTo(2);
        assertThat(written.err())
                .isEqualTo("plex-cli: Unknown command \"frobnicate\".\nplex-cli --help lists the commands.\n");
    }

    @Test
    void aPartOfTheNameOfACommandIsEnoughToProposeIt() {
        assertThat(CliRun.of(PlexTools.catalog()).run("duplicates").err()).contains("; nearest: find-duplicates.");
    }

    @Test
    void anUnknownOptionIsToldWithTheNearest() {
        CliRun.Written written = CliRun.ofSamples().run("search", "night", "--limt", "3");
        assertThat(written.status()).isEqualTo(2);
        assertThat(written.err()).contains("Unknown option --limt; nearest: --limit");
    }

    @Test
    void theValueOfAnOptionMayBeTheNameOfACommand() {
        CliRun.Written written = CliRun.ofSamples().run("--time-zone", "search", "search", "night");
        assertThat(written.status()).isEqualTo(2);
        assertThat(written.err()).startsWith("plex-cli: --time-zone is \"search\"; it must be");
    }

    @Test
    void aMissingArgumentIsNamed() {
        CliRun.Written written = CliRun.ofSamples().run("search");
        assertThat(written.status()).isEqualTo(2);
        assertThat(written.err()).isEqualTo("plex-cli: QUERY is missing.\nSee plex-cli search --help.\n");
    }

    @Test
    void aMissingListIsNamedAsInTheHelp() {
        assertThat(CliRun.ofSamples()
                        .run("add-to-playlist", "7", "--mode", "write")
                        .err())
                .isEqualTo("plex-cli: RATING_KEYS is missing.\nSee plex-cli add-to-playlist --help.\n");
    }

    @Test
    void aSettingOfAFlagIsToldByTheFlagAndOneOfTheEnvironmentByItsVariable() {
        CliRun.Written flag = CliRun.ofSamples().run("search", "night", "--timeout-seconds", "0");
        assertThat(flag.status()).isEqualTo(2);
        assertThat(flag.err())
                .startsWith("plex-cli: --timeout-seconds is \"0\"; it must be a whole number from 1 to 3600.");
        assertThat(CliRun.ofSamples()
                        .with("PLEX_TIMEOUT_SECONDS", "0")
                        .run("search", "night")
                        .err())
                .contains("PLEX_TIMEOUT_SECONDS is \"0\"");
    }

    @Test
    void anOptionWithoutItsValueIsNamed() {
        assertThat(CliRun.ofSamples().run("search", "night", "--limit").err()).contains("--limit needs a value.");
    }

    @ParameterizedTest
    @CsvSource({"--range,--range", "--rating,--rating"})
    void anOptionWithSeveralNamesIsToldByTheOneThatWasTyped(String typed, String told) {
        assertThat(CliRun.ofSamples().run("search", "night", typed).err())
                .startsWith("plex-cli: " + told + " needs a value.");
    }

    @Test
    void anArgumentTooManyIsTold() {
        CliRun.Written written = CliRun.of(PlexTools.catalog()).run("children", "1000", "1001");
        assertThat(written.status()).isEqualTo(2);
        assertThat(written.err()).contains("RATING_KEY is one key; more words follow it.");
    }

    @Test
    void withoutACommandTheUsageIsWrong() {
        CliRun.Written written = CliRun.ofSamples().run();
        assertThat(written.status()).isEqualTo(2);
        assertThat(written.err()).contains("No command was given.");
    }

    @Test
    void wrongUsageIsJsonTooWhereJsonIsWanted() {
        assertThat(CliRun.ofSamples().run("search", "--json").out())
                .startsWith("{\"code\":\"invalid_input\",\"message\":\"QUERY is missing.\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--token=" + CANARY, "--tokn=" + CANARY, "--limit=1=" + CANARY, CANARY})
    void aTokenGivenWhereThereIsNoPlaceForItIsNotRepeated(String argument) {
        CliRun.Written written = CliRun.of(PlexTools.catalog()).run("children", "1000", argument, "--limit", "1");
        assertThat(written.status()).isEqualTo(2);
        assertThat(written.out() + written.err()).doesNotContain(CANARY);
    }

    @Test
    void theTokenHasNoFlagAndThatIsExplained() {
        assertThat(CliRun.ofSamples().run("search", "night", "--token", CANARY).err())
                .contains("There is no option --token")
                .contains("PLEX_TOKEN")
                .doesNotContain(CANARY);
    }

    @ParameterizedTest
    @EnumSource
    void everySettingWithAFlagIsAnOptionOfEveryCommand(Setting setting) {
        setting.flag().ifPresent(flag -> {
            assertThat(program().commandLine().getCommandSpec().findOption(flag))
                    .isNotNull();
            program()
                    .commandLine()
                    .getSubcommands()
                    .values()
                    .forEach(command -> assertThat(command.getCommandSpec().findOption(flag))
                            .isNotNull());
        });
    }

    @Test
    void helpListsWhatIsAllowedAndCountsTheRest() {
        CliRun.Written written = CliRun.ofSamples().run("--help");
        assertThat(written.status()).isZero();
        assertThat(written.out())
                .contains("  search                    Finds titles\n")
                .contains("--url=URL")
                .contains("PLEX_TOKEN")
                .contains("Not allowed now: 2 commands.")
                .doesNotContain("  add-to-playlist");
    }

    @Test
    void helpListsMoreInAHigherMode() {
        assertThat(CliRun.ofSamples().run("--mode", "write", "--help").out())
                .contains("  add-to-playlist ")
                .contains("Not allowed now: 1 command.");
    }

    @Test
    void helpOfACommandTellsItsArgumentsBoundsAndDefaults() {
        CliRun.Written written = CliRun.ofSamples().run("search", "--help");
        assertThat(written.status()).isZero();
        assertThat(written.out())
                .contains("Usage: plex-cli search [OPTIONS] QUERY...")
                .contains("It takes 100 % of words.")
                .contains("What to look for, 100 % or part of it.")
                .contains("How many, up to 100 %. 1 to 200. Default: 25.")
                .contains("One of brief, full. Default: brief.")
                .contains("--unwatched[=false]")
                .contains("--range, --rating=N");
    }

    @Test
    void helpAndTheNameOfACommandIsItsHelp() {
        assertThat(CliRun.ofSamples().run("help", "search").out())
                .isEqualTo(CliRun.ofSamples().run("search", "--help").out());
    }

    @Test
    void helpAloneIsTheHelpOfTheProgramWithTheOptionsBeforeIt() {
        assertThat(CliRun.ofSamples().run("help").out())
                .isEqualTo(CliRun.ofSamples().run("--help").out());
        assertThat(CliRun.ofSamples().run("--mode", "write", "help").out())
                .isEqualTo(CliRun.ofSamples().run("--mode", "write", "--help").out());
    }

    @Test
    void helpOfACommandThatIsNoneTellsTheNearest() {
        CliRun.Written written = CliRun.ofSamples().run("help", "serach");
        assertThat(written.status()).isEqualTo(2);
        assertThat(written.err()).contains("Unknown command \"serach\"; nearest: search.");
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        CliRun.Written written = CliRun.ofSamples().run("--version");
        assertThat(written.out()).matches("plex-cli [0-9]+\\.[0-9]+\\.[0-9]+\\S*\n");
        assertThat(written.status()).isZero();
    }

    @Test
    void completionKnowsCommandsAndOptions() {
        CliRun.Written written = CliRun.ofSamples().run("generate-completion");
        assertThat(written.out()).contains("media-details").contains("--rating-keys");
        assertThat(written.status()).isZero();
    }

    @Test
    void completionKnowsTheValuesOfOptionsThatHaveFew() {
        assertThat(CliRun.ofSamples().run("generate-completion", "zsh").out())
                .contains("DETAIL_option_args=(\"brief\" \"full\") # --detail values");
        assertThat(CliRun.ofSamples().run("generate-completion", "fish").out())
                .contains("complete -c plex-cli -n __fish_use_subcommand -a search -d 'Finds titles'\n")
                .contains("-n '__fish_seen_subcommand_from search' -l detail -r -a 'brief full' -d");
    }

    @Test
    void completionOfAShellWithoutAScriptIsRefused() {
        CliRun.Written written = CliRun.ofSamples().run("generate-completion", "cmd");
        assertThat(written.status()).isEqualTo(2);
        assertThat(written.err()).contains("there are scripts for bash, zsh, fish");
    }

    private static PlexCli program() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return PlexCli.create(
                new Terminal(nowhere, nowhere, false, false, Map.of()), SampleTools.catalog(), Interrupts.none());
    }
}
