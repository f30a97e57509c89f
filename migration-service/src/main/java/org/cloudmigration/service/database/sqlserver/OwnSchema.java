package org.cloudmigration.service.database.sqlserver;

import static org.cloudmigration.service.database.sqlserver.SqlServerDialect.literal;

import org.cloudmigration.service.database.DatabaseObject;

/** The schema that holds what is this product's own, and the procedures in it. */
final class OwnSchema {

  static final String NAME = "cloudmigration";

  private final SqlServerDialect dialect;
  private final String database;
  private final String prefix;

  /**
   * @param database as a DBA finds it
   * @param prefix quoted, with a point; blank for the database connected to
   */
  OwnSchema(SqlServerDialect dialect, String database, String prefix) {
    this.dialect = dialect;
    this.database = database;
    this.prefix = prefix;
  }

  /** CREATE SCHEMA and CREATE PROCEDURE take no name of a database: they are run in it. */
  private String inDatabase(String statement) {
    return "EXEC " + prefix + "sys.sp_executesql " + literal(statement) + ";";
  }

  DatabaseObject schema() {
    String there = "SELECT 1 FROM " + prefix + "sys.schemas WHERE name = " + literal(NAME);
    return new DatabaseObject(
        database,
        "Schema",
        NAME,
        "Holds the stored procedures of the migration, apart from everybody else's.",
        "IF NOT EXISTS (%s) %s"
            .formatted(there, inDatabase("CREATE SCHEMA " + dialect.quote(NAME) + ";")),
        inDatabase("DROP SCHEMA IF EXISTS " + dialect.quote(NAME) + ";"),
        SourceObjects.count(there));
  }

  /**
   * @param body parameters, AS and statements, each ended by a semicolon
   */
  DatabaseObject procedure(String name, String purpose, String body) {
    String whole = dialect.quote(NAME) + "." + dialect.quote(name);
    String there =
        "SELECT 1 FROM %ssys.procedures WHERE object_id = OBJECT_ID(%s)"
            .formatted(prefix, literal(prefix + whole));
    return new DatabaseObject(
        database,
        "Stored procedure",
        NAME + "." + name,
        purpose,
        "IF NOT EXISTS (%s) %s"
            .formatted(there, inDatabase("CREATE PROCEDURE " + whole + "\n" + body)),
        inDatabase("DROP PROCEDURE IF EXISTS " + whole + ";"),
        SourceObjects.count(there));
  }
}
