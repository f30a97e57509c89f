package org.cloudmigration.web.company;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cloudmigration.service.company.CompanyView;
import org.cloudmigration.service.company.SelectionTotal;

/** The companies chosen so far, with their sizes, also of those that are scrolled out of sight. */
final class CompanySelection implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Null where the size is not known. */
  private final Map<UUID, Long> sizes = new HashMap<>();

  void reset(List<CompanyView> companies) {
    sizes.clear();
    companies.forEach(company -> set(company, true));
  }

  void set(CompanyView company, boolean chosen) {
    if (chosen) {
      sizes.put(company.id(), company.estimatedSize());
    } else {
      sizes.remove(company.id());
    }
  }

  boolean contains(CompanyView company) {
    return sizes.containsKey(company.id());
  }

  /** Whether one more makes so many that somebody has to be asked. */
  boolean oneMoreIsMany() {
    return isMany(sizes.size() + 1) && !isMany(sizes.size());
  }

  static boolean isMany(int companies) {
    return new SelectionTotal(companies, 0, 0).isLarge();
  }

  SelectionTotal total() {
    long known = sizes.values().stream().filter(size -> size != null).mapToLong(size -> size).sum();
    int unknown = (int) sizes.values().stream().filter(size -> size == null).count();
    return new SelectionTotal(sizes.size(), known, unknown);
  }

  Set<UUID> ids() {
    return Set.copyOf(sizes.keySet());
  }
}
