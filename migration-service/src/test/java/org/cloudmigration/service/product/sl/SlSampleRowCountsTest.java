package org.cloudmigration.service.product.sl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the sample grows. */
class SlSampleRowCountsTest {

  /** Table, rows by the factor F. */
  private static final String COUNTS =
      """
      Account 10F+14, AcctHist 30F+91, Address 1, APAdjust 4F+1, APDoc 53F, APSetup 1,
      APTran 106F, ARAdjust 2F+1, ARDoc 71F+1, ARSetup 1, ARTran 142F, Batch 24, CASetup 1,
      CashAcct 4, CashSumD 40F+2, CustClass 3, Customer 12F, FlexDef 1, GLSetup 1, GLTran 508,
      INSetup 1, INTran 36F+2, INUnit 7F+4, Inventory 18F+2, InventoryADG 6F, ItemCost 12F,
      ItemSite 36F+3, LotSerMst 88F, LotSerT 88F, PJAddr 6F, PJEmploy 4F, PJEmpPjt 8F,
      PJEQRate 4F, PJEquip 2F, PJPent 9F, PJProj 3F, POAddress 3F, POReceipt 2F, POTran 4F,
      ProductClass 2, PurchOrd 5F, PurOrdDet 27F, SalesTax 3, SegDef 10, Site 3, SOAddress 18F,
      SOHeader 5F, SOLine 15F, SOShipHeader 1F, SOShipLine 2F, SOType 4, VendClass 2, Vendor 9F,
      AP_Balances 0, AR_Balances 0, POSetup 0, SOSetup 0, SOShipLot 0, Terms 0, PJCode 0""";

  private static final Pattern ENTRY = Pattern.compile("(\\w+) (?:(\\d+)F)?\\+?(\\d+)?");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 10})
  void everyTableHasTheRowsOfItsFactor(int factor) {
    assertThat(counts(CollectedSample.ofScale(factor), CollectedSample.SHARED))
        .isEqualTo(expected(factor));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 10})
  void theSharedDatabaseHasTheTotalOfItsFactor(int factor) {
    long total =
        counts(CollectedSample.ofScale(factor), CollectedSample.SHARED).values().stream()
            .mapToLong(Integer::longValue)
            .sum();
    assertThat(total).isEqualTo(888L * factor + 691);
  }

  /** Without the 15 rows of a second company. */
  @Test
  void theOtherDatabaseStaysSmallAtEveryScale() {
    Map<String, Integer> small = counts(CollectedSample.ofScale(1), CollectedSample.SINGLE);
    assertThat(counts(CollectedSample.ofScale(5), CollectedSample.SINGLE)).isEqualTo(small);
    assertThat(small.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(888 + 691 - 15);
  }

  private static Map<String, Integer> counts(CollectedSample sample, String database) {
    Map<String, Integer> counts = new TreeMap<>();
    sample
        .databases()
        .get(database)
        .forEach((name, table) -> counts.put(name, table.rows().size()));
    return counts;
  }

  private static Map<String, Integer> expected(int factor) {
    Map<String, Integer> counts = new TreeMap<>();
    for (String entry : COUNTS.split(",")) {
      Matcher words = ENTRY.matcher(entry.strip());
      assertThat(words.matches()).as(entry).isTrue();
      counts.put(words.group(1), number(words.group(2)) * factor + number(words.group(3)));
    }
    return counts;
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
