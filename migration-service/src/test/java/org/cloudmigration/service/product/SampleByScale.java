package org.cloudmigration.service.product;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** A product's sample in memory, made once for each scale. */
public final class SampleByScale<T extends CollectedRows> {

  private final Product product;
  private final Supplier<T> empty;
  private final Map<Integer, T> made = new LinkedHashMap<>();

  public SampleByScale(Product product, Supplier<T> empty) {
    this.product = product;
    this.empty = empty;
  }

  public synchronized T of(int scale) {
    return made.computeIfAbsent(
        scale,
        missing -> {
          T sample = empty.get();
          product.generateSample(missing, sample);
          return sample;
        });
  }
}
