package org.cloudmigration.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Stream;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.product.OutlinedTable;
import org.junit.jupiter.api.Test;

class NamedTablesTest {

  private final NamedTables tables = new NamedTables(() -> {});

  private static Stream<Component> all(Component component) {
    return Stream.concat(
        Stream.of(component), component.getChildren().flatMap(NamedTablesTest::all));
  }

  private List<TextField> fields() {
    return all(tables).filter(TextField.class::isInstance).map(TextField.class::cast).toList();
  }

  private static InvalidInputException at(String field) {
    return new InvalidInputException(field, "SOURCE_TABLES", "It is not there.", "Correct it.");
  }

  @Test
  void linesThatNobodyHasWrittenIntoAreNotSentAndNotCounted() {
    tables.setValue(
        List.of(
            new OutlinedTable("", true, ""),
            new OutlinedTable("Currency", false, "Currency"),
            new OutlinedTable("", true, ""),
            new OutlinedTable("{$CompanyName$}$Ledger", true, "Book")));
    assertThat(tables.value())
        .containsExactly(
            new OutlinedTable("Currency", false, ""),
            new OutlinedTable("{$CompanyName$}$Ledger", true, "Book"));

    assertThat(tables.show(at("customTables[2].tableName"))).isTrue();
    assertThat(fields()).filteredOn(TextField::isInvalid).containsExactly(fields().getLast());
    assertThat(fields().getLast().getErrorMessage()).isEqualTo("It is not there. Correct it.");

    tables.clearErrors();
    assertThat(tables.show(at("customTables[1].sourceTableName"))).isTrue();
    assertThat(fields()).filteredOn(TextField::isInvalid).containsExactly(fields().get(2));
  }

  @Test
  void whatIsMeantForNoLineIsToldElsewhere() {
    tables.setValue(List.of(new OutlinedTable("Currency", false, "")));
    for (String field :
        List.of("customTables", "customTables[0].tableName", "customTables[2].tableName")) {
      assertThat(tables.show(at(field))).as(field).isFalse();
    }
    assertThat(tables.show(at("customTables[1].dataPerCompany"))).isFalse();
  }

  @Test
  void whoOnlyLooksSeesEveryName() {
    tables.setValue(List.of(new OutlinedTable("{$CompanyName$}$Ledger", true, "Ledger")));
    assertThat(fields().getLast().getPlaceholder()).isEqualTo("Ledger");
    assertThat(fields().getLast().getValue()).isEmpty();
    tables.setEditable(false);
    assertThat(fields().getLast().getValue()).isEqualTo("Ledger");
    tables.setEditable(true);
    assertThat(fields().getLast().getValue()).as("it follows the source again").isEmpty();
  }

  @Test
  void thereIsAlwaysALineToWriteInto() {
    tables.setValue(List.of());
    assertThat(fields()).hasSize(2);
    assertThat(tables.value()).isEmpty();
  }
}
