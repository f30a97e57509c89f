package org.cloudmigration.service.operation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the application database to the present version before anything else uses it. */
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class ApplicationDatabase {

  private static final Map<String, Map<String, String>> TYPES =
      Map.of(
          "h2", types("boolean", "true", "uuid", "timestamp(6) with time zone", "varchar"),
          "postgresql", types("boolean", "true", "uuid", "timestamp(6) with time zone", "varchar"),
          "sqlserver", types("bit", "1", "uniqueidentifier", "datetimeoffset(6)", "nvarchar"));

  @Resource(lookup = "java:/jdbc/MigrationDS")
  DataSource dataSource;

  @PostConstruct
  void migrate() {
    migrate(dataSource);
  }

  /** Shared with tests, which have no server. */
  public static void migrate(DataSource dataSource) {
    String vendor = vendor(dataSource);
    Flyway.configure(ApplicationDatabase.class.getClassLoader())
        .dataSource(dataSource)
        .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
        .failOnMissingLocations(false)
        .placeholders(TYPES.get(vendor))
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

  private static Map<String, String> types(
      String bool, String isTrue, String uuid, String instant, String text) {
    return Map.of("boolean", bool, "true", isTrue, "uuid", uuid, "instant", instant, "text", text);
  }
}
