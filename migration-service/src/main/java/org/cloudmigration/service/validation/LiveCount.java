package org.cloudmigration.service.validation;

import java.time.Instant;
import java.util.Optional;

/**
 * Rows of a table as they were counted at a moment, one side after the other.
 *
 * @param sourceRows null if the source has no such table any more, as the tenant's
 */
public record LiveCount(Long sourceRows, Long tenantRows, Instant countedAt) {

  /** Tenant minus source. */
  public Optional<Long> difference() {
    return sourceRows == null || tenantRows == null
        ? Optional.empty()
        : Optional.of(tenantRows - sourceRows);
  }
}
