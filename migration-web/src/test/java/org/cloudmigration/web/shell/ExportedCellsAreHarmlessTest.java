package org.cloudmigration.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportedCellsAreHarmlessTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+A1", "-A1", "@SUM(A1)", " =1", "\t=1", "\r=1", "\u00a0=1", "＝1", "\n@x"})
  void noCellIsAFormula(String text) {
    assertThat(Csv.cell(text)).startsWith("\"'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-3", "+12", "0", "GL00100", "a=b", ""})
  void numbersAndNamesStayAsTheyAre(String text) {
    assertThat(Csv.cell(text)).isEqualTo('"' + text + '"');
  }

  @Test
  void quotesAndLineBreaksStayInsideTheirCell() {
    assertThat(Csv.line(List.of("a\"b", "c,d\ne"))).isEqualTo("\"a\"\"b\",\"c,d\ne\"\r\n");
  }
}
