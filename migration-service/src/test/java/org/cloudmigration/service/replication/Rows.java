package org.cloudmigration.service.replication;

import java.math.BigDecimal;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** All rows of a table as texts that compare across databases, in an order of their own. */
final class Rows {

  private Rows() {}

  static List<String> of(Connection connection, String table) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        StringBuilder text = new StringBuilder();
        for (int column = 1; column <= columns; column++) {
          text.append(plain(row.getObject(column))).append(" | ");
        }
        rows.add(text.toString());
      }
    }
    rows.sort(null);
    return rows;
  }

  /** Business Central's tables hold no nulls: an empty text or a zero stands for them. */
  private static String plain(Object value) throws SQLException {
    return switch (value) {
      case null -> "";
      case Clob text -> text.getSubString(1, Math.toIntExact(text.length()));
      case BigDecimal zero when zero.signum() == 0 -> "";
      case BigDecimal number -> number.stripTrailingZeros().toPlainString();
      default -> value.toString();
    };
  }
}
