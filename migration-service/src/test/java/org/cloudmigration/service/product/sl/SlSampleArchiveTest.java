package org.cloudmigration.service.product.sl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.BiPredicate;
import org.cloudmigration.service.product.CollectedRows.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a snapshot from 2024 on takes of each table, by the published filters. */
class SlSampleArchiveTest {

  private static final LocalDateTime YEAR = LocalDateTime.of(2024, 1, 1, 0, 0);

  /** Table, what the year is told by, rows for each block, rows besides. */
  @ParameterizedTest
  @CsvSource({
    "Batch, Crtd_DateTime, 0, 10",
    "ARDoc, PerPost, 49, 0",
    "ARTran, TranDate, 98, 0",
    "ARAdjust, AdjgPerPost, 2, 1",
    "SOHeader, OrdDate, 3, 0",
    "SOShipHeader, Crtd_DateTime, 1, 0",
    "SOShipLine, Crtd_DateTime, 2, 0",
    "APDoc, PerPost, 45, 0",
    "APTran, PerPost, 90, 0",
    "APAdjust, AdjgPerPost, 4, 1",
    "INTran, TranDate, 18, 2",
    "LotSerT, TranDate, 80, 0",
    "POReceipt, RcptDate, 1, 0",
    "POTran, TranDate, 2, 0",
    "PurchOrd, PODate, 3, 0",
    "PurOrdDet, Crtd_DateTime, 15, 0"
  })
  void rowsOfTheYearAreAsManyAsTheFactorSays(String name, String told, int each, int besides) {
    for (int scale : new int[] {1, 2, 5}) {
      assertThat(rows(scale, name, (table, row) -> isLate(table.value(row, told))))
          .as("scale %s", scale)
          .hasSize(each * scale + besides);
    }
  }

  @ParameterizedTest
  @CsvSource({"GLTran, Posted, P, 140", "SOType, Active, 1, 2"})
  void someAreChosenByAFlagBesides(String name, String column, String wanted, int expected) {
    assertThat(
            rows(
                1,
                name,
                (table, row) ->
                    wanted.equals(String.valueOf(table.value(row, column)))
                        && (!table.has("PerPost") || isLate(table.value(row, "PerPost")))))
        .hasSize(expected);
  }

  private static List<List<?>> rows(int scale, String name, BiPredicate<Table, List<?>> filter) {
    BiPredicate<Table, List<?>> own =
        (table, row) ->
            !table.has("CpnyID") || table.text(row, "CpnyID").equals(CollectedSample.OWN);
    return CollectedSample.ofScale(scale).rows(name, own.and(filter));
  }

  private static boolean isLate(Object value) {
    return value instanceof LocalDateTime date
        ? !date.isBefore(YEAR)
        : ((String) value).compareTo("2024") >= 0;
  }
}
