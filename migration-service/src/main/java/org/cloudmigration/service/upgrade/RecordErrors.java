package org.cloudmigration.service.upgrade;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.upgrade.sql.RenderedStatement;
import org.cloudmigration.service.upgrade.sql.StepStatement;

/**
 * Records that a rule of a step leaves out. The step names them in the set {@code Record Error},
 * each once in a run; they count like those that the database refuses.
 */
final class RecordErrors {

  private static final String TABLE = "Record Error";

  /** Characters of its fields {@code Record} and {@code Reason}. */
  private static final int RECORD_LIMIT = 100;

  private static final int REASON_LIMIT = 500;

  private RecordErrors() {}

  /**
   * What this step has named, before its transaction ends.
   *
   * @throws StepFailedException if there are more than {@link RecordFailures#MOST}; then what they
   *     have in common is to be mended, not each record
   */
  static void collect(
      UpgradeSession session, UpgradeStep step, Connection connection, RecordFailures failures)
      throws SQLException {
    boolean names =
        step.statements().stream()
            .anyMatch(statement -> statement.target().filter(TABLE::equals).isPresent());
    if (!names) {
      return;
    }
    List<StepStatement> said = UpgradeFolder.shared("record-errors.sql");
    RenderedStatement question = RenderedStatement.of(said.get(0), session.names(connection));
    try (PreparedStatement query = question.prepare(connection, question.sql());
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        if (!failures.add(row.getString(1), row.getString(2), row.getString(3))) {
          throw new StepFailedException(
              step.id(), "more than " + RecordFailures.MOST + " records fail: " + row.getString(3));
        }
      }
    }
    RenderedStatement.of(said.get(1), session.names(connection)).execute(connection);
  }

  /**
   * Notes records with values that the database has refused, so that later steps know them, and so
   * do the lists that a product leaves in the tenant. Of two records with one key the first is
   * there: that is not noted. To be called when the step's transaction has ended, as the set may
   * have to be made.
   */
  static void note(UpgradeSession session, Connection connection, List<RecordFailure> failures)
      throws SQLException {
    for (RecordFailure failure : failures) {
      if (failure.reason().code().equals(RecordFailures.VALUE)) {
        note(session, connection, failure);
      }
    }
  }

  private static void note(UpgradeSession session, Connection connection, RecordFailure failure)
      throws SQLException {
    Dialect dialect = session.dialect();
    String name = dialect.quote(session.table(connection, TABLE).present().name());
    String key = dialect.quote("Table") + " = ? AND " + dialect.quote("Record") + " = ?";
    String record = limited(failure.record(), RECORD_LIMIT);
    try (PreparedStatement known =
            connection.prepareStatement("SELECT 1 FROM " + name + " WHERE " + key);
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO %s (%s) VALUES (?, ?, ?, 1)"
                    .formatted(name, dialect.list(List.of("Table", "Record", "Reason", "Told"))))) {
      known.setString(1, failure.table());
      known.setString(2, record);
      try (ResultSet row = known.executeQuery()) {
        if (row.next()) {
          return;
        }
      }
      insert.setString(1, failure.table());
      insert.setString(2, record);
      insert.setString(
          3, limited(failure.reason().happened() + " " + failure.reason().rawText(), REASON_LIMIT));
      insert.executeUpdate();
    }
  }

  private static String limited(String text, int limit) {
    return text.length() <= limit ? text : text.substring(0, limit);
  }
}
