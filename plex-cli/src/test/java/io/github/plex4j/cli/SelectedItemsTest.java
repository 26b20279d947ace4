package io.github.plex4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.plex4j.cli.CliRun.Written;
import io.github.plex4j.testserver.DemoLibrary;
import io.github.plex4j.testserver.PlexTestServer;
import io.github.plex4j.testserver.model.Item;
import io.github.plex4j.testserver.model.ItemType;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A library and its filters in the place of the handle of a selection. */
@Timeout(60)
class SelectedItemsTest {
    private final PlexTestServer server = PlexTestServer.start(DemoLibrary.create());
    private final NotedItems noted = new NotedItems();

    @AfterEach
    void stop() {
        server.close();
    }

    private CliRun cli() {
        return CliRun.of(noted.catalog())
                .with("PLEX_URL", server.uri().toString())
                .with("PLEX_TOKEN", server.token())
                .with("PLEX_MCP_MODE", "write");
    }

    private List<String> listed(String... arguments) throws Exception {
        return new ObjectMapper()
                .readTree(cli().run(arguments).out())
                .path("items")
                .findValuesAsText("ratingKey");
    }

    private void addMovie() {
        server.library()
                .items()
                .add(Item.builder(ItemType.MOVIE, "1", "9001", "One more").build());
    }

    @Test
    void changesExactlyWhatTheListOfTheSameFiltersShows() throws Exception {
        Written written = cli().run("note-items", "--library-key", "Movies", "--genre", "Horror", "--year-to", "1950");

        assertThat(written.status()).as(written.err()).isZero();
        assertThat(noted.keys())
                .isNotEmpty()
                .isEqualTo(
                        listed("library-items", "Movies", "--genre", "Horror", "--year-to", "1950", "--all", "--json"));
    }

    @Test
    @Tag("S-13")
    void asksWithTheNumberOfAllThatMatch() {
        Written refused = cli().typing("n\n").run("note-items", "--library-key", "Movies");
        assertThat(refused.err()).contains("(56 items)? [y/N]");
        assertThat(noted.keys()).isEmpty();

        Written agreed = cli().typing("y\n").run("note-items", "--library-key", "Movies");
        assertThat(agreed.status()).isZero();
        assertThat(noted.keys()).hasSize(56);
    }

    @Test
    @Tag("S-13")
    void anItemThatCameWhileThePersonThoughtIsAConflict() {
        Written written = cli().typing("y\n", this::addMovie).run("note-items", "--library-key", "Movies");

        assertThat(written.status()).isEqualTo(1);
        assertThat(written.err()).contains("The list had 56 items and has 57 now. Nothing was changed.");
        assertThat(noted.keys()).isEmpty();
    }

    @Test
    void aFilterOfTheNameOfAnOwnArgumentHasANameOfItsOwn() throws Exception {
        Written written = cli().run(
                        "note-items", "--library-key", "Movies", "--filter-title", "Nosferatu", "--title", "Vampires");

        assertThat(written.status()).as(written.err()).isZero();
        assertThat(written.out()).contains("Vampires");
        assertThat(noted.keys())
                .hasSize(2)
                .isEqualTo(listed("library-items", "Movies", "--title", "Nosferatu", "--json"));
    }

    @Test
    void theLibraryOfACommandThatWorksInOneIsTheLibraryOfItsFilters() throws Exception {
        Written written = cli().run("note-in-library", "Movies", "--genre", "Western");

        assertThat(written.status()).as(written.err()).isZero();
        assertThat(noted.keys())
                .isNotEmpty()
                .isEqualTo(listed("library-items", "Movies", "--genre", "Western", "--json"));
    }

    @Test
    void withoutAFilterSuchACommandSelectsNothing() {
        assertThat(cli().run("note-in-library", "Movies").status()).isZero();
        assertThat(noted.keys()).isEmpty();
    }

    @Test
    void filtersNeedALibrary() {
        Written written = cli().run("note-items", "--genre", "Horror");

        assertThat(written.status()).isEqualTo(2);
        assertThat(written.err())
                .contains(
                        "--genre chooses among the items of a library.",
                        "Add --library-key with the key or the title of one.");
        assertThat(server.requests().all()).isEmpty();
    }

    @Test
    void aRefusedFilterIsNamedAsItWasWritten() {
        Written written =
                cli().run("note-items", "--library-key", "Movies", "--filter-title", "x", "--year-from", "soon");

        assertThat(written.status()).isEqualTo(2);
        assertThat(written.err()).contains("--year-from");
        assertThat(noted.keys()).isEmpty();
    }

    @Test
    void anUnknownLibraryChangesNothing() {
        Written written = cli().run("note-items", "--library-key", "Nowhere");

        assertThat(written.status()).isEqualTo(1);
        assertThat(written.err()).contains("Movies");
        assertThat(noted.keys()).isEmpty();
    }

    @Test
    void saysWhyNothingMatches() {
        Written written = cli().run("note-items", "--library-key", "Movies", "--genre", "Horrow");

        assertThat(written.status()).isZero();
        assertThat(written.out()).contains("0", "Horror");
        assertThat(noted.keys()).isEmpty();
    }

    @Test
    void keysAreTakenAsTheyAre() {
        assertThat(cli().run("note-items", "--rating-keys", "101,102").status()).isZero();
        assertThat(noted.keys()).containsExactly("101", "102");
    }

    @Test
    void thereIsNoHandleAtATerminal() {
        assertThat(cli().run("note-items", "--selection", "s7k2").status()).isEqualTo(2);
        Written help = cli().run("note-items", "--help");
        assertThat(help.out())
                .contains("--library-key", "--genre", "--filter-title", "--unwatched", "--sort")
                .contains("In place of keys, a library and the filters of library-items choose the items.")
                .doesNotContain("--selection", "--limit", "--offset");
    }
}
