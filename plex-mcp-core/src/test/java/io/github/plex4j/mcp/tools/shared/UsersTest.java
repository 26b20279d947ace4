package io.github.plex4j.mcp.tools.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.plex4j.client.server.Account;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.tools.OnDemoLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The demonstration library has alex, who owns it, Anna, Ben and Zoë &amp; Co. */
class UsersTest extends OnDemoLibrary {
    private Users users() {
        return Users.of(bench.context());
    }

    @ParameterizedTest
    @CsvSource({"Anna, Anna", "anna, Anna", "' ben ', Ben", "Zoë, Zoë & Co", "zo, Zoë & Co", "An, Anna", "1, alex"})
    void aUserIsMeantByNumberNameOrTheBeginningOfTheName(String argument, String name) {
        assertThat(Users.nameOf(users().require(argument))).isEqualTo(name);
    }

    @Test
    void meIsTheOwnerBecauseOnlyTheOwnerMayAskForUsers() {
        assertThat(users().require("Me").id()).isEqualTo(Account.OWNER_ID);
    }

    @Test
    void aBeginningThatSeveralNamesHaveIsAnsweredWithThem() {
        ToolFailure failure = catchThrowableOfType(ToolFailure.class, () -> users().require("a"));

        assertThat(failure.code()).isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(failure.hint()).contains("alex", "Anna").doesNotContain("Ben");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nobody", "nna", "999", "12345678901234567890"})
    void anUnknownUserIsAnsweredWithThoseThereAre(String argument) {
        ToolFailure failure = catchThrowableOfType(ToolFailure.class, () -> users().require(argument));

        assertThat(failure.code()).isEqualTo(FailureCode.NOT_FOUND);
        assertThat(failure.hint()).contains("alex (1)", "Anna", "Ben", "Zoë & Co");
    }
}
