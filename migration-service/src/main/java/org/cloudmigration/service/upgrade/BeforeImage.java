package org.cloudmigration.service.upgrade;

import static java.util.stream.Collectors.toMap;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.upgrade.ImageBook.Image;
import org.cloudmigration.service.upgrade.sql.StepTextException;
import org.cloudmigration.service.upgrade.sql.TenantTable;

/**
 * What a company held before its data upgrade, in tables beside its own. Tables are made and
 * dropped between transactions, as some databases end a transaction by that; a copy counts from the
 * moment that its row in the {@link ImageBook} is committed together with its rows.
 */
final class BeforeImage {

  /** Tells the rows of a table that all companies share apart. */
  private static final String COMPANY_FIELD = "Company Name";

  private final UpgradeSession session;
  private final DatabasePool tenant;
  private final DatabaseAdapter adapter;
  private final ImageBook book;

  /** Something to do on a connection that commits by itself. */
  @FunctionalInterface
  private interface Work {
    void on(Connection connection) throws SQLException;
  }

  BeforeImage(UpgradeSession session, DatabasePool tenant) {
    this.session = session;
    this.tenant = tenant;
    this.adapter = session.adapter();
    this.book = new ImageBook(adapter, session.company().name());
  }

  void keep() {
    inTenant(
        "keep the company as it is",
        connection -> {
          book.ensure(connection);
          finishForgetting(connection);
          ChangeWatch.sweep(session, connection);
          Map<String, Image> kept = kept(connection);
          for (String name : session.destinations()) {
            if (!kept.containsKey(name)) {
              keep(connection, session.table(connection, name));
            }
          }
        });
  }

  private void keep(Connection connection, TenantTable table) throws SQLException {
    String where = where(table);
    TableDefinition copy = copyOf(table);
    // Of an attempt that was cut off before its row was in the book.
    dropIfExists(connection, copy.name());
    if (!hasRows(connection, table, where)) {
      var nothing = new Image(table.table().name(), new TableName("", ""), false);
      book.add(connection, nothing);
      return;
    }
    execute(connection, dialect().createTable(copy));
    String rows = dialect().select(table.present()) + where;
    inTransaction(
        connection,
        () -> {
          executeOfCompany(connection, table, dialect().insertFrom(copy, rows, false));
          book.add(connection, new Image(table.table().name(), copy.name(), false));
        });
  }

  void restore() {
    inTenant(
        "restore the company",
        connection -> {
          if (!book.exists(connection)) {
            return;
          }
          finishForgetting(connection);
          for (Image image : book.images(connection)) {
            restore(connection, image);
          }
        });
  }

  /** A table of an older version may have gained columns since: the copy has those of before. */
  private void restore(Connection connection, Image image) throws SQLException {
    TenantTable table = session.table(connection, image.table());
    TableName name = table.present().name();
    String delete = "DELETE FROM " + dialect().quote(name) + where(table);
    if (image.wasEmpty()) {
      executeOfCompany(connection, table, delete);
      return;
    }
    TableDefinition columns =
        adapter
            .schemaReader()
            .read(connection, image.copy())
            .orElseThrow(() -> new SQLException("There is no table " + image.copy() + " any more."))
            .named(name);
    boolean counted =
        columns.storedColumnNames().stream()
            .anyMatch(adapter.schemaReader().selfFilled(connection, name).identities()::contains);
    String insert =
        dialect().insertFrom(columns, dialect().select(columns.named(image.copy())), counted);
    inTransaction(
        connection,
        () -> {
          executeOfCompany(connection, table, delete);
          execute(connection, insert);
        });
  }

  void forget() {
    inTenant(
        "forget what the company was",
        connection -> {
          if (book.exists(connection)) {
            book.forget(connection);
            finishForgetting(connection);
            book.dropIfEmpty(connection);
          }
        });
  }

  private void finishForgetting(Connection connection) throws SQLException {
    for (Image image : book.images(connection)) {
      if (image.forgotten()) {
        if (!image.wasEmpty()) {
          dropIfExists(connection, image.copy());
        }
        book.remove(connection, image);
      }
    }
  }

  private Map<String, Image> kept(Connection connection) throws SQLException {
    return book.images(connection).stream().collect(toMap(Image::table, Function.identity()));
  }

  private TableDefinition copyOf(TenantTable table) {
    String company = session.company().name();
    boolean perCompany = table.table().perCompany();
    String name = table.table().name() + " before" + (perCompany ? "" : " " + company);
    TableName copy = dialect().tenantTable(perCompany ? company : "", name, table.table().appId());
    return new TableDefinition(copy, table.present().storedColumns(), java.util.List.of());
  }

  /** Takes the company as its parameter, if the table is shared. */
  private String where(TenantTable table) {
    if (table.table().perCompany()) {
      return "";
    }
    if (table.table().field(COMPANY_FIELD).isEmpty()) {
      throw new StepTextException(
          "The table “%s” is one of all companies, and has no field “%s” that tells whose a row is."
              .formatted(table.table().name(), COMPANY_FIELD));
    }
    return " WHERE " + dialect().quote(COMPANY_FIELD) + " = ?";
  }

  private boolean hasRows(Connection connection, TenantTable table, String where)
      throws SQLException {
    String any =
        "SELECT COUNT(*) FROM (SELECT 1 x FROM %s%s) q"
            .formatted(dialect().quote(table.present().name()), where);
    try (PreparedStatement query = prepare(connection, table, any);
        var row = query.executeQuery()) {
      row.next();
      return row.getLong(1) > 0;
    }
  }

  private PreparedStatement prepare(Connection connection, TenantTable table, String sql)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    if (!table.table().perCompany()) {
      statement.setString(1, session.company().name());
    }
    return statement;
  }

  private void executeOfCompany(Connection connection, TenantTable table, String sql)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, table, sql)) {
      statement.execute();
    }
  }

  private void dropIfExists(Connection connection, TableName table) throws SQLException {
    if (adapter.schemaReader().exists(connection, table)) {
      execute(connection, dialect().dropTable(table));
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }

  /** Several statements, all or none of which count. */
  @FunctionalInterface
  private interface Statements {
    void run() throws SQLException;
  }

  private static void inTransaction(Connection connection, Statements statements)
      throws SQLException {
    connection.setAutoCommit(false);
    try {
      statements.run();
      connection.commit();
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private void inTenant(String doing, Work work) {
    try (Connection connection = tenant.connection()) {
      work.on(connection);
    } catch (SQLException e) {
      throw new StepFailedException(doing, e);
    }
  }

  private Dialect dialect() {
    return adapter.dialect();
  }
}
