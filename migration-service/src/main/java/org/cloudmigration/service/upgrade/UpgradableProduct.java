package org.cloudmigration.service.upgrade;

/** A product whose replicated tables can be turned into Business Central's. */
public interface UpgradableProduct {

  /** As the product itself has it. */
  String productId();

  ProductUpgrade upgrade();
}
