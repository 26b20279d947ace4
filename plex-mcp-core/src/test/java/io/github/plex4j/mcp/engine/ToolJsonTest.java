package io.github.plex4j.mcp.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.plex4j.mcp.engine.bind.OutputShape;
import io.github.plex4j.mcp.engine.schema.Describe;
import io.github.plex4j.mcp.engine.schema.DescribedIn;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.OutputSchema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ToolJsonTest {
    record Place(String show, @Nullable Integer season) {}

    record Facts(
            @Describe("as Plex has it") String title,
            @Nullable Long sizeBytes,
            @Nullable Double rating,
            boolean hdr,
            Samples.Decision decision,
            Samples.Sort sort,
            @Nullable OffsetDateTime addedAt,
            @Nullable LocalDate releasedOn,
            List<String> genres,
            Map<String, Integer> byDecade,
            @Inline @Nullable Place place,
            @Nullable Place nested) {}

    static final Facts FULL = new Facts(
            "M",
            9_000_000_000L,
            7.5,
            true,
            Samples.Decision.DIRECT_PLAY,
            Samples.Sort.LAST_VIEWED,
            OffsetDateTime.parse("2026-11-21T20:54:00.123+01:00"),
            LocalDate.of(1931, 5, 11),
            List.of("Crime"),
            decades(),
            new Place("The Wire", 3),
            new Place("Heimat", null));

    static final Facts EMPTY = new Facts(
            "M",
            null,
            null,
            false,
            Samples.Decision.DIRECT_PLAY,
            Samples.Sort.TITLE,
            null,
            null,
            List.of(),
            Map.of(),
            null,
            null);

    @Test
    void writesFieldsInTheOrderOfTheRecord() {
        assertThat(text(FULL))
                .isEqualTo("{'title':'M','sizeBytes':9000000000,'rating':7.5,'hdr':true,'decision':'directPlay',"
                        + "'sort':'lastViewed','addedAt':'2026-11-21T20:54:00+01:00','releasedOn':'1931-05-11',"
                        + "'genres':['Crime'],'byDecade':{'1920':2,'1930':1},'show':'The Wire','season':3,"
                        + "'nested':{'show':'Heimat'}}");
    }

    @Test
    void leavesOutWhatIsUnknownAndKeepsEmptyLists() {
        assertThat(text(EMPTY))
                .isEqualTo(
                        "{'title':'M','hdr':false,'decision':'directPlay','sort':'title','genres':[],'byDecade':{}}");
    }

    @Test
    void describesFieldsInTheSchema() {
        String schema = schema("sample", Facts.class);

        assertThat(schema)
                .startsWith("{'type':'object','properties':{'title':{'type':'string','description':'as Plex has it'},"
                        + "'sizeBytes':{'type':'integer'},'rating':{'type':'number'},'hdr':{'type':'boolean'},"
                        + "'decision':{'type':'string','enum':['directPlay']},")
                .contains(
                        "'addedAt':{'type':'string','format':'date-time'},'releasedOn':{'type':'string','format':'date'}")
                .contains("'genres':{'type':'array','items':{'type':'string'}}")
                .contains("'byDecade':{'type':'object','additionalProperties':{'type':'integer'}}")
                .contains(
                        "'nested':{'type':'object','properties':{'show':{'type':'string'},'season':{'type':'integer'}},"
                                + "'required':['show']}")
                .endsWith("'required':['title','hdr','decision','sort','genres','byDecade']}");
    }

    @DescribedIn("get_home")
    record Shared(String title, @Nullable Integer year) {}

    record Sharing(List<Shared> items) {}

    @Test
    void describesASharedObjectInOneToolAndRefersToItInTheOthers() {
        assertThat(schema("get_home", Sharing.class)).contains("'title':{'type':'string'},'year':{'type':'integer'}");
        assertThat(schema("get_other", Sharing.class))
                .contains("{'type':'object','properties':{'title':{'type':'string'}},'required':['title'],"
                        + "'description':'fields as in get_home'}");
    }

    record Ranked(@Inline Shared item, @Nullable Double score) {}

    record Ranking(List<Ranked> items) {}

    @Test
    void refersToASharedGroupThatStandsAmongOtherFields() {
        assertThat(schema("get_home", Ranking.class)).contains("'year':{'type':'integer'}");
        assertThat(schema("get_other", Ranking.class))
                .contains("'title':{'type':'string'}", "'score':{'type':'number'}", "fields also as in get_home")
                .doesNotContain("'year'");
    }

    record Large(
            @Nullable String one,
            @Nullable String two,
            @Nullable String three,
            @Nullable String four,
            @Nullable String five,
            @Nullable String six,
            @Nullable String seven,
            @Nullable String eight) {}

    record Twice(@Nullable Large first, List<Large> others) {}

    @Test
    void describesALargeObjectThatStandsInTwoPlacesOnce() {
        String schema = schema("sample", Twice.class);

        assertThat(schema)
                .startsWith("{'type':'object','properties':{'first':{'$ref':'#/$defs/first'},"
                        + "'others':{'type':'array','items':{'$ref':'#/$defs/first'}},'note':{'type':'string'}},"
                        + "'required':['others'],"
                        + "'$defs':{'first':{'type':'object','properties':{'one':")
                .containsOnlyOnce("'eight'");
    }

    record OtherLarge(
            @Nullable String one,
            @Nullable String two,
            @Nullable String three,
            @Nullable String four,
            @Nullable String five,
            @Nullable String six,
            @Nullable String seven,
            @Nullable String nine) {}

    record OfOne(Large item, List<Large> more) {}

    record OfOther(OtherLarge item, List<OtherLarge> more) {}

    record Clashing(OfOne one, OfOther other) {}

    @Test
    void describesTwoLargeObjectsOfOneNameApart() {
        String schema = schema("sample", Clashing.class);

        assertThat(schema)
                .contains("'item':{'$ref':'#/$defs/item'}", "'item':{'$ref':'#/$defs/item1'}")
                .containsOnlyOnce("'eight'")
                .containsOnlyOnce("'nine'");
    }

    @Test
    void refusesToWriteANullThatIsNotAllowed() {
        assertThatThrownBy(() -> ToolJson.tree(new Samples.Text(nothing()))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesNumbersThatJsonDoesNotHave() {
        assertThatThrownBy(() -> ToolJson.tree(new Score(Double.NaN))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void refusesRecordsThatHoldThemselvesAndTypesThatAreNotWritten() {
        assertThatThrownBy(() -> OutputShape.of(Chain.class)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> OutputShape.of(Anything.class)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> OutputShape.of(WrongMap.class)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> OutputShape.of(Generic.class)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keepsEveryCharacterOfATitle() {
        String title = "Léon: The Professional & \"Friends\" <uncut>/100% #1? 千と千尋の神隠し";

        assertThat(ToolJson.text(ToolJson.tree(new Samples.Text(title))))
                .isEqualTo("{\"text\":\"" + title.replace("\"", "\\\"") + "\"}");
    }

    @Test
    void readsOneValueAndNothingAfterIt() {
        assertThatThrownBy(() -> ToolJson.parse("{} {}")).isInstanceOf(JsonProcessingException.class);
    }

    record Score(double score) {}

    record Chain(@Nullable Chain next) {}

    record Anything(Object thing) {}

    record WrongMap(Map<Integer, String> map) {}

    record Generic<T>(T thing) {}

    private static Map<String, Integer> decades() {
        Map<String, Integer> decades = new LinkedHashMap<>();
        decades.put("1930", 1);
        decades.put("1920", 2);
        return decades;
    }

    @SuppressWarnings("NullAway")
    private static String nothing() {
        return null;
    }

    private static String schema(String tool, Class<? extends Record> output) {
        return ToolJson.text(OutputSchema.of(tool, OutputShape.of(output).fields(), UnaryOperator.identity()))
                .replace('"', '\'');
    }

    private static String text(Record output) {
        return ToolJson.text(ToolJson.tree(output)).replace('"', '\'');
    }
}
