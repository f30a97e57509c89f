package org.cloudmigration.service.replication;

/** A database that no product knows, in the schema {@code shop} of a PostgreSQL. */
final class Shop {

  private Shop() {}

  /**
   * Makes its two companies and their tables, and the login {@code mig}.
   *
   * @param password of the login
   */
  static String[] statements(String password) {
    return new String[] {
      "CREATE ROLE mig LOGIN SUPERUSER PASSWORD '" + password + "'",
      "CREATE SCHEMA shop",
      "CREATE TABLE shop.\"Company\"(\"NAME\" varchar(30) PRIMARY KEY, display_name varchar(250))",
      "CREATE TABLE shop.\"NoFirm\"(LIKE shop.\"Company\")",
      "INSERT INTO shop.\"Company\" VALUES ('North', 'North Ltd'), ('South, Inc.', NULL)",
      "CREATE TABLE shop.\"North$Ledger\"(no int PRIMARY KEY, \"Text 1\" varchar(40), amount numeric(12, 2))",
      "CREATE TABLE shop.\"South, Inc_$Ledger\"(LIKE shop.\"North$Ledger\" INCLUDING ALL)",
      "INSERT INTO shop.\"North$Ledger\" SELECT i, 'Row ' || i, i * 1.25 FROM generate_series(1, 500) i",
      "INSERT INTO shop.\"South, Inc_$Ledger\" VALUES (7, 'O''Neil; DROP', -0.01)",
      "CREATE TABLE shop.\"Currency\"(code char(3) PRIMARY KEY, name varchar(50))",
      "INSERT INTO shop.\"Currency\" VALUES ('EUR', 'Euro'), ('USD', 'Dollar')",
      "CREATE TABLE shop.\"Import.Log\"(at timestamp, text varchar(100))",
      "INSERT INTO shop.\"Import.Log\" VALUES ('2026-01-02 03:04:05', 'twice'), ('2026-01-02 03:04:05', 'twice')"
    };
  }
}
