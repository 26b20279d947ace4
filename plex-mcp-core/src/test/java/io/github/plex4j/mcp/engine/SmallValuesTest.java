package io.github.plex4j.mcp.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SmallValuesTest {
    @Test
    void limitsArePositive() {
        assertThatThrownBy(() -> new Limits(0, Optional.empty())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(1, Optional.empty(), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(1, Optional.of(Duration.ZERO)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(1, Optional.of(Duration.ofSeconds(-1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTargetHasNoNegativeCount() {
        assertThat(new Target("Trash", "trash", 0).count()).isZero();
        assertThatThrownBy(() -> new Target("Trash", "trash", -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aToolsetHasAPlainName() {
        assertThatThrownBy(() -> new Toolset("Library", true)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFailureIsAnObjectOfThreeTexts() {
        assertThat(ToolJson.text(new Failure(FailureCode.NOT_FOUND, "Not here.", "Look.").json()))
                .isEqualTo("{\"code\":\"not_found\",\"message\":\"Not here.\",\"hint\":\"Look.\"}");
    }

    @Test
    void aModeHoldsThoseBeforeIt() {
        assertThat(Mode.ADMIN.includes(Mode.WRITE)).isTrue();
        assertThat(Mode.READ.includes(Mode.READ)).isTrue();
        assertThat(Mode.WRITE.includes(Mode.ADMIN)).isFalse();
    }

    @Test
    void aMemoizedValueIsMadeOnceAndAFailedAttemptIsRepeated() {
        int[] attempts = {0};
        Memoized<String> value = new Memoized<>(() -> {
            attempts[0]++;
            if (attempts[0] == 1) {
                throw new IllegalStateException("not yet");
            }
            return "made";
        });
        assertThatThrownBy(value::get).hasMessage("not yet");

        assertThat(value.get()).isEqualTo(value.get());
        assertThat(attempts[0]).isEqualTo(2);
    }

    @Test
    void cancellationEndsACall() {
        Cancellation cancelled = () -> true;

        assertThatThrownBy(cancelled::throwIfCancelled)
                .isInstanceOfSatisfying(
                        ToolFailure.class, failure -> assertThat(failure.code()).isEqualTo(FailureCode.CANCELLED));
    }
}
