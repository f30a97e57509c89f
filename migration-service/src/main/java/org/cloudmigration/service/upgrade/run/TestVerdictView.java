package org.cloudmigration.service.upgrade.run;

import java.util.UUID;
import org.cloudmigration.domain.upgrade.TestOutcome;
import org.cloudmigration.domain.upgrade.TestVerdict;

/**
 * What one test found in a company.
 *
 * @param entity kind of record that it looks at
 * @param errors records that are missing or differ
 * @param warnings records that differ, which may be meant
 */
public record TestVerdictView(
    UUID id,
    String company,
    String suite,
    String test,
    String entity,
    String about,
    TestOutcome outcome,
    long errors,
    long warnings) {

  static TestVerdictView of(TestVerdict verdict) {
    return new TestVerdictView(
        verdict.id(),
        verdict.companyName(),
        verdict.suite(),
        verdict.testCode(),
        verdict.entity(),
        verdict.about(),
        verdict.outcome(),
        verdict.errors(),
        verdict.warnings());
  }

  public long differences() {
    return errors + warnings;
  }
}
