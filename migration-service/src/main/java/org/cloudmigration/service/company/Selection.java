package org.cloudmigration.service.company;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.cloudmigration.domain.company.HybridCompany;

/**
 * The companies that somebody wants to select.
 *
 * @param unknown ids that are no company of the environment
 * @param largeAccepted whether somebody has agreed to a large selection
 */
record Selection(List<HybridCompany> chosen, Set<UUID> unknown, boolean largeAccepted) {

  /** Bytes; a company of unknown size counts as none. */
  long estimatedSize() {
    return chosen.stream()
        .map(HybridCompany::estimatedSize)
        .filter(Objects::nonNull)
        .mapToLong(Long::longValue)
        .sum();
  }

  Optional<HybridCompany> first(Predicate<HybridCompany> condition) {
    return chosen.stream().filter(condition).findFirst();
  }
}
