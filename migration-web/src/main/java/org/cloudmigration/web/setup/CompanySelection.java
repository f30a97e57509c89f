package org.cloudmigration.web.setup;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.web.company.CompanyLine;

/** The companies chosen so far, with their sizes, also of those that are scrolled out of sight. */
final class CompanySelection implements Serializable {

  private static final long serialVersionUID = 1L;

  /** From here on the service wants somebody to agree. */
  private static final long LARGE_BYTES = 50L << 30;

  /** So many companies are asked about, and no more are chosen all at once. */
  static final int MANY = 300;

  private final Map<UUID, Long> sizes = new HashMap<>();

  void reset(List<CompanyLine> companies) {
    sizes.clear();
    companies.forEach(company -> set(company, true));
  }

  void set(CompanyLine company, boolean chosen) {
    if (chosen) {
      sizes.put(company.id(), company.estimatedBytes());
    } else {
      sizes.remove(company.id());
    }
  }

  boolean contains(CompanyLine company) {
    return sizes.containsKey(company.id());
  }

  boolean wouldBecomeMany() {
    return sizes.size() == MANY - 1;
  }

  int count() {
    return sizes.size();
  }

  long bytes() {
    return sizes.values().stream().mapToLong(Long::longValue).sum();
  }

  boolean large() {
    return bytes() >= LARGE_BYTES;
  }

  Set<UUID> ids() {
    return Set.copyOf(sizes.keySet());
  }
}
