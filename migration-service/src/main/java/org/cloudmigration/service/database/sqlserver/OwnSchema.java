package org.cloudmigration.service.database.sqlserver;

import static org.cloudmigration.service.database.sqlserver.SqlServerDialect.literal;

import org.cloudmigration.service.database.ChangesProcedure;
import org.cloudmigration.service.database.DatabaseObject;

/** The schema that holds what is this product's own, and the procedures in it. */
final class OwnSchema {

  static final String NAME = ChangesProcedure.SCHEMA;

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
    String there = there(name);
    return procedure(
        name,
        purpose,
        there,
        "IF NOT EXISTS (%s) %s".formatted(there, inDatabase(creation(name, body))));
  }

  /**
   * One that takes the place of an older one.
   *
   * @param parameters how many it has; one with other numbers is an older one
   * @param before statements that must have been run before it can be made
   */
  DatabaseObject procedure(
      String name, String purpose, String body, int parameters, String before) {
    String there =
        there(name)
            + " AND %d = (SELECT COUNT(*) FROM %ssys.parameters WHERE object_id = OBJECT_ID(%s))"
                .formatted(parameters, prefix, literal(prefix + whole(name)));
    return procedure(
        name,
        purpose,
        there,
        "IF NOT EXISTS (%s)\nBEGIN\n%s%s\n%s\nEND;"
            .formatted(there, before, removal(name), inDatabase(creation(name, body))));
  }

  private DatabaseObject procedure(String name, String purpose, String there, String creation) {
    return new DatabaseObject(
        database,
        "Stored procedure",
        NAME + "." + name,
        purpose,
        creation,
        removal(name),
        SourceObjects.count(there));
  }

  private String there(String name) {
    return "SELECT 1 FROM %ssys.procedures WHERE object_id = OBJECT_ID(%s)"
        .formatted(prefix, literal(prefix + whole(name)));
  }

  private String creation(String name, String body) {
    return "CREATE PROCEDURE " + whole(name) + "\n" + body;
  }

  private String removal(String name) {
    return inDatabase("DROP PROCEDURE IF EXISTS " + whole(name) + ";");
  }

  /** Quoted, with its schema. */
  String whole(String name) {
    return dialect.quote(NAME) + "." + dialect.quote(name);
  }
}
