package org.cloudmigration.service.setup.preparation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.cloudmigration.service.database.DatabaseObject;
import org.cloudmigration.service.database.Footprint;
import org.cloudmigration.service.database.ServerFacts;
import org.cloudmigration.service.database.ServerFacts.Right;
import org.cloudmigration.service.database.ServerReader;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.testing.DelegatingAdapter;

/** The embedded database, with objects to be made in the tenant and facts that a test can bend. */
final class ObjectsAdapter extends DelegatingAdapter {

  /** Statement of the second of three tables. */
  volatile String second = "CREATE TABLE MADE_2(ID INT)";

  volatile boolean mayRead = true;

  /** What each company's database takes; too much for any disk makes a check warn. */
  volatile long bytes = 1;

  private static DatabaseObject object(String name, String creation) {
    return new DatabaseObject(
        "PUBLIC",
        "Table",
        name,
        "For a test.",
        creation,
        "DROP TABLE IF EXISTS " + name,
        "SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = '" + name + "'");
  }

  @Override
  public Footprint footprint() {
    return new Footprint() {
      @Override
      public List<DatabaseObject> inSource(List<TableDefinition> tables) {
        return List.of();
      }

      @Override
      public List<DatabaseObject> inTenant() {
        return List.of(
            object("MADE_1", "CREATE TABLE MADE_1(ID INT)"),
            object("MADE_2", second),
            object("MADE_3", "CREATE TABLE MADE_3(ID INT)"));
      }

      @Override
      public String leastPrivilegeScript(String login, List<String> databases) {
        return "";
      }
    };
  }

  @Override
  public ServerReader serverReader() {
    ServerReader real = super.serverReader();
    return new ServerReader() {
      @Override
      public ServerFacts read(Connection connection) throws SQLException {
        ServerFacts facts = real.read(connection);
        return new ServerFacts(
            facts.type(),
            facts.product(),
            facts.version(),
            facts.majorVersion(),
            facts.edition(),
            facts.database(),
            facts.compatibilityLevel(),
            facts.changeTracking(),
            facts.encrypted(),
            facts.login(),
            mayRead ? facts.rights() : Set.of(Right.READ_CATALOGUE));
      }

      @Override
      public boolean hasDatabase(Connection connection, String database) throws SQLException {
        return real.hasDatabase(connection, database);
      }

      @Override
      public OptionalLong size(Connection connection, String database) throws SQLException {
        return OptionalLong.of(bytes);
      }
    };
  }
}
