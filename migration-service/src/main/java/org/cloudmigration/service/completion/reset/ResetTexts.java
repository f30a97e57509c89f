package org.cloudmigration.service.completion.reset;

import java.util.List;
import java.util.stream.Collectors;
import org.cloudmigration.service.pipeline.TenantData.Holding;

/** Sentences on resets that stand in the audit trail. */
final class ResetTexts {

  private static final String NO_COMPANY = "Per-database tables";

  private ResetTexts() {}

  static String told(List<Holding> holdings) {
    if (holdings.isEmpty()) {
      return "Nothing has been replicated; nothing to remove";
    }
    return "Removing "
        + holdings.stream()
            .map(
                holding ->
                    "%s: %d tables, %d rows"
                        .formatted(
                            holding.company().isEmpty() ? NO_COMPANY : holding.company(),
                            holding.tables(),
                            holding.rows()))
            .collect(Collectors.joining("; "));
  }
}
