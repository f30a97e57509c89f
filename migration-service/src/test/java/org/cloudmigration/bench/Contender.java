package org.cloudmigration.bench;

/** A way to copy tables. */
interface Contender {

  /** Middle and most. */
  record Cost(double seconds, long peakMiB) {}

  String name();

  default boolean isHere() {
    return true;
  }

  Cost copy(String... tables) throws Exception;
}
