package org.cloudmigration.service.product.gp;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cloudmigration.service.product.CollectedRows;

/** GP's sample in memory, made once for each scale. */
final class CollectedSample extends CollectedRows {

  static final String COMPANY = "TRSC1";
  static final String SECOND_COMPANY = "TRSC2";
  static final String SYSTEM = "DYNAMICS";

  private static final Map<Integer, CollectedSample> BY_SCALE = new LinkedHashMap<>();

  static synchronized CollectedSample ofScale(int scale) {
    return BY_SCALE.computeIfAbsent(
        scale,
        missing -> {
          CollectedSample sample = new CollectedSample();
          new DynamicsGp().generateSample(missing, sample);
          return sample;
        });
  }

  Table table(String company, String name) {
    Table found = databases().get(company).get(name);
    return found == null ? databases().get(SYSTEM).get(name) : found;
  }
}
