package org.cloudmigration.service.database;

import java.util.List;

/** Takes the rows of a sample source, table by table, database by database. */
public interface SampleSink {

  /** Creates the database (or schema) and makes it the current one. */
  void database(String name);

  /** Creates a table in the current database; the rows that follow go into it. */
  void table(TableDefinition table);

  /** Values in the order of the table's columns, in the Java type of each; texts unpadded. */
  void row(List<?> values);
}
