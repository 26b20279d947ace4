package io.github.plex4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.tools.PlexTools;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Titles where a command takes keys. */
@TestInstance(Lifecycle.PER_CLASS)
class TitlesTest {
    private final PlexTestServer server = PlexTestServer.start(DemoLibrary.create());

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void aTitleStandsForTheKeyOfTheOnlyItemThatHasItAndTheAnswerSaysSo() {
        CliRun.Written written = run("media-details", "his", "girl", "friday");

        assertThat(written.status()).as(written.err()).isZero();
        assertThat(written.out())
                .containsPattern("Key: +106\n")
                .endsWith("Taken: 106 His Girl Friday (1940), movie, Movies.\n");
    }

    @Test
    void copiesOfOneTitleAreOneTitle() {
        assertThat(run("watch-state", "Charade").out())
                .startsWith("Charade (1963)\n")
                .endsWith("Taken: 105 Charade (1963), movie, Movies; also there: 405 Charade (1963), movie, Movies"
                        + " 4K.\n");
    }

    @Test
    void severalItemsOfATitleAreListedWithTheirKeys() {
        CliRun.Written written = run("media-details", "Nosferatu");

        assertThat(written.status()).isEqualTo(2);
        assertThat(written.err())
                .isEqualTo("plex-cli: More than one item has that title.\n"
                        + "Use one of these keys: 102 Nosferatu (1922), movie, Movies;"
                        + " 151 Nosferatu (1922), Tinted Restoration, movie, Movies.\n");
    }

    @Test
    void aYearTellsTitlesApart() {
        assertThat(run("media-details", "Charade (1963)").out()).containsPattern("Key: +105\n");
        assertThat(run("media-details", "Charade (2002)").status()).isEqualTo(1);
    }

    @Test
    void anEpisodeIsFoundByItsShowAndNumbers() {
        assertThat(run("watch-state", "one", "step", "beyond", "s01e02").out())
                .startsWith("One Step Beyond S01E02 Night of April 14 (1959)\n");
    }

    @Test
    void aTitleThatNothingHasIsAFailure() {
        CliRun.Written written = run("watch-state", "Rififi");

        assertThat(written.status()).isEqualTo(1);
        assertThat(written.err())
                .isEqualTo("plex-cli: Nothing here has that title.\n"
                        + "Use a key, or try other words with plex-cli search.\n");
    }

    @Test
    void optionsTakeTitlesToo() {
        assertThat(run("watch-history", "--rating-key", "detour").out()).contains("Detour (1945)");
    }

    @Test
    void playlistsHaveTitles() {
        assertThat(run("playlist-items", "rainy", "sunday").out())
                .contains("Charade")
                .endsWith("Taken: 951 Rainy Sunday.\n");
    }

    @Test
    void programsFindTheNoteBesideTheAnswer() {
        CliRun.Written written = run("watch-state", "Detour", "--json");

        assertThat(written.out()).startsWith("{").endsWith("}\n");
        assertThat(written.err()).isEqualTo("Taken: 112 Detour (1945), movie, Movies.\n");
    }

    private CliRun.Written run(String... words) {
        return CliRun.of(PlexTools.catalog())
                .with("PLEX_URL", server.uri().toString())
                .with("PLEX_TOKEN", server.token())
                .run(words);
    }
}
