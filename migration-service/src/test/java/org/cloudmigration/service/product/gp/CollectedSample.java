package org.cloudmigration.service.product.gp;

import org.cloudmigration.service.product.CollectedRows;
import org.cloudmigration.service.product.SampleByScale;

/** GP's sample in memory, made once for each scale. */
final class CollectedSample extends CollectedRows {

  static final String COMPANY = "TRSC1";
  static final String SECOND_COMPANY = "TRSC2";
  static final String SYSTEM = "DYNAMICS";

  private static final SampleByScale<CollectedSample> SAMPLES =
      new SampleByScale<>(new DynamicsGp(), CollectedSample::new);

  static CollectedSample ofScale(int scale) {
    return SAMPLES.of(scale);
  }

  Table table(String company, String name) {
    Table found = databases().get(company).get(name);
    return found == null ? databases().get(SYSTEM).get(name) : found;
  }
}
