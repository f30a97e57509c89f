package org.cloudmigration.service.operation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The versioned migrations of the application database; one text for three vendors. */
public final class SchemaMigration {

  private static Map<String, String> words(String runMillis) {
    return Map.of(
        "boolean", "boolean",
        "true", "true",
        "false", "false",
        "uuid", "uuid",
        "instant", "timestamp(6) with time zone",
        "text", "varchar",
        "longtext", "varchar(1000000)",
        "now", "current_timestamp",
        "run_millis", runMillis);
  }

  /** What stands for the placeholders of the migrations, by vendor. */
  static final Map<String, Map<String, String>> WORDS =
      Map.of(
          "h2",
          words("datediff(millisecond, start_time, end_time)"),
          "postgresql",
          words("cast(extract(epoch from end_time - start_time) * 1000 as bigint)"),
          "sqlserver",
          Map.of(
              "boolean", "bit",
              "true", "1",
              "false", "0",
              "uuid", "uniqueidentifier",
              "instant", "datetimeoffset(6)",
              "text", "nvarchar",
              "longtext", "nvarchar(max)",
              "now", "sysdatetimeoffset()",
              "run_millis", "datediff_big(millisecond, start_time, end_time)"));

  private SchemaMigration() {}

  public static void run(DataSource dataSource) {
    String vendor = vendor(dataSource);
    Flyway.configure(SchemaMigration.class.getClassLoader())
        .dataSource(dataSource)
        .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
        .failOnMissingLocations(false)
        .placeholders(WORDS.get(vendor))
        .load()
        .migrate();
  }

  private static String vendor(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      String product = connection.getMetaData().getDatabaseProductName();
      return switch (product) {
        case "H2" -> "h2";
        case "PostgreSQL" -> "postgresql";
        case "Microsoft SQL Server" -> "sqlserver";
        default ->
            throw new IllegalStateException(
                "Not supported as application database: "
                    + product
                    + ". Use H2, PostgreSQL or SQL Server.");
      };
    } catch (SQLException e) {
      throw new IllegalStateException("The application database does not answer.", e);
    }
  }
}
