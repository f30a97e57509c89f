package org.cloudmigration.service.upgrade.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.cloudmigration.service.product.gp.DynamicsGp;
import org.cloudmigration.service.upgrade.setting.ProductSettings;
import org.cloudmigration.service.upgrade.setting.Setting;
import org.cloudmigration.service.upgrade.setting.SettingCatalogue;
import org.cloudmigration.service.upgrade.setting.SettingForm;
import org.junit.jupiter.api.Test;

/** Whoever adds a setting says where people find it, or that they do not. */
class PageShowsEverySettingTest {

  /** Of the reference, too, on no page. */
  private static final List<String> HIDDEN =
      List.of("Migrate Inactive Alloc. Accts.", "Migrate Hist. Payroll Detail");

  private final ProductSettings settings = ProductSettings.read(new DynamicsGp());

  private static List<String> shown(SettingForm form) {
    return form.sections().stream()
        .flatMap(section -> section.items().stream())
        .map(item -> item.setting().caption())
        .toList();
  }

  private static List<String> all(SettingCatalogue catalogue) {
    return catalogue.settings().stream().map(Setting::caption).toList();
  }

  @Test
  void everySettingStandsInOneSection() {
    List<String> captions =
        Stream.concat(shown(settings.companyForm()).stream(), HIDDEN.stream()).toList();
    assertThat(captions).containsExactlyInAnyOrderElementsOf(all(settings.companies()));
    assertThat(shown(settings.migrationForm()))
        .containsExactlyInAnyOrderElementsOf(all(settings.migration()));
  }

  @Test
  void everySettingHasANameInTheApi() {
    List<String> names = settings.companies().settings().stream().map(Setting::property).toList();
    assertThat(names)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z][A-Za-z0-9]*"))
        .contains(
            "migrateGLModule",
            "migrateOnlyRecMaster",
            "taxYear1099",
            "itemDesc2Source",
            "globalDimension1");
  }

  @Test
  void aSettingIsCalledByItsSection() {
    assertThat(settings.companyForm().name("Migrate Bank Module")).isEqualTo("Modules › Bank");
    assertThat(settings.companyForm().name(HIDDEN.getFirst())).isEqualTo(HIDDEN.getFirst());
  }
}
