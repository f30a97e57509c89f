package org.cloudmigration.service.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.cloudmigration.service.operation.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetNamesTest {

  private static final UUID APP = UUID.randomUUID();

  private static MappedTable table(String name, boolean perCompany) {
    return new MappedTable(UUID.randomUUID(), 1, APP, 0, name, "Source of " + name, perCompany);
  }

  @ParameterizedTest
  @CsvSource({"No., No_", "Item/Unit, Item_Unit", "Ledger, LEDGER"})
  void namesThatBecomeEqualInTheTenantAreRefused(String first, String second) {
    List<MappedTable> others = List.of(table(first, true));
    assertThatThrownBy(() -> TargetNames.check(table(second, false), others))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refused -> assertThat(refused.report().happened()).contains("Source of " + first));
  }

  @Test
  void thePlatformsOwnTablesAreNotOverwritten() {
    for (String name : List.of("Company", "COMPANY", "NAV App Installed App")) {
      assertThatThrownBy(() -> TargetNames.check(table(name, false), List.of()))
          .as(name)
          .hasMessageContaining("of its own");
    }
    assertThatCode(() -> TargetNames.check(table("Company", true), List.of()))
        .as("that of a company has the company's name before it")
        .doesNotThrowAnyException();
  }

  @Test
  void aNameThatNoTableMayHaveIsRefused() {
    for (String name : List.of("", "x".repeat(31), "A$B", "A\tB")) {
      assertThatThrownBy(() -> TargetNames.check(table(name, true), List.of()))
          .as(name)
          .isInstanceOf(InvalidInputException.class);
    }
  }
}
