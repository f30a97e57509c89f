package org.cloudmigration.service.upgrade.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.cloudmigration.service.operation.InvalidInputException;
import org.cloudmigration.service.product.gp.DynamicsGp;
import org.cloudmigration.service.upgrade.setting.ProductSettings;
import org.cloudmigration.service.upgrade.setting.SettingCatalogue;
import org.cloudmigration.service.upgrade.setting.Settings;
import org.junit.jupiter.api.Test;

/** The two dimensions of a company. */
class DimensionsNeverMeetTest {

  private static final String FIRST = "Global Dimension 1";
  private static final String SECOND = "Global Dimension 2";

  private final SettingCatalogue catalogue = ProductSettings.companies(new DynamicsGp());
  private final DimensionRule three =
      DimensionRule.of(catalogue, List.of("Division", "Department", "Project"));

  private Settings set(Settings before, String caption, String value, DimensionRule rule) {
    return SettingsChange.of(catalogue, before, Map.of(caption, value), rule).after();
  }

  private static String both(Settings settings) {
    return settings.value(FIRST) + "/" + settings.value(SECOND);
  }

  @Test
  void theFirstTakesItsSegmentFromTheSecondWhichGetsAnother() {
    Settings now = set(catalogue.initial(), SECOND, "Division", three);
    assertThat(both(now)).isEqualTo("/Division");
    now = set(now, FIRST, "division", three);
    assertThat(both(now)).isEqualTo("Division/Department");
    assertThat(both(set(now, FIRST, "Department", three))).isEqualTo("Department/Division");
  }

  @Test
  void withoutAnotherSegmentTheSecondBecomesBlank() {
    DimensionRule one = DimensionRule.of(catalogue, List.of("Division"));
    Settings now = set(catalogue.initial(), SECOND, "Division", one);
    assertThat(both(set(now, FIRST, "Division", one))).isEqualTo("Division/");
  }

  @Test
  void theSecondTakesNothingFromTheFirst() {
    Settings now = set(catalogue.initial(), FIRST, "Division", three);
    assertThatThrownBy(() -> set(now, SECOND, "DIVISION", three))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("globalDimension2"));
    assertThat(both(set(now, SECOND, "Project", three))).isEqualTo("Division/Project");
  }

  @Test
  void onlySegmentsOfTheCompanyOrNone() {
    assertThatThrownBy(() -> set(catalogue.initial(), FIRST, "Region", three))
        .hasMessageContaining("no segment “Region”");
    Settings now = set(catalogue.initial(), FIRST, "Project", three);
    assertThat(both(set(now, FIRST, "", three))).isEqualTo("/");
  }

  @Test
  void bothAtOnceAreTakenInTheirOrder() {
    Map<String, Object> wanted = Map.of(FIRST, "Division", SECOND, "Project");
    Settings before = set(catalogue.initial(), SECOND, "Division", three);
    assertThat(both(SettingsChange.of(catalogue, before, wanted, three).after()))
        .isEqualTo("Division/Project");
    assertThatThrownBy(
            () ->
                SettingsChange.of(
                    catalogue, before, Map.of(FIRST, "Division", SECOND, "Division"), three))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void aDimensionIsMissingWhereThereIsASegmentForIt() {
    Settings one = set(catalogue.initial(), FIRST, "Division", three);
    assertThat(DimensionRule.lacks(catalogue, catalogue.initial(), 0)).isFalse();
    assertThat(DimensionRule.lacks(catalogue, catalogue.initial(), 1)).isTrue();
    assertThat(DimensionRule.lacks(catalogue, one, 1)).isFalse();
    assertThat(DimensionRule.lacks(catalogue, one, 2)).isTrue();
  }
}
