package org.cloudmigration.service.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.product.OutlinedTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineTextTest {

  @Test
  void whatGoesWithoutSayingMayBeLeftOut() {
    assertThat(OutlineText.parse("A\n\n  B ; Per Database\r\nC\tcompany\tSea\nD;;Dee"))
        .containsExactly(
            new OutlinedTable("A", true, ""),
            new OutlinedTable("B", false, ""),
            new OutlinedTable("C", true, "Sea"),
            new OutlinedTable("D", true, "Dee"));
    assertThat(
            OutlineText.parse("E;database;;preserve\nF\tdatabase\tEff\tPreserve cloud data\nG;;;"))
        .containsExactly(
            new OutlinedTable("E", false, "", true),
            new OutlinedTable("F", false, "Eff", true),
            new OutlinedTable("G", true, ""));
  }

  @Test
  void whatIsToldCanBeSentBack() {
    List<OutlinedTable> tables =
        List.of(
            new OutlinedTable("{$CompanyName$}$Ledger", true, "Ledger"),
            new OutlinedTable("Currency", false, "Currency"),
            new OutlinedTable("Terms", false, "", true),
            new OutlinedTable("Country", false, "Land", true));
    assertThat(OutlineText.parse(OutlineText.of(tables))).isEqualTo(tables);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A\nB; both; C", "A\nB; company; C; D", "A\nB; database; C; preserve; D"})
  void theLineThatMeansNothingIsNamed(String text) {
    assertThatThrownBy(() -> OutlineText.parse(text))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refused -> {
              assertThat(refused.field()).isEqualTo("customTables");
              assertThat(refused.report().happened()).startsWith("Line 2 ");
            });
  }
}
