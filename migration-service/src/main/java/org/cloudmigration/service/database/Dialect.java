package org.cloudmigration.service.database;

/** What differs in the SQL of the databases. The only place that quotes an identifier. */
public interface Dialect {

  /** An identifier that came from the catalogue, quoted. */
  String quote(String identifier);

  default String quote(TableName table) {
    return quote(table.schema()) + "." + quote(table.name());
  }

  /** The type as it stands in a column definition. */
  String render(ColumnType type);

  /** A complete {@code CREATE TABLE} with its primary key. */
  String createTable(TableDefinition table);
}
