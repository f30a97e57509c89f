package org.cloudmigration.service.pipeline.datafactory;

/**
 * The two authentication keys of a self-hosted integration runtime; one is null in the answer to
 * the renewal of the other.
 */
record FactoryKeys(String first, String second) {

  /** Shows no key. */
  @Override
  public String toString() {
    return "two keys";
  }
}
