package org.cloudmigration.service.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.cloudmigration.domain.setup.GuideStep;
import org.cloudmigration.service.testing.StateWalk;
import org.junit.jupiter.api.Test;

/** The whole table of the guide; what is not here is refused, with a reason. */
class GuideStatesTest {

  private static final Map<String, GuideStep> ALLOWED = new HashMap<>();

  private static void allow(String event, GuideStep to, GuideStep... from) {
    for (GuideStep step : from) {
      ALLOWED.put(step + " " + event, to);
    }
  }

  static {
    allow("CONSENTED", GuideStep.PRODUCT, GuideStep.CONSENT, GuideStep.PRODUCT);
    allow(
        "PRODUCT_CHOSEN",
        GuideStep.CONNECTION,
        GuideStep.PRODUCT,
        GuideStep.CONNECTION,
        GuideStep.SOURCE_TABLES,
        GuideStep.RUNTIME,
        GuideStep.PREPARATION,
        GuideStep.COMPANIES,
        GuideStep.PRODUCT_SETTINGS,
        GuideStep.DONE);
    allow(
        "CONNECTED",
        GuideStep.RUNTIME,
        GuideStep.CONNECTION,
        GuideStep.SOURCE_TABLES,
        GuideStep.RUNTIME,
        GuideStep.PREPARATION,
        GuideStep.COMPANIES,
        GuideStep.PRODUCT_SETTINGS,
        GuideStep.DONE);
    allow("TABLES_ASKED", GuideStep.SOURCE_TABLES, GuideStep.RUNTIME);
    allow(
        "TABLES_NAMED",
        GuideStep.RUNTIME,
        GuideStep.SOURCE_TABLES,
        GuideStep.RUNTIME,
        GuideStep.PREPARATION,
        GuideStep.COMPANIES,
        GuideStep.PRODUCT_SETTINGS,
        GuideStep.DONE);
    allow(
        "PREPARATION_BEGUN",
        GuideStep.PREPARATION,
        GuideStep.RUNTIME,
        GuideStep.PREPARATION,
        GuideStep.COMPANIES,
        GuideStep.PRODUCT_SETTINGS,
        GuideStep.DONE);
    allow("PREPARED", GuideStep.COMPANIES, GuideStep.PREPARATION);
    allow(
        "COMPANIES_SELECTED",
        GuideStep.PRODUCT_SETTINGS,
        GuideStep.COMPANIES,
        GuideStep.PRODUCT_SETTINGS,
        GuideStep.DONE);
    allow("COMPANIES_LEFT", GuideStep.DONE, GuideStep.COMPANIES);
    allow("SETTINGS_APPLIED", GuideStep.DONE, GuideStep.PRODUCT_SETTINGS, GuideStep.DONE);
    allow("FINISHED", GuideStep.DONE, GuideStep.DONE);
  }

  @Test
  void everyCellIsThereAndEveryRefusalSaysWhy() {
    assertThat(StateWalk.walk(GuideStates.MACHINE, GuideStep.values(), GuideEvent.values()))
        .isEqualTo(ALLOWED);
  }
}
