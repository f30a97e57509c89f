package org.cloudmigration.service.product;

import java.util.UUID;

/** An extension as a tenant lists it, without its version. */
public record Extension(UUID appId, String name, String publisher) {

  /**
   * Owns tables that people map themselves, in a tenant without a list of its own. Without it there
   * would be none such: those of a product are its publisher's.
   */
  public static final Extension OWN_TABLES =
      new Extension(
          UUID.fromString("6c1a8e7a-1105-428a-86cf-2ef7c85c9e4d"),
          "Mapped Tables",
          "Cloud Migration Manager");
}
