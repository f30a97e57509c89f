package org.cloudmigration.service.scale;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Companies of a made-up migration. They are not selected: a real run leaves them out. */
record MadeUpCompanies(List<Company> all) {

  static final int TABLES_EACH = 125;

  private static final List<String> NAMES =
      List.of("Adatum", "Contoso", "Fabrikam", "Litware", "Northwind", "Proseware", "Tailspin");

  record Company(String name, String database) {}

  static MadeUpCompanies forTables(int tables) {
    int count = Math.ceilDiv(tables, TABLES_EACH);
    return new MadeUpCompanies(
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    new Company(
                        "%s %02d".formatted(NAMES.get(i % NAMES.size()), i + 1),
                        "C%04d".formatted(i + 1)))
            .toList());
  }

  Company of(int table) {
    return all.get(table / TABLES_EACH);
  }

  void write(Connection connection, UUID environment) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO hybrid_company (id, environment_id, name, display_name,"
                + " source_company_id, source_database, replicate, version)"
                + " VALUES (?, ?, ?, ?, ?, ?, FALSE, 0)")) {
      for (Company company : all) {
        insert.setObject(1, UUID.randomUUID());
        insert.setObject(2, environment);
        insert.setString(3, company.name());
        insert.setString(4, company.name() + ", Inc.");
        insert.setString(5, company.database());
        insert.setString(6, company.database());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
