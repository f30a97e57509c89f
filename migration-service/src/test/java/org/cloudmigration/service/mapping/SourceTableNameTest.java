package org.cloudmigration.service.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of rules of Business Central's Migration Table Mapping, and whatever people type. */
class SourceTableNameTest {

  private static final String APP = "437dbf0e-84ff-417a-965d-ed2bb9650972";

  @ParameterizedTest
  @CsvSource({
    "SY01500, SY01500, true",
    "dbo.SY01500, SY01500, true",
    "[SY01500], SY01500, false",
    "[dbo].[SY01500], SY01500, false",
    "' [DBO].[SY01500] ', SY01500, false",
    "CRONUS$Customer, Customer, true",
    "[CRONUS$Customer], Customer, true",
    "Customer$" + APP + ", Customer$" + APP + ", true",
    "[Customer$" + APP + "], Customer$" + APP + ", false",
    "CRONUS$Customer$" + APP + ", Customer$" + APP + ", true",
    "[dbo].[CRONUS International$Sales Line$" + APP + "], Sales Line$" + APP + ", true",
    "Customer$437DBF0E-84FF-417A-965D-ED2BB9650972, Customer$" + APP + ", true"
  })
  void followsTheRulesOfTheReference(String text, String stored, boolean perCompany) {
    SourceTableName name = SourceTableName.parse(text);
    assertThat(name.stored()).isEqualTo(stored);
    assertThat(name.perCompany()).isEqualTo(perCompany);
    assertThat(name.app().isPresent()).isEqualTo(stored.contains("$"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "[]",
        "dbo.",
        "$",
        "A$",
        "$A",
        "A$$B",
        "A$B$C",
        "A$B$C$" + APP,
        APP,
        "CRONUS$" + APP + "$" + APP,
        "sales.Orders",
        "[TWO].[dbo].[GL00100]",
        "GL\"00100",
        "GL\n00100"
      })
  void whatIsNoNameIsRefusedWithItsReason(String text) {
    assertThatThrownBy(() -> SourceTableName.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(".");
  }

  @ParameterizedTest
  @CsvSource({"128, true", "129, false"})
  void aNameHasAnEnd(int length, boolean accepted) {
    String name = "T".repeat(length);
    if (accepted) {
      assertThat(SourceTableName.parse(name).stored()).isEqualTo(name);
    } else {
      assertThatThrownBy(() -> SourceTableName.parse(name)).hasMessageContaining("128");
    }
  }

  @Provide
  Arbitrary<String> plainNames() {
    return Arbitraries.strings()
        .alpha()
        .numeric()
        .withChars(' ', '_', '-')
        .ofMinLength(1)
        .ofMaxLength(30)
        .map(String::strip)
        .filter(name -> !name.isEmpty());
  }

  @Provide
  Arbitrary<String> typed() {
    return Arbitraries.of("[", "]", "$", "dbo.", "DBO.", ".", " ", "\"", "GL00100", "a", "é", APP)
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  @Property
  void companyTableAndAppComeBackAsTheyWere(
      @ForAll("plainNames") String company, @ForAll("plainNames") String table, @ForAll long high) {
    UUID app = new UUID(high, ~high);
    SourceTableName name =
        SourceTableName.parse(
            "[dbo].["
                + company
                + "$"
                + table
                + "$"
                + app.toString().toUpperCase(Locale.ROOT)
                + "]");
    assertThat(name).isEqualTo(new SourceTableName(table, Optional.of(app), true));
  }

  @Property
  void bracketsAloneTellTheSystemFromTheCompanies(@ForAll("plainNames") String table) {
    assertThat(SourceTableName.parse(table))
        .isEqualTo(new SourceTableName(table, Optional.empty(), true));
    assertThat(SourceTableName.parse("[dbo].[" + table + "]"))
        .isEqualTo(new SourceTableName(table, Optional.empty(), false));
  }

  /** Whatever is stored can be sent back, and means the same table. */
  @Property(tries = 3000)
  void whatIsAcceptedIsStableAndWhatIsNotTellsWhy(@ForAll("typed") String text) {
    SourceTableName name;
    try {
      name = SourceTableName.parse(text);
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).endsWith(".");
      return;
    }
    assertThat(name.table()).isNotBlank().doesNotContain("$", "[", "]", ".", "\"");
    assertThat(name.stored()).hasSizeLessThanOrEqualTo(SourceTableName.LONGEST);
    SourceTableName again = SourceTableName.parse(name.stored());
    assertThat(again.stored()).isEqualTo(name.stored());
    assertThat(again.app()).isEqualTo(name.app());
  }
}
