package io.github.plex4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.cli.CliRun.Written;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S-13")
class ConfirmingTest {
    private static final String QUESTION = "Empty the trash: library \"Trash\"? This cannot be undone. [y/N] ";

    private static Written run(CliRun cli, String... more) {
        String[] arguments = new String[more.length + 3];
        arguments[0] = "--mode";
        arguments[1] = "admin";
        arguments[2] = "empty-trash";
        System.arraycopy(more, 0, arguments, 3, more.length);
        return cli.run(arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"y\n", "YES\n", " y \n"})
    void destroysOnceThePersonSaysYes(String typed) {
        Written written = run(CliRun.ofSamples().typing(typed));
        assertThat(written.err()).startsWith(QUESTION);
        assertThat(written.status()).isZero();
        assertThat(written.out()).contains("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"n\n", "\n", "", "yes please\n", "j\n"})
    void destroysNothingOtherwise(String typed) {
        Written written = run(CliRun.ofSamples().typing(typed));
        assertThat(written.err()).startsWith(QUESTION).contains("Nothing was changed.");
        assertThat(written.status()).isEqualTo(1);
        assertThat(written.out()).isEmpty();
    }

    @Test
    void destroysNothingWhereNobodyCanBeAsked() {
        Written written = run(CliRun.ofSamples());
        assertThat(written.status()).isEqualTo(1);
        assertThat(written.err()).contains("Nobody is at the keyboard", "Add --yes to do it without asking.");
    }

    @Test
    void asksNobodyWithYes() {
        Written written = run(CliRun.ofSamples(), "--yes");
        assertThat(written.status()).isZero();
        assertThat(written.err()).doesNotContain("[y/N]");
    }

    @Test
    void aCommandThatNeverAsksHasNoSuchOption() {
        assertThat(CliRun.ofSamples()
                        .run("--mode", "write", "add-to-playlist", "--yes")
                        .status())
                .isEqualTo(2);
        assertThat(CliRun.ofSamples().run("empty-trash", "--help").out()).contains("--yes");
    }
}
