package io.github.plex4j.mcp.engine.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.plex4j.mcp.engine.FailureCode;
import io.github.plex4j.mcp.engine.Limits;
import io.github.plex4j.mcp.engine.NoInput;
import io.github.plex4j.mcp.engine.Samples;
import io.github.plex4j.mcp.engine.Samples.Everything;
import io.github.plex4j.mcp.engine.Samples.Sort;
import io.github.plex4j.mcp.engine.ToolFailure;
import io.github.plex4j.mcp.engine.schema.Arg;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.text.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S-08")
class BinderTest {
    private static final InputShape<Everything> SHAPE = InputShape.of(Everything.class);

    @Test
    void fillsEveryKindOfComponent() {
        Everything input = bind("""
            {'ratingKey': '12', 'libraryKey': 'Movies', 'genre': 'Drama', 'year': 1927, 'unwatched': true, 'limit': 3,
             'sizeFromBytes': 9000000000, 'rating': 7.5, 'sort': 'lastViewed', 'detail': 'full',
             'ratingKeys': ['1', '2'], 'numbers': [4, 5], 'sorts': ['title'], 'set': {'title': 'M', 'year': ''},
             'days': 7, 'phrase': 'open sesame', 'title': 'Metropolis'}\
            """);

        assertThat(input)
                .isEqualTo(new Everything(
                        "12",
                        "Movies",
                        new Samples.Filters("Drama", 1927, true),
                        3,
                        9_000_000_000L,
                        7.5,
                        Sort.LAST_VIEWED,
                        "full",
                        List.of("1", "2"),
                        List.of(4, 5),
                        List.of(Sort.TITLE),
                        Map.of("title", "M", "year", ""),
                        7,
                        "open sesame",
                        "Metropolis"));
    }

    @Test
    void takesDefaultsAndEmptyCollectionsForWhatIsAbsent() {
        Everything input = bind("{'ratingKey': '12'}");

        assertThat(input)
                .isEqualTo(new Everything(
                        "12",
                        null,
                        new Samples.Filters(null, null, null),
                        25,
                        null,
                        null,
                        Sort.TITLE,
                        "brief",
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        null,
                        null,
                        null));
    }

    @Test
    void takesNullForAbsent() {
        assertThat(bind("{'ratingKey': '12', 'limit': null, 'title': null}").limit())
                .isEqualTo(25);
    }

    @Test
    void acceptsAnIntegerForAKey() {
        assertThat(bind("{'ratingKey': 12, 'libraryKey': 3, 'ratingKeys': [7]}"))
                .extracting(Everything::ratingKey, Everything::libraryKey, Everything::ratingKeys)
                .containsExactly("12", "3", List.of("7"));
    }

    @Test
    void acceptsANumberWhereTextIsWanted() {
        Everything input = bind("{'ratingKey': '1', 'genre': 1917, 'title': 7.5, 'set': {'year': 1999}}");

        assertThat(input.filters().genre()).isEqualTo("1917");
        assertThat(input.title()).isEqualTo("7.5");
        assertThat(input.set()).isEqualTo(Map.of("year", "1999"));
    }

    @Test
    void acceptsTextWhereANumberOrAYesIsWanted() {
        Everything input = bind("{'ratingKey': '1', 'rating': ' 7.5 ', 'sizeFromBytes': '9000000000',"
                + " 'unwatched': 'True', 'year': '1927'}");

        assertThat(input.rating()).isEqualTo(7.5);
        assertThat(input.sizeFromBytes()).isEqualTo(9_000_000_000L);
        assertThat(input.filters()).isEqualTo(new Samples.Filters(null, 1927, true));
    }

    @Test
    void acceptsOneValueForAListOfOne() {
        Everything input = bind("{'ratingKey': '1', 'ratingKeys': 7, 'sorts': 'title', 'numbers': '4'}");

        assertThat(input.ratingKeys()).containsExactly("7");
        assertThat(input.sorts()).containsExactly(Sort.TITLE);
        assertThat(input.numbers()).containsExactly(4);
    }

    @Test
    void acceptsAnAllowedTextInOtherCase() {
        assertThat(bind("{'ratingKey': '1', 'sort': 'lastviewed', 'detail': ' Full'}"))
                .extracting(Everything::sort, Everything::detail)
                .containsExactly(Sort.LAST_VIEWED, "full");
    }

    @Test
    void takesAnEmptyTextForAnOptionalArgumentThatIsAbsent() {
        assertThat(bind("{'ratingKey': '1', 'genre': ' ', 'limit': '', 'sort': '', 'ratingKeys': '', 'unwatched': ''}"))
                .isEqualTo(bind("{'ratingKey': '1'}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'7'", "7.0", "7", "7e0"})
    void acceptsAWholeNumberHoweverItIsWritten(String number) {
        assertThat(bind("{'ratingKey': '1', 'limit': " + number + "}").limit()).isEqualTo(7);
    }

    @Test
    void acceptsASynonym() {
        assertThat(bind("{'ratingKey': '1', 'timeRange': 7}").days()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {}                                          | ratingKey is missing; it is required.
        {'ratingKey': null}                         | ratingKey is missing; it is required.
        {'ratingKey': ''}                           | ratingKey must not be empty.
        {'ratingKey': '1/../2'}                     | ratingKey is "1/../2"; it must be 1 to 19 digits.
        {'ratingKey': -1}                           | ratingKey is "-1"; it must be 1 to 19 digits.
        {'ratingKey': '12345678901234567890'}       | ratingKey is "12345678901234567890"; it must be 1 to 19 digits.
        {'ratingKey': 1.5}                          | ratingKey is "1.5"; it must be 1 to 19 digits.
        {'ratingKey': ['1']}                        | ratingKey must be a text of 1 to 19 digits, not a list.
        {'ratingKey': '1', 'limit': 0}              | limit is 0; it must be 1 to 200.
        {'ratingKey': '1', 'limit': 201}            | limit is 201; it must be 1 to 200.
        {'ratingKey': '1', 'limit': '201'}          | limit is 201; it must be 1 to 200.
        {'ratingKey': '1', 'limit': 2.5}            | limit is "2.5"; it must be a whole number, 1 to 200.
        {'ratingKey': '1', 'limit': '2.5'}          | limit must be a whole number, 1 to 200, not text.
        {'ratingKey': '1', 'limit': 'many'}         | limit must be a whole number, 1 to 200, not text.
        {'ratingKey': '1', 'limit': true}           | limit must be a whole number, 1 to 200, not true or false.
        {'ratingKey': '1', 'limit': 1e300}          | limit is "1.0E300"; it must be a whole number, 1 to 200.
        {'ratingKey': '1', 'limit': 99999999999}    | limit is 99999999999; it must be 1 to 200.
        {'ratingKey': '1', 'limit': 9223372036854775808}   | limit is too large; it must be 1 to 200.
        {'ratingKey': '1', 'limit': '9223372036854775808'} | limit is too large; it must be 1 to 200.
        {'ratingKey': '1', 'days': 0}               | days is 0; it must be at least 1.
        {'ratingKey': '1', 'days': 2147483648}      | days is 2147483648; it must be at most 2147483647.
        {'ratingKey': '1', 'days': 1, 'timeRange': 2} | days and timeRange have the same meaning; use one of them.
        {'ratingKey': '1', 'sizeFromBytes': -1}     | sizeFromBytes is -1; it must be at least 0.
        {'ratingKey': '1', 'rating': 10.5}          | rating is 10.5; it must be 0 to 10.
        {'ratingKey': '1', 'rating': '11'}          | rating is 11; it must be 0 to 10.
        {'ratingKey': '1', 'rating': '7stars'}      | rating must be a number, not text.
        {'ratingKey': '1', 'rating': 'NaN'}         | rating must be a number, not text.
        {'ratingKey': '1', 'rating': 1e400}         | rating is too large; it must be 0 to 10.
        {'ratingKey': '1', 'unwatched': 'yes'}      | unwatched must be true or false, not text.
        {'ratingKey': '1', 'unwatched': 1}          | unwatched must be true or false, not a number.
        {'ratingKey': '1', 'sort': 'LAST_VIEWED'}   | sort is "LAST_VIEWED"; it must be one of title, lastViewed.
        {'ratingKey': '1', 'genre': true}           | genre must be text, not true or false.
        {'ratingKey': '1', 'genre': ['Drama']}      | genre must be text, not a list.
        {'ratingKey': '1', 'title': 'Nosferatu !'}  | title has 11 characters; at most 10 are allowed.
        {'ratingKey': '1', 'ratingKeys': 'x'}       | ratingKeys is "x"; it must be 1 to 19 digits.
        {'ratingKey': '1', 'ratingKeys': {}}        | ratingKeys must be a list, not an object.
        {'ratingKey': '1', 'ratingKeys': ['']}      | ratingKeys[0] must not be empty.
        {'ratingKey': '1', 'ratingKeys': [1,2,3,4]} | ratingKeys has 4 elements; at most 3 are allowed.
        {'ratingKey': '1', 'ratingKeys': ['1','x']} | ratingKeys[1] is "x"; it must be 1 to 19 digits.
        {'ratingKey': '1', 'ratingKeys': [null]}    | ratingKeys[0] must be a text of 1 to 19 digits, not nothing.
        {'ratingKey': '1', 'numbers': [10]}         | numbers[0] is 10; it must be at most 9.
        {'ratingKey': '1', 'sorts': ['best']}       | sorts[0] is "best"; it must be one of title, lastViewed.
        {'ratingKey': '1', 'set': []}               | set must be an object with text values, not a list.
        {'ratingKey': '1', 'set': {'summary': 'x'}} | set has "summary"; allowed are title, year.
        {'ratingKey': '1', 'set': {'year': null}}   | set.year must be text, not nothing.
        {'ratingKey': '1', 'phrase': 'hunter2'}     | phrase is refused; it must be one of open sesame.
        """)
    void refusesAndSaysWhatIsRight(String arguments, String message) {
        assertThat(message(arguments)).isEqualTo(message);
    }

    @Test
    void refusesAnUnknownArgumentWithTheNearestAndAllThereAre() {
        assertThat(message("{'ratingKey': '1', 'librarykey': '2'}"))
                .startsWith("Unknown argument \"librarykey\"; nearest: libraryKey. ")
                .endsWith("Allowed: ratingKey, libraryKey, genre, year, unwatched, limit, sizeFromBytes, rating, sort,"
                        + " detail, ratingKeys, numbers, sorts, set, days, phrase, title.");
    }

    @Test
    void saysWhenAToolTakesNoArguments() {
        assertThatThrownBy(() -> bind(InputShape.of(NoInput.class), Samples.json("{'x': 1}")))
                .hasMessage("Unknown argument \"x\"; this tool has no arguments.");
    }

    @Test
    void tellsEveryProblemOfACallAtOnce() {
        assertThat(message("{'limit': 0, 'sort': 'best'}"))
                .isEqualTo("ratingKey is missing; it is required. limit is 0; it must be 1 to 200. sort is \"best\"; it"
                        + " must be one of title, lastViewed.");
    }

    @Test
    void tellsTenProblemsOfMany() {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode();
        for (int number = 0; number < 1_000; number++) {
            arguments.put("unknown" + number, 1);
        }
        ToolFailure failure = refused(arguments);

        assertThat(failure.getMessage()).contains("\"unknown0\"").endsWith(" And 1 more.");
        assertThat(failure.getMessage()).hasSizeLessThan(4_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "'text'", "7", "true"})
    void refusesArgumentsThatAreNoObject(String arguments) {
        assertThat(message(arguments)).isEqualTo("The arguments must be a JSON object.");
    }

    @Test
    void takesNoArgumentsAtAllForAnEmptyObject() {
        InputShape<NoInput> shape = InputShape.of(NoInput.class);

        assertThat(bind(shape, NullNode.getInstance())).isEqualTo(new NoInput());
        assertThat(bind(shape, MissingNode.getInstance())).isEqualTo(new NoInput());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u001b[31m", "\ud800", "x\u0085"})
    void refusesTextThatIsNone(String text) {
        ObjectNode arguments =
                JsonNodeFactory.instance.objectNode().put("ratingKey", "1").put("genre", text);

        assertThat(message(refused(arguments))).isEqualTo("genre contains a control character or half of a character.");
    }

    @Test
    void keepsTextAsItIs() {
        String text = "Léon: \"Friends\" <uncut>/100% #1?\n千と千尋 👨‍👩‍👧";
        ObjectNode arguments =
                JsonNodeFactory.instance.objectNode().put("ratingKey", "1").put("genre", text);

        assertThat(bind(SHAPE, arguments).filters().genre()).isEqualTo(text);
    }

    @Test
    void refusesADecimalOfAnySizeWithoutExpandingIt() {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode().put("ratingKey", "1");
        arguments.put("limit", new BigDecimal("1e999999999"));

        assertThat(refused(arguments).code()).isEqualTo(FailureCode.INVALID_INPUT);
    }

    @Test
    void showsOfALongOrHostileValueOnlyTheBeginning() {
        ObjectNode arguments = JsonNodeFactory.instance.objectNode().put("ratingKey", "\u202e" + "x".repeat(400));

        assertThat(message(refused(arguments)))
                .isEqualTo("ratingKey is \"" + "x".repeat(39) + "…\"; it must be 1 to 19 digits.");
    }

    @Test
    void letsARecordRefuseWhatItsComponentsTogetherMean() {
        assertThatThrownBy(() -> bind(InputShape.of(Range.class), Samples.json("{'since': 'a', 'days': 1}")))
                .isInstanceOf(ToolFailure.class)
                .hasMessage("since and days are both given.");
    }

    @Test
    void refusesARecordThatCannotBeBound() {
        assertThatThrownBy(() -> InputShape.of(NotDescribed.class)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> InputShape.of(NeverNull.class)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> InputShape.of(WrongType.class)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> InputShape.of(WrongList.class)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> InputShape.of(WrongDefault.class)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> InputShape.of(Twice.class)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void readsDefaultsOfEveryForm() {
        assertThat(bind(InputShape.of(Defaults.class), Samples.json("{}")))
                .isEqualTo(new Defaults(0.5, true, 9_000_000_000L));
    }

    record Range(@Arg @Nullable String since, @Arg @Nullable Integer days) {
        Range {
            if (since != null && days != null) {
                throw ToolFailure.invalidInput("since and days are both given.", "Give one.");
            }
        }
    }

    record Defaults(
            @Arg(defaultValue = "0.5") double distance,
            @Arg(defaultValue = "true") boolean lock,
            @Arg(defaultValue = "9000000000") long size) {}

    record NotDescribed(String name) {}

    record NeverNull(@Arg String name) {}

    record WrongType(@Arg(required = true) Object thing) {}

    record WrongList(@Arg(required = true) List<Long> things) {}

    record WrongDefault(
            @Arg(min = 1, max = 3, defaultValue = "9") int number) {}

    record Twice(@Arg @Nullable String genre, @Inline Samples.Filters filters) {}

    private static Everything bind(String arguments) {
        return bind(SHAPE, Samples.json(arguments));
    }

    private static <I extends Record> I bind(InputShape<I> shape, JsonNode arguments) {
        return Binder.bind(
                shape,
                arguments,
                Limits.DEFAULT_MAX_ROWS,
                note -> {},
                problems -> ToolFailure.invalidInput(problems, ""));
    }

    private static String message(String arguments) {
        return message(refused(arguments));
    }

    /** As a program is told it. */
    private static String message(ToolFailure refusal) {
        return Wording.ofPrograms().render(String.valueOf(refusal.getMessage()));
    }

    private static ToolFailure refused(String arguments) {
        return catchThrowableOfType(ToolFailure.class, () -> bind(arguments));
    }

    private static ToolFailure refused(ObjectNode arguments) {
        return catchThrowableOfType(ToolFailure.class, () -> bind(SHAPE, arguments));
    }
}
