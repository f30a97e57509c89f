package org.cloudmigration.service.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.product.Extension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingRulesTest {

  private static final Extension MICROSOFTS =
      new Extension(UUID.randomUUID(), "Base Application", " microsoft ");
  private static final Extension OURS = new Extension(UUID.randomUUID(), "Ours", "Fabrikam");
  private static final MappedTable FIRST =
      new MappedTable(UUID.randomUUID(), 1, OURS.appId(), 50100, "GP No.", "GL00100", true);
  private static final MappedTable STANDARD =
      new MappedTable(
          UUID.randomUUID(), 2, MICROSOFTS.appId(), 40110, "GP MC40200", "MC40200", false);

  private final MappingRules rules =
      new MappingRules(List.of(MICROSOFTS, OURS), List.of(FIRST, STANDARD));
  private final MappingRules beside = new MappingRules(List.of(MICROSOFTS, OURS), List.of(FIRST));

  private static MappingInput input(
      String type, UUID app, Integer number, String table, String source, Boolean perCompany) {
    return new MappingInput(type, app, number, table, source, perCompany);
  }

  private static MappingInput from(String source, String table) {
    return input(null, OURS.appId(), null, table, source, null);
  }

  private void refused(String field, String code, MappingInput input) {
    assertThatThrownBy(() -> rules.added(input))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(field);
              assertThat(refusal.report().code()).isEqualTo(code);
            });
  }

  @Test
  void aNewMappingIsCopiedLast() {
    MappedTable added = rules.added(from("[SY01500]", " GP Companies "));
    assertThat(added.place()).isEqualTo(3);
    assertThat(added.tableName()).isEqualTo("GP Companies");
    assertThat(added.sourceTable()).isEqualTo("SY01500");
    assertThat(added.perCompany()).isFalse();
    assertThat(added.tableId()).isZero();
  }

  @Test
  void oneSourceMayGoIntoSeveralTables() {
    assertThat(rules.added(from("GL00100", "Second copy")).sourceTable()).isEqualTo("GL00100");
  }

  @ParameterizedTest
  @CsvSource({"GP No.", "gp no.", "GP No_", "GP No%"})
  void twoSourcesDoNotGoIntoOneTableHoweverItIsSpelt(String table) {
    refused("tableName", "NAME_TAKEN", from("GL00103", table));
  }

  @Test
  void noTwoTablesOfAnAppHaveTheSameNumber() {
    refused("tableId", "NAME_TAKEN", input(null, OURS.appId(), 50100, "Another", "GL00103", null));
    refused("tableId", "MAPPING", input(null, OURS.appId(), -1, "Another", "GL00103", null));
    MappingInput free = input(null, OURS.appId(), 40110, "Another", "GL00103", null);
    assertThat(rules.added(free).tableId()).isEqualTo(40110);
  }

  @Test
  void anExtensionMustBeTheTenantsAndNotMicrosofts() {
    refused("appId", "MAPPING", input(null, null, null, "Another", "GL00103", null));
    refused("appId", "MAPPING", input(null, UUID.randomUUID(), null, "Another", "GL00103", null));
    refused("appId", "MAPPING", input(null, MICROSOFTS.appId(), null, "Another", "GL00103", null));
  }

  @Test
  void whatOnlyBusinessCentralHasIsSaidToBeNotSupported() {
    refused(
        "targetTableType",
        "NOT_SUPPORTED",
        input("Table Extension", OURS.appId(), null, "Another", "GL00103", null));
    refused("sourceTableName", "NOT_SUPPORTED", from("Item$" + OURS.appId(), "Another"));
    refused(
        "targetTableType", "MAPPING", input("View", OURS.appId(), null, "Other", "GL00103", null));
  }

  @Test
  void aNameIsThereAndFits() {
    refused("tableName", "MAPPING", from("GL00103", null));
    refused("tableName", "MAPPING", from("GL00103", "  "));
    refused("tableName", "MAPPING", from("GL00103", "T".repeat(31)));
    refused("tableName", "MAPPING", from("GL00103", "GP$ext"));
    refused("sourceTableName", "MAPPING", from(null, "Another"));
    refused("sourceTableName", "MAPPING", from("sales.Orders", "Another"));
  }

  @Test
  void whetherDataIsPerCompanyFollowsFromTheSource() {
    MappingInput wrong = input("Table", OURS.appId(), 0, "Another", "GL00103", false);
    refused("dataPerCompany", "MAPPING", wrong);
    MappingInput right = input("Table", OURS.appId(), 0, "Another", "[MC40200]", false);
    assertThat(rules.added(right).perCompany()).isFalse();
  }

  @Test
  void aStandardMappingMayBeSentBackAsItWasReadAndBeRenamed() {
    MappingInput same = input("Table", MICROSOFTS.appId(), 40110, "GP MC40200", "MC40200", false);
    assertThat(beside.changed(STANDARD, same)).isEqualTo(STANDARD);
    MappingInput renamed = input(null, null, null, "Currencies", null, null);
    assertThat(beside.changed(STANDARD, renamed).tableName()).isEqualTo("Currencies");
    assertThat(beside.changed(STANDARD, renamed).sourceTable()).isEqualTo("MC40200");
  }

  @Test
  void onlyOfATableThatBelongsToNoCompanyIsCloudDataPreserved() {
    MappingInput on = new MappingInput(null, null, null, null, null, null, true);
    MappedTable preserved = beside.changed(STANDARD, on);
    assertThat(preserved.preserve()).isTrue();
    assertThat(preserved.told()).endsWith("cloud data preserved");
    MappingInput renamed = input(null, null, null, "Currencies", null, null);
    assertThat(beside.changed(preserved, renamed).preserve()).as("kept").isTrue();
    MappingInput perCompany = input(null, null, null, null, "GL00103", null);
    MappingRules alone = new MappingRules(List.of(MICROSOFTS, OURS), List.of());
    for (ThrowingCallable wrong :
        List.<ThrowingCallable>of(
            () -> alone.changed(FIRST, on), () -> alone.changed(preserved, perCompany))) {
      assertThatThrownBy(wrong)
          .isInstanceOfSatisfying(
              InvalidInputException.class,
              refusal -> assertThat(refusal.field()).isEqualTo("preserveCloudData"));
    }
  }

  @Property
  void whateverIsSentEndsAsAMappingOrAtAField(
      @ForAll @StringLength(max = 40) String table,
      @ForAll @StringLength(max = 200) String source) {
    try {
      MappedTable added = rules.added(from(source, table));
      assertThat(added.tableName()).isNotBlank().hasSizeLessThanOrEqualTo(30);
      assertThat(added.sourceTable()).isNotBlank().hasSizeLessThanOrEqualTo(128);
    } catch (InvalidInputException e) {
      assertThat(e.field()).isIn("tableName", "sourceTableName");
    }
  }
}
