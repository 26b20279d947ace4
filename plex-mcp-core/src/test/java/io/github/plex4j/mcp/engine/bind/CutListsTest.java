package io.github.plex4j.mcp.engine.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.plex4j.mcp.engine.schema.Cut;
import io.github.plex4j.mcp.engine.schema.Cuttable;
import io.github.plex4j.mcp.engine.schema.Inline;
import io.github.plex4j.mcp.engine.schema.ListEnd;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S-09")
class CutListsTest {
    record End(@Nullable Integer kept) implements ListEnd<End> {
        @Override
        public End cutTo(int items) {
            return new End(items);
        }
    }

    record Found(
            @Cut List<String> titles,
            String query,
            @Cut @Nullable List<String> people,
            @Inline End end) {}

    @Test
    void theLastListLosesItsItemsFirst() {
        Cuttable<?> found = cuttable(new Found(List.of("M", "Metropolis"), "m", List.of("Murnau"), new End(null)));

        assertThat(found.itemCount()).isEqualTo(3);
        assertThat(found.cutTo(2)).isEqualTo(new Found(List.of("M", "Metropolis"), "m", List.of(), new End(2)));
        assertThat(found.cutTo(1)).isEqualTo(new Found(List.of("M"), "m", List.of(), new End(1)));
    }

    @Test
    void aListThatIsNotThereHasNoItems() {
        Cuttable<?> found = cuttable(new Found(List.of("M", "Metropolis"), "m", null, new End(null)));

        assertThat(found.itemCount()).isEqualTo(2);
        assertThat(found.cutTo(1)).isEqualTo(new Found(List.of("M"), "m", null, new End(1)));
    }

    record Alone(List<String> titles) {}

    @Test
    void aListThatIsNotMarkedIsNotCut() {
        assertThat(OutputShape.of(Alone.class).cuttable(new Alone(List.of("M", "Metropolis"))))
                .isEmpty();
    }

    record Own(List<String> titles) implements Cuttable<Own> {
        @Override
        public int itemCount() {
            return titles.size();
        }

        @Override
        public Own cutTo(int items) {
            return new Own(titles.subList(titles.size() - items, titles.size()));
        }
    }

    @Test
    void anAnswerMayBeCutInItsOwnWay() {
        Own own = new Own(List.of("M", "Metropolis"));

        assertThat(OutputShape.of(Own.class).cuttable(own).orElseThrow().cutTo(1))
                .isEqualTo(new Own(List.of("Metropolis")));
    }

    record WithoutEnd(@Cut List<String> titles) {}

    record NoList(@Cut String title, @Inline End end) {}

    @Test
    void anAnswerThatCouldNotSayThatItIsCutIsRefused() {
        assertThatThrownBy(() -> OutputShape.of(WithoutEnd.class)).hasMessageContaining("ListEnd");
        assertThatThrownBy(() -> OutputShape.of(NoList.class)).hasMessageContaining("no list");
    }

    private static Cuttable<?> cuttable(Found found) {
        return OutputShape.of(Found.class).cuttable(found).orElseThrow();
    }
}
