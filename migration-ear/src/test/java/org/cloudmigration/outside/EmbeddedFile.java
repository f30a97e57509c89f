package org.cloudmigration.outside;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicReference;
import org.cloudmigration.support.Until;

/** A database of the sample while the server runs: only one process at a time can open it. */
record EmbeddedFile(Path file) {

  static EmbeddedFile source(Path data) {
    return new EmbeddedFile(data.resolve("sample/DynamicsGP-1"));
  }

  static EmbeddedFile tenant(Path data) {
    return new EmbeddedFile(data.resolve("tenants/Sandbox"));
  }

  void execute(String sql) throws SQLException {
    execute("", sql);
  }

  void execute(String password, String sql) throws SQLException {
    try (Connection connection = hold(password);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** As another program that has opened the file; waits until the server has closed it. */
  Connection hold() {
    return hold("");
  }

  private Connection hold(String password) {
    AtomicReference<Connection> held = new AtomicReference<>();
    Until.holds("the file " + file, () -> opened(password, held));
    return held.get();
  }

  private boolean opened(String password, AtomicReference<Connection> held) {
    try {
      held.set(
          DriverManager.getConnection("jdbc:h2:file:" + file + ";IFEXISTS=TRUE", "sa", password));
      return true;
    } catch (SQLException e) {
      return false;
    }
  }
}
