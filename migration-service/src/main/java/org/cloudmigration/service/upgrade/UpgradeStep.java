package org.cloudmigration.service.upgrade;

import java.util.List;
import java.util.Objects;
import org.cloudmigration.service.upgrade.sql.Condition;
import org.cloudmigration.service.upgrade.sql.StepStatement;
import org.cloudmigration.service.upgrade.validation.EntityTests;

/**
 * A step of a product's data upgrade.
 *
 * @param id never changed once released: reruns and scripts name steps by it
 * @param title for people
 * @param needs steps whose result it reads
 * @param condition settings without which it does nothing
 * @param source table whose rows it goes through; blank if it goes through none
 * @param inOwnTenantOnly whether it does nothing in a database that Business Central itself made
 * @param onlyWithoutErrors whether it does nothing once a record of the company has failed
 * @param tests of source and result, which are among its statements
 */
public record UpgradeStep(
    String id,
    String title,
    StepKind kind,
    List<String> needs,
    Condition condition,
    String source,
    boolean inOwnTenantOnly,
    boolean onlyWithoutErrors,
    List<StepStatement> statements,
    List<EntityTests> tests) {

  public UpgradeStep {
    Objects.requireNonNull(id);
    Objects.requireNonNull(title);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(condition);
    needs = List.copyOf(needs);
    statements = List.copyOf(statements);
    tests = List.copyOf(tests);
  }
}
