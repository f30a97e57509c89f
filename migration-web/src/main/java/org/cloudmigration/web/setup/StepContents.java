package org.cloudmigration.web.setup;

import org.cloudmigration.domain.setup.GuideStep;

/** Makes the content of a step. */
final class StepContents {

  private StepContents() {}

  static StepContent of(GuideStep step, GuideDesk desk, GuideState state) {
    return switch (step) {
      case CONSENT -> new ConsentContent(desk);
      case PRODUCT -> new ProductContent(desk);
      case CONNECTION -> new ConnectionContent(desk);
      case SOURCE_TABLES -> new SourceTablesContent(desk);
      case RUNTIME -> new RuntimeContent(desk);
      case PREPARATION -> new PreparationContent(desk);
      case COMPANIES -> new CompaniesContent(desk, state.environment().id());
      case PRODUCT_SETTINGS -> new ProductSettingsContent(desk, state);
      case DONE -> new DoneContent(desk);
    };
  }
}
