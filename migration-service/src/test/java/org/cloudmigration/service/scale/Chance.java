package org.cloudmigration.service.scale;

import java.lang.reflect.Field;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** The same accidents each time: what a seed determines. */
final class Chance {

  private final Random random;

  Chance(long seed) {
    random = new Random(seed);
  }

  boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Many small ones and a few that are large, as tables are. */
  long size(double median, double spread) {
    return Math.round(median * Math.exp(spread * random.nextGaussian()));
  }

  Duration duration(long medianMillis) {
    return Duration.ofMillis(Math.clamp(size(medianMillis, 1.2), 1, 600_000));
  }

  String hexadecimal() {
    return "%016x%016x".formatted(random.nextLong(), random.nextLong());
  }

  /** Entities number themselves at random; here they get the seed's number. */
  <T> T numbered(T entity) {
    try {
      Field id = entity.getClass().getDeclaredField("id");
      id.setAccessible(true);
      id.set(entity, id());
      return entity;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  UUID id() {
    long high = random.nextLong() & ~0xF000L | 0x4000L;
    long low = random.nextLong() & ~(0b11L << 62) | 0b10L << 62;
    return new UUID(high, low);
  }
}
