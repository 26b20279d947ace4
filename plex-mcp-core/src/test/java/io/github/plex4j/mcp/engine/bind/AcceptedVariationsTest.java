package io.github.plex4j.mcp.engine.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.plex4j.mcp.engine.Limits;
import io.github.plex4j.mcp.engine.Samples;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Harmless variations of an argument, which are accepted and mentioned where they change its value. */
class AcceptedVariationsTest {
    @Test
    void takesASuffixOffANumberThatIsWrittenWithIt() {
        InputShape<Decade> shape = InputShape.of(Decade.class);

        assertThat(bind(shape, Samples.json("{'decade': '1920s'}")).decade()).isEqualTo(1920);
        assertThat(bind(shape, Samples.json("{'decade': 1920}")).decade()).isEqualTo(1920);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'1080'", "1080", "'1080p'", "'1080P'", "' 1080p '"})
    void takesASuffixOffANumberThatIsOneOfSeveralTexts(String resolution) {
        Quality quality = bind(InputShape.of(Quality.class), Samples.json("{'below': " + resolution + "}"));

        assertThat(quality.below()).isEqualTo("1080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'p'", "'4kp'", "'900p'", "'1080pp'"})
    void refusesASuffixOfAnythingElse(String resolution) {
        assertThatThrownBy(() -> bind(InputShape.of(Quality.class), Samples.json("{'below': " + resolution + "}")))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("it must be one of 720, 1080, 4k");
    }

    @Test
    void refusesAConstantThatIsExcepted() {
        InputShape<Some> shape = InputShape.of(Some.class);

        assertThat(bind(shape, Samples.json("{'unit': 'hours'}")).unit()).isEqualTo(TimeUnit.HOURS);
        assertThat(shape.arguments().get(0).allowed()).contains("hours", "days").doesNotContain("nanoseconds");
        assertThatThrownBy(() -> bind(shape, Samples.json("{'unit': 'nanoseconds'}")))
                .isInstanceOf(ToolFailure.class)
                .hasMessageContaining("must be one of");
    }

    @Test
    void takesAListForATextOfAlternativesAndSaysSo() {
        List<String> notes = new ArrayList<>();
        JsonNode arguments = Samples.json("{'genre': ['Drama', 'Film Noir']}");

        assertThat(bind(InputShape.of(Divided.class), arguments, notes).genre()).isEqualTo("Drama|Film Noir");
        assertThat(notes).containsExactly("`genre` was taken as \"Drama|Film Noir\".");
    }

    @Test
    void takesAListOfOneTextForThatText() {
        List<String> notes = new ArrayList<>();
        JsonNode arguments = Samples.json("{'genre': ['Drama']}");

        assertThat(bind(InputShape.of(Divided.class), arguments, notes).genre()).isEqualTo("Drama");
        assertThat(notes).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{'genre': []}", "{'genre': ['']}", "{'genre': [['a']]}", "{'genre': [true]}", "{'title': ['a']}"
            })
    void refusesAListThatHoldsNoTextsOrHasNoDivider(String arguments) {
        assertThatThrownBy(() -> bind(InputShape.of(Divided.class), Samples.json(arguments)))
                .isInstanceOf(ToolFailure.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"500", "'500'", "99999999999", "500.0"})
    void takesWhatIsAboveACapForTheCapAndSaysSo(String limit) {
        List<String> notes = new ArrayList<>();
        JsonNode arguments = Samples.json("{'limit': " + limit + "}");

        assertThat(bind(InputShape.of(Capped.class), arguments, notes).limit()).isEqualTo(200);
        assertThat(notes)
                .singleElement()
                .asString()
                .startsWith("`limit` ")
                .endsWith(" is above the maximum; 200 was used.");
    }

    @Test
    void letsACallerWhoTakesWholeListsAskForMoreRowsAndForNoMoreOfAnythingElse() {
        JsonNode arguments = Samples.json("{'limit': 900, 'pixels': 900}");
        List<String> notes = new ArrayList<>();

        Rows rows = Binder.bind(InputShape.of(Rows.class), arguments, 1_000, notes::add, IllegalStateException::new);

        assertThat(rows).isEqualTo(new Rows(900, 200));
        assertThat(notes).containsExactly("`pixels` 900 is above the maximum; 200 was used.");
    }

    @Test
    void saysNothingOfACallThatIsRefused() {
        List<String> notes = new ArrayList<>();

        assertThatThrownBy(() -> bind(InputShape.of(Capped.class), Samples.json("{'limit': 500, 'x': 1}"), notes))
                .isInstanceOf(ToolFailure.class);
        assertThat(notes).isEmpty();
    }

    record Decade(@Arg(suffix = "s") @Nullable Integer decade) {}

    record Some(
            @Arg(
                    required = true,
                    except = {"nanoseconds", "microseconds"})
            TimeUnit unit) {}

    record Quality(
            @Arg(
                    allowed = {"720", "1080", "4k"},
                    suffix = "p")
            @Nullable
            String below) {}

    record Divided(
            @Arg(separator = "|") @Nullable String genre,
            @Arg @Nullable String title) {}

    record Rows(
            @Arg(min = 1, max = 200, capped = true, rows = true, defaultValue = "25")
            int limit,

            @Arg(min = 1, max = 200, capped = true, defaultValue = "25")
            int pixels) {}

    record Capped(
            @Arg(min = 1, max = 200, capped = true, defaultValue = "25")
            int limit) {}

    private static <I extends Record> I bind(InputShape<I> shape, JsonNode arguments) {
        return bind(shape, arguments, new ArrayList<>());
    }

    private static <I extends Record> I bind(InputShape<I> shape, JsonNode arguments, List<String> notes) {
        return Binder.bind(
                shape,
                arguments,
                Limits.DEFAULT_MAX_ROWS,
                notes::add,
                problems -> ToolFailure.invalidInput(problems, ""));
    }
}
