package org.cloudmigration.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
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

  private <T extends Component> List<T> all(Class<T> type) {
    return all(tables).filter(type::isInstance).map(type::cast).toList();
  }

  @Test
  void cloudDataCanBePreservedOnlyWhereATableBelongsToNoCompany() {
    tables.setValue(
        List.of(
            new OutlinedTable("Currency", false, "Currency", true),
            new OutlinedTable("Ledger", true, "Ledger")));
    List<Checkbox> boxes = all(Checkbox.class);
    assertThat(boxes).extracting(Checkbox::isVisible).containsExactly(true, false);
    assertThat(boxes).extracting(Checkbox::getLabel).containsOnly("Preserve cloud data");
    assertThat(meaning().isVisible()).isTrue();
    assertThat(meaning().getText()).contains("stay as they are", "not carried over", "reset");
    assertThat(tables.value()).extracting(OutlinedTable::preserve).containsExactly(true, false);

    Select<Boolean> how = selects().getFirst();
    how.setValue(true);
    assertThat(boxes.getFirst().isVisible()).isFalse();
    assertThat(meaning().isVisible()).isFalse();
    assertThat(tables.value()).extracting(OutlinedTable::preserve).containsExactly(false, false);
    how.setValue(false);
    assertThat(boxes.getFirst().getValue()).as("nothing is preserved unasked").isFalse();

    assertThat(tables.show(at("customTables[1].preserveCloudData"))).isTrue();
    assertThat(boxes.getFirst().isInvalid()).isTrue();
  }

  private Paragraph meaning() {
    return all(Paragraph.class).getFirst();
  }

  @SuppressWarnings("unchecked")
  private List<Select<Boolean>> selects() {
    return all(Select.class).stream().map(each -> (Select<Boolean>) each).toList();
  }

  @Test
  void thereIsAlwaysALineToWriteInto() {
    tables.setValue(List.of());
    assertThat(fields()).hasSize(2);
    assertThat(tables.value()).isEmpty();
  }
}
