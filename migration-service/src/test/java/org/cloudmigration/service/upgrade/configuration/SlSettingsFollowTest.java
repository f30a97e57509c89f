package org.cloudmigration.service.upgrade.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cloudmigration.service.product.sl.DynamicsSl;
import org.cloudmigration.service.upgrade.setting.ProductSettings;
import org.cloudmigration.service.upgrade.setting.Setting;
import org.cloudmigration.service.upgrade.setting.SettingCatalogue;
import org.cloudmigration.service.upgrade.setting.SettingForm;
import org.cloudmigration.service.upgrade.setting.Settings;
import org.junit.jupiter.api.Test;

/** What configuration-sl.md says besides the cascades, which are acceptance cases. */
class SlSettingsFollowTest {

  private static final List<String> PROJECT =
      List.of(
          "Resource Master Only",
          "Include Hold Status Resources",
          "Project Master Only",
          "Include Plan Status Projects",
          "Task Master Only");

  /** Nothing is compared with the source: no validators are shipped. */
  private static final List<String> ON_NO_PAGE =
      List.of("Automatic Validation", "Validation Errors Should Fail Migration");

  private final ProductSettings settings = ProductSettings.read(new DynamicsSl());
  private final SettingCatalogue catalogue = settings.companies();

  private static List<String> shown(SettingForm form) {
    return form.sections().stream()
        .flatMap(section -> section.items().stream())
        .map(item -> item.setting().caption())
        .toList();
  }

  private static List<String> all(SettingCatalogue catalogue) {
    return catalogue.settings().stream().map(Setting::caption).toList();
  }

  private Settings forAll(Settings before, Map<String, Object> asked) {
    return SettingsChange.of(
            catalogue, before, catalogue.forAll(asked), DimensionRule.of(catalogue, List.of()))
        .after();
  }

  @Test
  void everySettingStandsInOneSection() {
    assertThat(settings.companyForm().title()).isEqualTo("SL Company Migration Configuration");
    assertThat(shown(settings.companyForm()))
        .containsExactlyInAnyOrderElementsOf(all(settings.companies()));
    assertThat(Stream.concat(shown(settings.migrationForm()).stream(), ON_NO_PAGE.stream()))
        .containsExactlyInAnyOrderElementsOf(all(settings.migration()));
  }

  @Test
  void everySettingHasANameOfItsOwnInTheApi() {
    assertThat(catalogue.settings().stream().map(Setting::property))
        .doesNotHaveDuplicates()
        .contains("migrateOpenSOs", "migrateOnlyCashAcctMaster", "dateCashBalancesAsMicrosoft");
  }

  @Test
  void forAllCompaniesTheProjectControllerTakesItsOptionsAlong() {
    Settings on = forAll(catalogue.initial(), Map.of("Include Project Module", true));
    assertThat(PROJECT).allSatisfy(caption -> assertThat(on.value(caption)).isEqualTo(true));
    Settings off = forAll(on, Map.of("Include Project Module", false));
    assertThat(PROJECT).allSatisfy(caption -> assertThat(off.value(caption)).isEqualTo(false));
  }

  @Test
  void whatIsAskedOfAnOptionItselfCounts() {
    Settings now =
        forAll(
            catalogue.initial(),
            Map.of("Include Project Module", true, "Include Hold Status Resources", false));
    assertThat(now.value("Resource Master Only")).isEqualTo(true);
    assertThat(now.value("Include Hold Status Resources")).isEqualTo(false);
  }

  @Test
  void aCompanyOfItsOwnChoosesItsOptions() {
    Settings now = catalogue.changed(catalogue.initial(), "Include Project Module", true);
    assertThat(PROJECT).allSatisfy(caption -> assertThat(now.value(caption)).isEqualTo(false));
  }

  @Test
  void newCompaniesBeginWithoutWhatIsRare() {
    assertThat(catalogue.settings().stream().filter(s -> s.scope() == Setting.Scope.FRESH).toList())
        .extracting(Setting::caption)
        .containsExactlyInAnyOrder(
            "Migrate Inactive Items",
            "Migrate Discontinued Items",
            "Include Hold Status Resources",
            "Include Plan Status Projects");
  }
}
