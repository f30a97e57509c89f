package org.cloudmigration.service.product.gp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.cloudmigration.service.upgrade.ProductUpgrade;
import org.cloudmigration.service.upgrade.UpgradableProduct;

/** The data upgrade of Dynamics GP: what stands in the folder {@code upgrade}. */
@ApplicationScoped
public class GpUpgrade implements UpgradableProduct {

  private final DynamicsGp product;
  private ProductUpgrade upgrade;

  /** For the container's proxy alone. */
  protected GpUpgrade() {
    this(null);
  }

  @Inject
  public GpUpgrade(DynamicsGp product) {
    this.product = product;
  }

  @Override
  public String productId() {
    return product.id();
  }

  @Override
  public synchronized ProductUpgrade upgrade() {
    if (upgrade == null) {
      upgrade =
          ProductUpgrade.read(DynamicsGp.class, product.sourceTables(), product.appId(), Map.of());
    }
    return upgrade;
  }
}
