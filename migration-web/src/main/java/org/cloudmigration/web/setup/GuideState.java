package org.cloudmigration.web.setup;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cloudmigration.domain.pipeline.PipelineRunStatus;
import org.cloudmigration.domain.setup.GuideStep;
import org.cloudmigration.service.company.CompanyView;
import org.cloudmigration.service.environment.EnvironmentView;
import org.cloudmigration.service.setup.GuideView;
import org.cloudmigration.service.setup.ProductChoice;
import org.cloudmigration.service.setup.SetupView;

/**
 * What the setup guide of an environment shows at one moment.
 *
 * @param companies how many the source has
 * @param chosen those of them that are migrated
 */
record GuideState(
    EnvironmentView environment,
    GuideView guide,
    List<ProductChoice> products,
    Optional<SetupView> setup,
    int companies,
    List<CompanyView> chosen) {

  /** Those that the product has, in their order. */
  List<GuideStep> steps() {
    return Arrays.stream(GuideStep.values()).filter(this::has).toList();
  }

  /** Before a product is chosen, those of most products. */
  private boolean has(GuideStep step) {
    return switch (step) {
      case SOURCE_TABLES -> product().filter(ProductChoice::asksForTables).isPresent();
      case PRODUCT_SETTINGS ->
          product().filter(chosen -> chosen.companyChecks().isEmpty()).isEmpty();
      default -> true;
    };
  }

  GuideStep before(GuideStep step) {
    return steps().get(steps().indexOf(step) - 1);
  }

  GuideStep after(GuideStep step) {
    return steps().get(steps().indexOf(step) + 1);
  }

  /** The step that comes next. */
  GuideStep present() {
    return guide.step();
  }

  boolean passed(GuideStep step) {
    return step.compareTo(present()) < 0;
  }

  boolean finished() {
    return guide.finished();
  }

  Optional<ProductChoice> product() {
    return products.stream().filter(each -> each.id().equals(guide.productId())).findFirst();
  }

  String productName() {
    return product().map(ProductChoice::displayName).orElse("");
  }

  boolean hasConnection() {
    return guide.sqlServerType() != null;
  }

  boolean preparing() {
    return guide.preparation() != null
        && guide.preparation().status() == PipelineRunStatus.IN_PROGRESS;
  }
}
