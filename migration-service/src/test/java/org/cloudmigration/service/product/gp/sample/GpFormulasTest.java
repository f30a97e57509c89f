package org.cloudmigration.service.product.gp.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GpFormulasTest {

  @ParameterizedTest
  @CsvSource({
    "1, Birch Hardware 1",
    "10, Amber Garden 10",
    "79, Juniper Studio 79",
    "80, Amber Hardware 80"
  })
  void namesRepeatTheirWordsAndNeverTheirNumber(int i, String name) {
    assertThat(Formulas.name(i)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 20155500010000",
    "3, 00000000000000",
    "27, 2.05555E+13",
    "31, CALL 5550101",
    "33, ''",
    "701, 20155507010000",
    "1002, 50255500020000"
  })
  void phonesAreAsPeopleLeaveThem(int i, String phone) {
    assertThat(Formulas.phone(i)).isEqualTo(phone);
  }

  @Test
  void postCodesKeepFiveDigitsForAnyNumber() {
    assertThat(Formulas.zip(1)).isEqualTo("10137");
    assertThat(Formulas.zip(Integer.MAX_VALUE)).hasSize(5);
  }

  @Test
  void numbersLongerThanTheirPlaceStayWhole() {
    assertThat(Formulas.digits(7, 5)).isEqualTo("00007");
    assertThat(Formulas.digits(123456, 5)).isEqualTo("123456");
  }

  @Test
  void datesOfManyDocumentsStayInTheirYear() {
    assertThat(Formulas.day(2024, 270)).isEqualTo(LocalDate.of(2024, 9, 27));
    assertThat(Formulas.dayWithin(2023, 4000)).hasYear(2023);
  }

  @Test
  void accountsOutsideTheChartAreNamed() {
    assertThat(Chart.index("100-4100-01")).isEqualTo(33);
    assertThat(Chart.ACCOUNTS).hasSize(108);
    assertThatThrownBy(() -> Chart.index("300-4100-01")).hasMessageContaining("300-4100-01");
  }

  @Test
  void everyJournalEntryHasTwelveLinesThatBalance() {
    JournalEntry entry = new JournalEntry(2022, 1, 100, 1);
    assertThat(entry.lines()).hasSize(12);
    assertThat(entry.lines().stream().mapToLong(JournalEntry.Line::cents).sum()).isZero();
    assertThat(entry.lines().get(0).debit()).isEqualByComparingTo("2210");
    assertThat(entry.lines().get(9).credit()).isEqualByComparingTo("1436.50");
  }

  @Test
  void kitsAreNotBought() {
    SampleCompany company = new SampleCompany("TRSC1", "Any", 1);
    assertThat(new PurchaseOrder(company, 1).line(2).item()).isEqualTo(new Item(6));
    assertThat(PurchaseOrder.of(company).flatMap(PurchaseOrder::lines))
        .noneMatch(line -> line.item().type() == Item.KIT);
  }

  @Test
  void aSpecialOrderKeepsTheItemBehindIt() {
    PurchaseOrder.Line line = new PurchaseOrder(new SampleCompany("TRSC1", "Any", 1), 5).line(1);
    assertThat(line.itemNumber()).isEqualTo("NONSTOCK-5");
    assertThat(line.item().number()).isEqualTo("ITM-00027");
  }

  @Test
  void oneItemNumberIsTooLongForTheTarget() {
    assertThat(new Item(10).number()).isEqualTo("ITM-00010-LONG-NUMBER-XYZ").hasSize(25);
  }
}
