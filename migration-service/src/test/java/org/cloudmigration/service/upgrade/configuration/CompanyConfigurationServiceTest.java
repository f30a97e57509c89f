package org.cloudmigration.service.upgrade.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.operation.MigrationException;
import org.cloudmigration.service.operation.RefusedException;
import org.cloudmigration.service.testing.JpaFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is set for all companies and for each, who gets what, and what stays as it is. */
class CompanyConfigurationServiceTest {

  private static final String GL = "Migrate GL Module";
  private static final String ITEMS = "Migrate Inactive Items";
  private static final String DISCONTINUED = "Migrate Discontinued Items";
  private static final String ONE = "Global Dimension 1";
  private static final String TWO = "Global Dimension 2";
  private static final String YEAR = "Oldest GL Year to Migrate";

  @TempDir Path data;
  private final JpaFixture database = JpaFixture.inMemory();
  private ConfiguredCompanies companies;

  @BeforeEach
  void setUp() {
    companies = new ConfiguredCompanies(database, data);
    companies.add("ONE", "Division", "Department");
    companies.add("TWO", "Region");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Object value(String company, String caption) {
    return companies.of(company).settings().value(caption);
  }

  private static void refused(String code, ThrowingCallable change) {
    assertThatThrownBy(change)
        .isInstanceOfSatisfying(
            MigrationException.class, e -> assertThat(e.report().code()).isEqualTo(code));
  }

  @Test
  void untilSomebodyChangesSomethingEverythingIsTheProducts() {
    assertThat(companies.forAll().modifiedAt()).isNull();
    assertThat(companies.of("ONE").settings()).isEqualTo(companies.forAll().settings());
    assertThat(companies.service.all(companies.environment)).hasSize(3);
    assertThat(companies.service.companies(companies.environment, "display t", 0, 10))
        .extracting(CompanyConfigurationView::name)
        .containsExactly("TWO");
    assertThat(companies.service.count(companies.environment, "")).isEqualTo(2);
  }

  @Test
  void whatIsSetForAllOverwritesWhatWasSetForOneAndTellsWhatFollows() {
    companies.set("ONE", ITEMS, true);
    assertThat(companies.of("ONE").differing()).isOne();
    ChangeAnswer answer = companies.setForAll("Migrate Inventory Module", false);
    assertThat(answer.moved())
        .extracting(SettingMove::told)
        .contains("Modules › Open Purchase Orders: off", "Include these records › Kit items: off");
    assertThat(answer.companies()).isEqualTo(2);
    assertThat(value("ONE", ITEMS)).isEqualTo(false);
    assertThat(companies.of("ONE").settings()).isEqualTo(companies.forAll().settings());
    assertThat(companies.lastEntry().after()).contains("Modules › Inventory: off");
  }

  @Test
  void dependenciesFireInEachCompanyFromWhatItHas() {
    companies.set("ONE", "Migrate Payables Module", false);
    companies.setForAll("Migrate Open POs", true);
    companies.setForAll("Migrate Open POs", true);
    assertThat(value("ONE", "Migrate Payables Module")).isEqualTo(true);
    assertThat(value("TWO", "Migrate Payables Module")).isEqualTo(true);
  }

  @Test
  void aNewCompanyTakesOverWhatIsSetForAllButForAFew() {
    companies.setForAll(ITEMS, true);
    companies.setForAll(DISCONTINUED, true);
    companies.add("NEW");
    assertThat(value("NEW", ITEMS)).isEqualTo(true);
    assertThat(value("NEW", DISCONTINUED)).isEqualTo(false);
    assertThat(value("ONE", DISCONTINUED)).isEqualTo(true);
    assertThat(companies.effective.effective(companies.environment, "NEW"))
        .isEqualTo(companies.of("NEW").settings());
    assertThatThrownBy(() -> companies.effective.effective(companies.environment, "NOBODY"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCompanyThatIsUpgradedKeepsItsSettingsWhateverHappens() {
    companies.set("ONE", YEAR, 2019);
    companies.upgrade("ONE");
    companies.upgrade("TWO");
    companies.add("NEW", "Division");
    refused("UPGRADED_COMPANY", () -> companies.set("ONE", ITEMS, true));
    assertThat(companies.of("ONE").frozen()).contains("completed");
    var before = companies.of("ONE").settings();
    var neverSet = companies.of("TWO").settings();

    ChangeAnswer answer = companies.setForAll(ITEMS, true);
    assertThat(answer.skipped()).isEqualTo(2);
    companies.service.setAllDimensions(
        ConfiguredCompanies.NAME, new DimensionChoice("Division", "", true));
    assertThat(value("NEW", ONE)).isEqualTo("Division");
    companies.service.resetDefaults(ConfiguredCompanies.NAME, ConfiguredCompanies.NAME);

    assertThat(companies.of("ONE").settings()).isEqualTo(before);
    assertThat(companies.of("TWO").settings()).isEqualTo(neverSet);
    assertThat(value("NEW", ITEMS)).isEqualTo(false);
    assertThat(companies.view().advice())
        .allSatisfy(advice -> assertThat(advice.companies()).containsExactly("NEW"));
  }

  @Test
  void resetAsksForTheNameAndTakesEverythingBack() {
    companies.setForAll(ITEMS, true);
    companies.set("ONE", YEAR, 2019);
    assertThatThrownBy(() -> companies.service.resetDefaults(ConfiguredCompanies.NAME, "sandbox"))
        .isInstanceOf(InvalidInputException.class);
    assertThat(value("ONE", YEAR)).isEqualTo(2019);
    companies.service.resetDefaults(ConfiguredCompanies.NAME, ConfiguredCompanies.NAME);
    assertThat(value("ONE", YEAR)).isEqualTo(0);
    assertThat(companies.forAll().settings().value(ITEMS)).isEqualTo(false);
  }

  @Test
  void whoHasReadAnotherStateChangesNothing() {
    CompanyConfigurationView seen = companies.of("ONE");
    companies.set("ONE", ITEMS, true);
    refused(
        "CHANGED",
        () ->
            companies.service.change(
                ConfiguredCompanies.NAME, seen.id(), Map.of(ITEMS, false), seen::equals));
    assertThat(value("ONE", ITEMS)).isEqualTo(true);
  }

  @Test
  void nothingChangesWhileDataIsUpgraded() {
    companies.beginUpgrade();
    refused("DATA_UPGRADE", () -> companies.setForAll(ITEMS, true));
    refused("DATA_UPGRADE", () -> companies.set("ONE", ITEMS, true));
    assertThat(companies.view().busy()).contains("in progress");
  }

  @Test
  void whatIsWrongIsToldAtItsProperty() {
    assertThatThrownBy(() -> companies.set("ONE", YEAR, -1))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> assertThat(e.field()).isEqualTo("oldestGLYearToMigrate"));
    assertThatThrownBy(() -> companies.setForAll(YEAR, 2019)).hasMessageContaining("each company");
    assertThatThrownBy(() -> companies.set("ONE", "No such setting", true))
        .isInstanceOf(InvalidInputException.class);
    assertThatThrownBy(
            () ->
                companies.service.change(
                    ConfiguredCompanies.NAME,
                    companies.of("ONE").id(),
                    Map.of(GL, false, "Migrate Open POs", true),
                    any -> true))
        .hasMessageContaining("together with the others");
    assertThat(value("ONE", GL)).isEqualTo(true);
    refused(
        "COMPANY",
        () ->
            companies.service.change(
                ConfiguredCompanies.NAME, UUID.randomUUID(), Map.of(GL, false), any -> true));
  }

  @Test
  void dimensionsOfAllGoOnlyWhereTheSegmentIs() {
    companies.set("TWO", ONE, "Region");
    var choice = new DimensionChoice("Department", "Division", false);
    assertThat(companies.service.setAllDimensions(ConfiguredCompanies.NAME, choice).companies())
        .isOne();
    assertThat(value("ONE", ONE)).isEqualTo("Department");
    assertThat(value("ONE", TWO)).isEqualTo("Division");
    assertThat(value("TWO", ONE)).isEqualTo("Region");

    companies.service.setAllDimensions(
        ConfiguredCompanies.NAME, new DimensionChoice("Region", "", true));
    assertThat(value("ONE", ONE)).isEqualTo("Department");
    assertThat(value("ONE", TWO)).isEqualTo("");
    for (var wrong :
        List.of(
            new DimensionChoice("Division", "division", false),
            new DimensionChoice("", "Unknown", false))) {
      assertThatThrownBy(() -> companies.service.setAllDimensions(ConfiguredCompanies.NAME, wrong))
          .isInstanceOf(InvalidInputException.class);
    }
  }

  @Test
  void withoutTheSourceDimensionsWaitAndEverythingElseGoesOn() {
    companies.answers = false;
    refused("SEGMENTS", () -> companies.set("ONE", ONE, "Division"));
    companies.set("ONE", ONE, "");
    companies.set("ONE", ITEMS, true);
    assertThat(value("ONE", ITEMS)).isEqualTo(true);
    assertThat(companies.view().advice())
        .anySatisfy(advice -> assertThat(advice.code()).isEqualTo("NO_DIMENSION"));
  }

  @Test
  void adviceNamesTheCompaniesItConcerns() {
    companies.set("ONE", YEAR, 2020);
    companies.set("TWO", ONE, "Region");
    assertThat(companies.view().advice())
        .extracting(ConfigurationAdvice::code, ConfigurationAdvice::companies)
        .containsExactly(
            tuple("NO_DIMENSION", List.of("ONE")), tuple("NO_BEGINNING_BALANCE", List.of("TWO")));
  }

  @Test
  void theLedgerIsTurnedOffOnlyWithConsentAndTheFirstMasterOnlyIsExplained() {
    assertThat(companies.service.questions(companies.environment, Map.of(GL, false))).hasSize(1);
    assertThat(companies.service.questions(companies.environment, Map.of(GL, true))).isEmpty();
    assertThat(companies.setForAll("Migrate Only Bank Master", true).remarks()).hasSize(1);
    assertThat(companies.setForAll("Migrate Only Rec. Master", true).remarks()).isEmpty();
  }

  @Test
  void validationErrorsFailOnlyWhatIsValidated() {
    Map<String, Object> fail = Map.of("Validation Errors Should Fail Migration", true);
    Map<String, Object> never = Map.of("Automatic Validation", false);
    companies.service.changeOptions(ConfiguredCompanies.NAME, never, any -> true);
    var answer = companies.service.changeOptions(ConfiguredCompanies.NAME, fail, any -> true);
    assertThat(answer.moved()).extracting(SettingMove::to).containsExactly(true);
    companies.service.changeOptions(ConfiguredCompanies.NAME, never, any -> true);
    assertThat(companies.effective.migration(companies.environment))
        .isEqualTo(
            new MigrationSettings(
                false, false, true, false, true, Duration.ofSeconds(30), Duration.ofHours(48)));
    assertThatThrownBy(
            () ->
                companies.service.changeOptions(
                    ConfiguredCompanies.NAME, Map.of("One Step Upgrade Delay", 4), any -> true))
        .hasMessageContaining("from 5");
  }

  @Test
  void withoutASetupThereIsNothingToConfigure() {
    UUID empty = companies.office.create("Empty").id();
    assertThat(companies.service.of(empty)).isEmpty();
    assertThat(companies.service.all(empty)).isEmpty();
    assertThatThrownBy(
            () -> companies.service.changeForAll("Empty", Map.of(GL, false), any -> true))
        .isInstanceOf(RefusedException.class);
  }
}
