package org.cloudmigration.service.company;

import java.util.Objects;
import org.cloudmigration.service.product.SourceCompany;

/**
 * A company as the preparation found it in the source's list.
 *
 * @param estimatedSize bytes in the source, without per-database tables; null where nobody knows
 */
public record ListedCompany(SourceCompany company, Long estimatedSize) {

  public ListedCompany {
    Objects.requireNonNull(company);
  }
}
