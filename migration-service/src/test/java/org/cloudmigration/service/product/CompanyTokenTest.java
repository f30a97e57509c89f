package org.cloudmigration.service.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyTokenTest {

  @Test
  void theCompanysNameIsPutInAsTablesMayCarryIt() {
    assertThat(CompanyToken.replaced("{$CompanyName$}$Ledger", "South, Inc."))
        .isEqualTo("South, Inc_$Ledger");
    assertThat(CompanyToken.replaced("Currency", "South")).isEqualTo("Currency");
  }

  @Test
  void aNameWithDollarsIsNoPatternOfTheReplacement() {
    assertThat(CompanyToken.replaced("{$CompanyName$}$Ledger", "A$1\\")).isEqualTo("A$1_$Ledger");
  }

  @ParameterizedTest
  @CsvSource({
    "{$CompanyName$}$Ledger Entry, Ledger Entry",
    "{$companyname$}_Ledger, Ledger",
    "Ledger - {$CompanyName$}, Ledger",
    "{$CompanyName$}, ''",
    "Currency, Currency",
    "' Currency ', Currency"
  })
  void whatIsLeftOfTheNameIsTheTablesNameInTheCloud(String source, String target) {
    assertThat(new OutlinedTable(source, true, "").completed().target()).isEqualTo(target);
  }

  @Test
  void aNameThatWasEnteredStays() {
    assertThat(new OutlinedTable("{$COMPANYNAME$}$Ledger", true, " Book ").completed())
        .isEqualTo(new OutlinedTable("{$CompanyName$}$Ledger", true, "Book"));
  }
}
