package org.cloudmigration.service.upgrade;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.upgrade.sql.StepStatement;

/**
 * What a company holds that a data upgrade would mix with its own: entries and open journals of
 * people (§1.4 of the errors of the reference). To be asked before the first step, and after {@link
 * CompanyUpgrade#restore}: what an earlier upgrade has written is no finding.
 */
public final class CompanyHoldings {

  private CompanyHoldings() {}

  /**
   * @return how many rows of what, in plain words; empty if the company is free
   * @throws StepFailedException if the tenant refuses
   */
  public static Map<String, Long> read(UpgradeSession session, DatabasePool tenant) {
    Map<String, Long> held = new LinkedHashMap<>();
    for (StepStatement question : session.product().guards()) {
      TenantQuery.ask(
          session,
          tenant,
          "look at what the company holds",
          question,
          row -> {
            if (row.getLong(1) > 0) {
              held.put(question.label(), row.getLong(1));
            }
            return false;
          });
    }
    return held;
  }
}
