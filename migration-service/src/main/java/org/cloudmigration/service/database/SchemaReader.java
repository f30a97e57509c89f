package org.cloudmigration.service.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the catalogue. */
public interface SchemaReader {

  boolean exists(Connection connection, TableName table) throws SQLException;

  /**
   * Names of all tables of a source database, in one query.
   *
   * @param database database (or schema) that holds them
   */
  Set<String> tableNames(Connection connection, String database) throws SQLException;

  /**
   * Empty if there is no such table.
   *
   * @throws ColumnNotSupportedException if a column has a type that cannot be copied
   */
  default Optional<TableDefinition> read(Connection connection, TableName table)
      throws SQLException {
    return survey(connection, table).map(SurveyedTable::supported);
  }

  /** As {@link #read}, but tells every column that cannot be copied instead of the first. */
  Optional<SurveyedTable> survey(Connection connection, TableName table) throws SQLException;

  /**
   * Columns of a unique index by which the rows of a table lie, in its order; empty if there is
   * none, or the database knows no such thing. The primary key may be another one.
   */
  default List<String> clusteredKey(Connection connection, TableName table) throws SQLException {
    return List.of();
  }

  /** Which columns of a table a new row need not give. */
  SelfFilled selfFilled(Connection connection, TableName table) throws SQLException;

  /**
   * What the catalogue estimates of all tables of a source database, in one query. Tables without
   * an estimate are left out.
   *
   * @param database database (or schema) that holds them
   */
  Map<String, TableSize> sizes(Connection connection, String database) throws SQLException;
}
