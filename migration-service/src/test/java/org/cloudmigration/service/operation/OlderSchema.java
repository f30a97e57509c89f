package org.cloudmigration.service.operation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.function.Consumer;
import javax.sql.DataSource;
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

  static void onPostgreSql(String version, Consumer<DataSource> check) throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      DataSource database = postgres.getPostgresDatabase();
      migrate("postgresql", database, version);
      check.accept(database);
    }
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
