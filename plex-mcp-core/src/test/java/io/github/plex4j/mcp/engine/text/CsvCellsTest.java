package io.github.plex4j.mcp.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvCellsTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1+2", "-2+3", "@SUM(1)", "  =1+1", "-", "\uFF1D1+1"})
    void aFormulaGetsAnApostrophe(String text) {
        assertThat(CsvCells.cell(text)).isEqualTo("'" + text);
    }

    @Test
    void charactersThatSpreadsheetsDropHideNoFormula() {
        assertThat(CsvCells.cell("\t=1")).isEqualTo("\"'\t=1\"");
        assertThat(CsvCells.cell("\r=1")).isEqualTo("\"'\r=1\"");
        assertThat(CsvCells.cell("\tx")).isEqualTo("\"'\tx\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+5", "-0.5", "1984", "", "M", "'already", "a=b"})
    void numbersAndOtherTextsStayAsTheyAre(String text) {
        assertThat(CsvCells.cell(text)).isEqualTo(text);
    }

    @Test
    void aCellOfSeveralTextsIsGuardedToo() {
        assertThat(CsvCells.cell(List.of("=1", "b"))).isEqualTo("\"'=1; b\"");
    }

    @Test
    void whatWouldDivideACellIsQuoted() {
        assertThat(CsvCells.line(List.of("a", CsvCells.cell("b,c"), CsvCells.cell("say \"d\""), CsvCells.cell(" e"))))
                .isEqualTo("a,\"b,c\",\"say \"\"d\"\"\",\" e\"\r\n");
    }
}
