package io.github.plex4j.mcp.engine.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.plex4j.mcp.engine.ConfirmationRequest;
import io.github.plex4j.mcp.engine.Failure;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Samples;
import io.github.plex4j.mcp.engine.Success;
import io.github.plex4j.mcp.engine.Target;
import io.github.plex4j.mcp.engine.ToolContext;
import io.github.plex4j.mcp.engine.ToolResult;
import io.github.plex4j.mcp.engine.confirm.Asking;
import io.github.plex4j.mcp.engine.confirm.ConfirmedBy;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The word of a person before something is destroyed. */
class ConfirmedCallsTest extends ShelfCalls {
    ConfirmedCallsTest() {
        super(Duration.ofSeconds(60));
    }

    @Test
    @Tag("S-13")
    void asksBeforeItDestroys() {
        assertThat(question().question())
                .isEqualTo("Clear a shelf: shelf \"Top shelf\" (3 items)? This cannot be undone.");
        assertThat(shelf).hasSize(3);
    }

    @Test
    @Tag("S-13")
    void destroysOnceAPersonAgreedAndNoMoreThanOnce() {
        ToolContext approved = asking.approvedBy(question().ticket(), ConfirmedBy.ELICITATION);

        assertThat(clear(approved)).isEqualTo(Success.of(Samples.json("{'removed': 3, 'text': 'cleared'}")));
        shelf.addAll(List.of("d", "e", "f"));
        assertThat(failure(clear(approved)).code()).isEqualTo(FailureCode.CONFIRMATION_REQUIRED);
        assertThat(shelf).hasSize(3);
    }

    @Test
    @Tag("S-13")
    void anAgreementHoldsForTheSameArgumentsAlone() {
        ToolContext approved = asking.approvedBy(question().ticket(), ConfirmedBy.ELICITATION);

        assertThat(failure(call("clear_shelf", "{'shelf': 'bottom'}", approved)).code())
                .isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(failure(call("burn_shelf", "{'shelf': 'top'}", approved)).code())
                .isEqualTo(FailureCode.INVALID_INPUT);
        assertThat(shelf).hasSize(3);
    }

    @Test
    @Tag("S-13")
    void anAgreementHoldsForWhatThePersonSaw() {
        ToolContext approved = asking.approvedBy(question().ticket(), ConfirmedBy.ELICITATION);
        shelf.add("d");

        Failure failure = failure(clear(approved));

        assertThat(failure.code()).isEqualTo(FailureCode.CONFLICT);
        assertThat(failure.message()).contains("it is now shelf \"Top shelf\", 4 items", "Nothing was changed");
        assertThat(shelf).hasSize(4);
    }

    @Test
    @Tag("S-13")
    void anAgreementHoldsForTwoMinutes() {
        ToolContext approved = asking.approvedBy(question().ticket(), ConfirmedBy.ELICITATION);
        now.updateAndGet(time -> time.plusSeconds(120));
        assertThat(failure(clear(approved)).code()).isEqualTo(FailureCode.CONFIRMATION_REQUIRED);
        assertThat(shelf).hasSize(3);
    }

    @Test
    @Tag("S-13")
    void aCallerThatCannotAskIsToldToShowItAndToRepeatTheTitle() {
        Failure failure = failure(clear(admin));

        assertThat(failure.code()).isEqualTo(FailureCode.CONFIRMATION_REQUIRED);
        assertThat(failure.hint()).startsWith("Show this to the user and wait");
        assertThat(failure.json().path("effect").asText()).isEqualTo("destructive");
        assertThat(failure.json().path("target")).isEqualTo(Samples.json("{'title': 'Top shelf', 'kind': 'shelf'}"));
        assertThat(failure.json().path("count").asInt()).isEqualTo(3);
        assertThat(failure.json().path("expect").asText()).isEqualTo("Top shelf");
        assertThat(call("clear_shelf", "{'shelf': 'top', 'confirm': 'Top shelf'}", admin))
                .isInstanceOf(Success.class);
        assertThat(shelf).isEmpty();
    }

    @Test
    @Tag("S-13")
    void aRepeatedTitleCountsOnceAndNeverOnAFirstCall() {
        String confirmed = "{'shelf': 'top', 'confirm': 'Top shelf'}";
        assertThat(failure(call("clear_shelf", confirmed, admin)).code()).isEqualTo(FailureCode.CONFIRMATION_REQUIRED);
        assertThat(call("clear_shelf", confirmed, admin)).isInstanceOf(Success.class);
        assertThat(failure(call("clear_shelf", confirmed, admin)).code()).isEqualTo(FailureCode.CONFIRMATION_REQUIRED);
    }

    @Test
    @Tag("S-13")
    void anotherTitleOrALateOneAsksAnew() {
        clear(admin);
        assertThat(failure(call("clear_shelf", "{'shelf': 'top', 'confirm': 'yes'}", admin))
                        .code())
                .isEqualTo(FailureCode.CONFIRMATION_REQUIRED);
        now.updateAndGet(time -> time.plusSeconds(300));
        assertThat(failure(call("clear_shelf", "{'shelf': 'top', 'confirm': 'Top shelf'}", admin))
                        .code())
                .isEqualTo(FailureCode.CONFIRMATION_REQUIRED);
        assertThat(shelf).hasSize(3);
    }

    @Test
    @Tag("S-13")
    void aRepeatedTitleDoesNotCountOnceTheNumberIsAnother() {
        clear(admin);
        shelf.remove("a");
        assertThat(failure(call("clear_shelf", "{'shelf': 'top', 'confirm': 'Top shelf'}", admin))
                        .code())
                .isEqualTo(FailureCode.CONFLICT);
        assertThat(shelf).hasSize(2);
    }

    @Test
    void refusesAConfirmationThatIsNoText() {
        assertThat(failure(call("clear_shelf", "{'shelf': 'top', 'confirm': true}", admin))
                        .code())
                .isEqualTo(FailureCode.INVALID_INPUT);
    }

    @Test
    @Tag("S-13")
    void whatIsGoneForGoodIsLeftToAPersonAtATerminal() {
        Failure failure = failure(call("burn_shelf", "{'shelf': 'top'}", admin));

        assertThat(failure.code()).isEqualTo(FailureCode.CONFIRMATION_REQUIRED);
        assertThat(failure.hint()).endsWith(": plex-cli --mode admin burn-shelf top");
        assertThat(failure.json().has("expect")).isFalse();
    }

    @Test
    @Tag("S-13")
    void nothingIsConfirmedByASecondCallWhereTheOwnerWantsAPerson() {
        ToolContext person = admin.toBuilder().asking(Asking.TERMINAL).build();
        clear(person);
        assertThat(failure(call("clear_shelf", "{'shelf': 'top', 'confirm': 'Top shelf'}", person))
                        .hint())
                .contains("plex-cli --mode admin clear-shelf top");
        assertThat(shelf).hasSize(3);
    }

    @Test
    @Tag("S-13")
    void aChangeOfAFewAsksNobodyAndOneOfManyOrOfAWholeShowAsks() {
        assertThat(call("tidy_shelf", "{'shelf': 'top'}", asking)).isInstanceOf(Success.class);
        target.set(new Target("Top", "shelf", 26));
        assertThat(call("tidy_shelf", "{'shelf': 'top'}", asking)).isInstanceOf(ConfirmationRequest.class);
        target.set(new Target("Top", "show", 1, true));
        assertThat(call("tidy_shelf", "{'shelf': 'top'}", asking)).isInstanceOf(ConfirmationRequest.class);
    }

    @Test
    @Tag("S-13")
    void anAgreementToManyIsNoneToAFew() {
        target.set(new Target("Top", "shelf", 26));
        ConfirmationRequest many = (ConfirmationRequest) call("tidy_shelf", "{'shelf': 'top'}", asking);
        target.set(new Target("Top", "shelf", 25));

        ToolResult result =
                call("tidy_shelf", "{'shelf': 'top'}", asking.approvedBy(many.ticket(), ConfirmedBy.ELICITATION));

        assertThat(failure(result).code()).isEqualTo(FailureCode.CONFLICT);
        assertThat(shelf).hasSize(3);
    }

    @Test
    void aTargetWithoutATitleIsConfirmedByTheNameOfTheTool() {
        target.set(new Target("\u200b", "shelf", 3));
        assertThat(failure(clear(admin)).json().path("expect").asText()).isEqualTo("clear_shelf");
        assertThat(call("clear_shelf", "{'shelf': 'top', 'confirm': 'clear_shelf'}", admin))
                .isInstanceOf(Success.class);
    }
}
