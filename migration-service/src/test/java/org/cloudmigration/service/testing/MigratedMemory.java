package org.cloudmigration.service.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.cloudmigration.service.operation.SchemaMigration;

/** Embedded databases with the newest schema: one is migrated, the others are made after it. */
final class MigratedMemory {

  private static final Path SCRIPT = script();

  private MigratedMemory() {}

  static DataSource next() {
    DataSource database = JpaFixture.memory();
    execute(database, "RUNSCRIPT FROM '" + SCRIPT + "'");
    return database;
  }

  /** One that is empty gets the newest schema at once, another one what it lacks. */
  static void bringUpToDate(DataSource database) {
    if (isEmpty(database)) {
      execute(database, "RUNSCRIPT FROM '" + SCRIPT + "'");
    } else {
      SchemaMigration.run(database);
    }
  }

  private static boolean isEmpty(DataSource database) {
    try (Connection connection = database.getConnection();
        ResultSet tables = connection.getMetaData().getTables(null, "PUBLIC", "%", null)) {
      return !tables.next();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path script() {
    try {
      Path script = Files.createTempFile("application", ".sql");
      script.toFile().deleteOnExit();
      DataSource first = JpaFixture.memory();
      SchemaMigration.run(first);
      execute(first, "SCRIPT NOPASSWORDS NOSETTINGS TO '" + script + "'");
      return script;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void execute(DataSource database, String sql) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
