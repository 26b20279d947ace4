package io.github.plex4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.cli.CliRun.Written;
import io.github.plex4j.testserver.Fault;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands that change a server: what they say was done is what the server was told to do. */
@Timeout(60)
class ChangesTest {
    private final MarkedMovies movies = new MarkedMovies();

    @AfterEach
    void stop() {
        movies.close();
    }

    @Test
    void saysWhatWasDone() {
        Written written = movies.cli().run("mark-movies", "5");

        assertThat(written.status()).isZero();
        assertThat(written.lines())
                .containsExactly(
                        "No failures.", "", "Matched:    5", "Changed:    5", "Unchanged:  0", "Complete:   yes");
        assertThat(movies.sent()).isEqualTo(5);
    }

    @ParameterizedTest
    @Tag("S-13")
    @CsvSource({"y, 30, 0", "n, 0, 1", "'', 0, 1"})
    void aChangeOfManyIsMadeOnceThePersonAgrees(String typed, int sent, int status) {
        Written written = movies.cli().typing(typed + "\n").run("mark-movies", "30");

        assertThat(written.err()).startsWith("Mark as watched: library \"Movies\" (30 items)? [y/N] ");
        assertThat(written.status()).isEqualTo(status);
        assertThat(movies.sent()).isEqualTo(sent);
    }

    @Test
    void aLostAnswerIsNamedAndIsNoSuccess() {
        movies.server().faults().forPath(MarkedMovies.PATH, Fault.loseAnswer().times(1));

        Written written = movies.cli().run("mark-movies", "5");

        assertThat(written.status()).isEqualTo(1);
        assertThat(written.out())
                .startsWith("Outcome unknown\n")
                .contains("Movie 1", "Changed:    0", "Not tried:  4", "Complete:   no");
        assertThat(movies.sent()).isEqualTo(1);
    }

    @Test
    void whatFailedIsListedAndIsNoSuccess() {
        movies.server().faults().forPath(MarkedMovies.PATH, Fault.status(404).times(2));

        Written written = movies.cli().run("mark-movies", "5");

        assertThat(written.status()).isEqualTo(1);
        assertThat(written.out()).contains("Movie 1", "Movie 2", "not_found", "Changed:    3", "Complete:   yes");
    }

    @Test
    void moreFailuresThanAnAnswerHoldsAreCutAndTheNumbersStay() {
        movies.server().faults().forPath(MarkedMovies.PATH, Fault.status(404));

        Written written = movies.cli().run("mark-movies", "1000", "--yes");

        assertThat(written.out())
                .contains(
                        "Cut where the answer grew too large", "Matched:    1000", "Changed:    0", "Complete:   yes");
        assertThat(written.lines())
                .filteredOn(line -> line.endsWith("not_found"))
                .hasSizeBetween(100, MarkedMovies.MOVIES - 1);
        assertThat(movies.sent()).isEqualTo(MarkedMovies.MOVIES);
    }

    @Test
    void linesForAProgramHoldTheFailuresAndTheNumbersStandBesideThem() {
        movies.server().faults().forPath(MarkedMovies.PATH, Fault.status(404).times(1));

        Written written = movies.cli().run("mark-movies", "5", "--csv");

        assertThat(written.lines()).containsExactly("ratingKey,title,code", "1,Movie 1,not_found");
        assertThat(written.err().lines()).containsExactly("Matched 5, changed 4, unchanged 0, complete yes.");
    }

    @Test
    @Tag("S-10")
    void anInterruptAmidAThousandItemsSaysWhatWasDone() {
        AtomicReference<Runnable> interrupt = new AtomicReference<>(() -> {});
        movies.server().beforeRequest(MarkedMovies.PATH, 11, library -> {
            new Thread(interrupt.get()).start();
            movies.awaitStop();
        });

        Written written = movies.cli()
                .interruptedBy(action -> {
                    interrupt.set(action);
                    return () -> {};
                })
                .run("mark-movies", "1000", "--yes");

        assertThat(written.status()).isEqualTo(1);
        assertThat(written.out()).contains("Changed:    11", "Not tried:  989", "Complete:   no");
        assertThat(movies.sent()).isEqualTo(11);
    }
}
