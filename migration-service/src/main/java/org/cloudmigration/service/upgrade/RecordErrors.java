package org.cloudmigration.service.upgrade;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.cloudmigration.service.upgrade.sql.RenderedStatement;
import org.cloudmigration.service.upgrade.sql.StepStatement;

/**
 * Records that a rule of a step leaves out. The step names them in the set {@code Record Error},
 * each once in a run; they count like those that the database refuses.
 */
final class RecordErrors {

  private static final String TABLE = "Record Error";

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
}
