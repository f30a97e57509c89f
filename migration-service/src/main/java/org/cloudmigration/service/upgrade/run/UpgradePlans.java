package org.cloudmigration.service.upgrade.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cloudmigration.service.product.Product;
import org.cloudmigration.service.upgrade.ProductUpgrade;
import org.cloudmigration.service.upgrade.StepKind;
import org.cloudmigration.service.upgrade.UpgradeStep;

/** What each product's folder says of its upgrade, read once. */
@ApplicationScoped
public class UpgradePlans {

  private final Map<String, ProductUpgrade> known = new ConcurrentHashMap<>();

  public ProductUpgrade of(Product product) {
    return known.computeIfAbsent(product.id(), id -> ProductUpgrade.read(product));
  }

  /** Ids of a whole run; what only prepares working sets runs by itself. */
  static List<String> whole(ProductUpgrade upgrade) {
    return upgrade.steps().stream()
        .filter(step -> step.kind() != StepKind.PREPARE)
        .map(UpgradeStep::id)
        .toList();
  }
}
