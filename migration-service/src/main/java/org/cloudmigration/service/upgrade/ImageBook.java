package org.cloudmigration.service.upgrade;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;

/**
 * The table {@code $migration$before}: which tables of one company are kept as they were before its
 * data upgrade. A row is written in the transaction that copies the rows of its table, and so is
 * true of them.
 */
final class ImageBook {

  private static final String NAME = "$migration$before";

  private final DatabaseAdapter adapter;
  private final String company;
  private final TableDefinition definition;

  /**
   * One table.
   *
   * @param table its name in the catalogue of the upgrade
   * @param copy name of the table with its rows; blank if it had none
   * @param forgotten whether the copy is on its way out
   */
  record Image(String table, TableName copy, boolean forgotten) {

    boolean wasEmpty() {
      return copy.name().isEmpty();
    }
  }

  ImageBook(DatabaseAdapter adapter, String company) {
    this.adapter = adapter;
    this.company = company;
    this.definition =
        new TableDefinition(
            new TableName(adapter.dialect().defaultSchema(), NAME),
            List.of(
                text("company", 100),
                text("table_name", 100),
                text("copy_schema", 128),
                text("copy_name", 200),
                Column.notNull("forgotten", ColumnType.of(Kind.TINYINT))),
            List.of("company", "table_name"));
  }

  private static Column text(String name, int length) {
    return Column.notNull(name, ColumnType.of(Kind.VARCHAR, length));
  }

  boolean exists(Connection connection) throws SQLException {
    return adapter.schemaReader().exists(connection, definition.name());
  }

  void ensure(Connection connection) throws SQLException {
    if (!exists(connection)) {
      change(connection, dialect().createTable(definition));
    }
  }

  List<Image> images(Connection connection) throws SQLException {
    List<Image> images = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(dialect().select(definition) + ofCompany())) {
      query.setString(1, company);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          var copy = new TableName(row.getString("copy_schema"), row.getString("copy_name"));
          images.add(new Image(row.getString("table_name"), copy, row.getInt("forgotten") != 0));
        }
      }
    }
    return images;
  }

  void add(Connection connection, Image image) throws SQLException {
    change(
        connection,
        dialect().insert(definition),
        company,
        image.table(),
        image.copy().schema(),
        image.copy().name(),
        0);
  }

  /** All at once: from then on nothing is restored any more. */
  void forget(Connection connection) throws SQLException {
    change(
        connection,
        "UPDATE %s SET %s = 1%s"
            .formatted(
                dialect().quote(definition.name()), dialect().quote("forgotten"), ofCompany()),
        company);
  }

  void remove(Connection connection, Image image) throws SQLException {
    change(
        connection,
        "DELETE FROM %s%s AND %s = ?"
            .formatted(
                dialect().quote(definition.name()), ofCompany(), dialect().quote("table_name")),
        company,
        image.table());
  }

  /** When no company is kept any more, nothing of it is left in the tenant. */
  void dropIfEmpty(Connection connection) throws SQLException {
    boolean empty;
    try (PreparedStatement query = connection.prepareStatement(dialect().count(definition.name()));
        ResultSet row = query.executeQuery()) {
      row.next();
      empty = row.getLong(1) == 0;
    }
    if (empty) {
      change(connection, dialect().dropTable(definition.name()));
    }
  }

  private String ofCompany() {
    return " WHERE " + dialect().quote("company") + " = ?";
  }

  private Dialect dialect() {
    return adapter.dialect();
  }

  private static void change(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
