package org.cloudmigration.service.upgrade.date;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.upgrade.StepProcedure;
import org.cloudmigration.service.upgrade.UpgradeSession;

/**
 * Fills the set {@code Due Date}: for each pair of formulas and day the days that they lead to.
 * Formulas are a language of their own, which SQL does not know; the pairs are few, however many
 * documents there are.
 */
public final class DueDates implements StepProcedure {

  private static final int AT_ONCE = 1_000;
  private static final LocalDateTime NONE = LocalDate.of(1753, 1, 1).atStartOfDay();

  @Override
  public long run(UpgradeSession session, Connection connection) throws SQLException {
    Dialect dialect = session.dialect();
    String table = dialect.quote(session.table(connection, "Due Date").present().name());
    String id = dialect.quote("Id");
    String query =
        "SELECT %s, %s, %s, %s FROM %s ORDER BY %s"
            .formatted(
                id,
                dialect.quote("Due Formula"),
                dialect.quote("Discount Formula"),
                dialect.quote("Document Date"),
                table,
                id);
    String change =
        "UPDATE %s SET %s = ?, %s = ? WHERE %s = ?"
            .formatted(table, dialect.quote("Due Date"), dialect.quote("Pmt_ Discount Date"), id);
    int waiting = 0;
    try (PreparedStatement pairs = connection.prepareStatement(query);
        ResultSet pair = pairs.executeQuery();
        PreparedStatement update = connection.prepareStatement(change)) {
      while (pair.next()) {
        LocalDate day = pair.getTimestamp(4).toLocalDateTime().toLocalDate();
        update.setObject(1, reached(pair.getString(2), day, day.atStartOfDay()));
        update.setObject(2, reached(pair.getString(3), day, NONE));
        update.setInt(3, pair.getInt(1));
        update.addBatch();
        if (++waiting == AT_ONCE) {
          update.executeBatch();
          waiting = 0;
        }
      }
      update.executeBatch();
    }
    return 0;
  }

  /** A formula that nobody can read leads nowhere, as a blank one. */
  private static LocalDateTime reached(String formula, LocalDate day, LocalDateTime otherwise) {
    if (formula.isBlank()) {
      return otherwise;
    }
    return DateFormula.parse(formula).map(f -> f.from(day).atStartOfDay()).orElse(otherwise);
  }
}
