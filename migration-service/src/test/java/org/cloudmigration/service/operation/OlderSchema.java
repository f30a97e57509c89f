package org.cloudmigration.service.operation;

import javax.sql.DataSource;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;
import org.cloudmigration.service.testing.JpaFixture;
import org.flywaydb.core.Flyway;

/** Application databases as an earlier version of the product has left them. */
final class OlderSchema {

  private OlderSchema() {}

  static DataSource onH2(String version) {
    DataSource database = JpaFixture.memory();
    migrate("h2", database, version);
    return database;
  }

  static DataSource onPostgreSql(RealPostgreSql server, String version) {
    migrate("postgresql", server.dataSource(), version);
    return server.dataSource();
  }

  private static void migrate(String vendor, DataSource database, String version) {
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
        .failOnMissingLocations(false)
        .placeholders(SchemaMigration.WORDS.get(vendor))
        .target(version)
        .load()
        .migrate();
  }
}
