package org.cloudmigration.service.upgrade;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.Trouble;
import org.cloudmigration.service.error.ErrorCatalogue;
import org.cloudmigration.service.security.SecretMask;

/** The records of one step that could not be written. */
final class RecordFailures {

  /** More bad records than this are no bad records, but a bad step: it fails as a whole. */
  static final int MOST = 10_000;

  /** Code of a record with a value that its field does not take. */
  static final String VALUE = "RECORD_VALUE";

  private final String company;
  private final String step;
  private final Dialect dialect;
  private final List<RecordFailure> failures = new ArrayList<>();

  RecordFailures(String company, String step, Dialect dialect) {
    this.company = company;
    this.step = step;
    this.dialect = dialect;
  }

  /**
   * @param key as {@code No.=1000}
   * @throws SQLException the error itself, if it is not about the record or there are too many
   */
  void add(String table, String key, SQLException error) throws SQLException {
    Trouble trouble = dialect.trouble(error);
    if (!trouble.isOfTheValue() || failures.size() == MOST) {
      throw error;
    }
    String code = trouble == Trouble.KEY_NOT_UNIQUE ? "RECORD_KEY" : VALUE;
    ErrorReport reason =
        ErrorCatalogue.SHIPPED
            .entry(code)
            .report(
                SecretMask.FORMS.mask(error.getMessage()),
                Map.of("record", "%s %s".formatted(table, key)));
    failures.add(new RecordFailure(company, step, table, key, reason));
  }

  /**
   * A record that a rule of the step leaves out.
   *
   * @param record its key, as {@code No.=1000}
   * @param reason for people; names no secrets, as it is made of the rule and of numbers
   * @return false if there are too many already
   */
  boolean add(String table, String record, String reason) {
    if (failures.size() == MOST) {
      return false;
    }
    ErrorReport report =
        ErrorCatalogue.SHIPPED
            .entry("RECORD_RULE")
            .report(reason, Map.of("record", "%s %s".formatted(table, record)));
    failures.add(new RecordFailure(company, step, table, record, report));
    return true;
  }

  List<RecordFailure> all() {
    return failures;
  }
}
