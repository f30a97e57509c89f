package org.cloudmigration.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.cloudmigration.domain.setup.GuideStep;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.setup.CertificateUpload;
import org.cloudmigration.service.setup.GuideView;
import org.cloudmigration.service.setup.OutlineInput;
import org.cloudmigration.service.setup.ProductChoice;
import org.junit.jupiter.api.Test;

/** Nobody is led to a step that has nothing to ask. */
class StepsFollowTheProductTest {

  private static final ProductChoice KNOWN = product("Known", false, List.of("Something"));
  private static final ProductChoice NAMED = product("Named", true, List.of());

  private static ProductChoice product(String id, boolean asks, List<String> checks) {
    return new ProductChoice(id, id, "", List.of(SqlServerType.EMBEDDED), "", asks, false, checks);
  }

  private static GuideState with(String product) {
    var guide =
        new GuideView(
            "Shop",
            GuideStep.PRODUCT,
            "",
            null,
            false,
            false,
            false,
            null,
            null,
            product,
            null,
            "",
            false,
            new CertificateUpload("", List.of()),
            OutlineInput.NONE,
            null,
            "",
            "",
            null);
    return new GuideState(null, guide, List.of(KNOWN, NAMED), Optional.empty(), 0, List.of());
  }

  @Test
  void aProductThatKnowsItsTablesDoesNotAskForThem() {
    assertThat(with("Known").steps())
        .doesNotContain(GuideStep.SOURCE_TABLES)
        .contains(GuideStep.PRODUCT_SETTINGS);
    assertThat(with("Known").after(GuideStep.CONNECTION)).isEqualTo(GuideStep.RUNTIME);
  }

  @Test
  void aProductThatChecksNothingHasNoSettings() {
    assertThat(with("Named").after(GuideStep.CONNECTION)).isEqualTo(GuideStep.SOURCE_TABLES);
    assertThat(with("Named").before(GuideStep.RUNTIME)).isEqualTo(GuideStep.SOURCE_TABLES);
    assertThat(with("Named").after(GuideStep.COMPANIES)).isEqualTo(GuideStep.DONE);
  }

  @Test
  void beforeTheChoiceThereAreTheStepsOfMostProducts() {
    assertThat(with("").steps())
        .doesNotContain(GuideStep.SOURCE_TABLES)
        .contains(GuideStep.PRODUCT_SETTINGS);
  }
}
