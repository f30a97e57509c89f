package org.cloudmigration.service.company;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.DatabaseAdapter;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.DatabasePool;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.database.StagingConversion;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TenantMark;
import org.cloudmigration.service.database.Trouble;

/**
 * A tenant's table {@code Company}, open: one row for each company, and {@code My Company} from the
 * start. Columns that are there besides Business Central's own get the empty value of their type.
 *
 * <p>Behind a tenant of this product is no Business Central that would fill a company with its
 * setup data: creating one makes its row and nothing more.
 */
final class TenantCompanyTable implements AutoCloseable {

  private static final UUID NO_APP = new UUID(0, 0);
  private static final String NAME = "Name";
  private static final String DISPLAY_NAME = "Display Name";
  private static final String ID = "Id";

  private final DatabaseAdapter adapter;
  private final DatabasePool pool;
  private final TableDefinition table;

  private TenantCompanyTable(DatabaseAdapter adapter, DatabasePool pool) throws SQLException {
    this.adapter = adapter;
    this.pool = pool;
    this.table = ensured();
  }

  static TenantCompanyTable open(DatabaseAdapter adapter, DatabaseLocation tenant)
      throws SQLException {
    DatabasePool pool = adapter.open(tenant, 1);
    try {
      return new TenantCompanyTable(adapter, pool);
    } catch (SQLException | RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  private TableDefinition ensured() throws SQLException {
    TableDefinition ours = TenantMark.companies(dialect());
    try (Connection connection = pool.connection()) {
      Optional<TableDefinition> there = adapter.schemaReader().read(connection, ours.name());
      if (there.isEmpty()) {
        TenantMark.makeTenant(adapter, connection);
      }
      TableDefinition present = there.orElse(ours);
      // Also where a kill came between the table and its first row.
      if (list(connection, present).isEmpty()) {
        insert(
            connection,
            present,
            new TenantCompany(UUID.randomUUID(), CompanyNames.MY_COMPANY, CompanyNames.MY_COMPANY));
      }
      return present;
    }
  }

  List<TenantCompany> list() throws SQLException {
    try (Connection connection = pool.connection()) {
      return list(connection, table);
    }
  }

  private List<TenantCompany> list(Connection connection, TableDefinition present)
      throws SQLException {
    String sql =
        "SELECT %s, %s, %s FROM %s"
            .formatted(
                dialect().quote(ID),
                dialect().quote(NAME),
                dialect().quote(DISPLAY_NAME),
                dialect().quote(present.name()));
    List<TenantCompany> companies = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        UUID id = UUID.fromString(row.getString(1));
        companies.add(new TenantCompany(id, row.getString(2), row.getString(3)));
      }
    }
    return companies;
  }

  /** Written under any case, and with what the tenant replaces: it is the same company there. */
  Optional<TenantCompany> find(String name) throws SQLException {
    return list().stream().filter(company -> company.isCalled(name)).findFirst();
  }

  void insert(TenantCompany company) throws SQLException {
    try (Connection connection = pool.connection()) {
      insert(connection, table, company);
    }
  }

  private void insert(Connection connection, TableDefinition present, TenantCompany company)
      throws SQLException {
    Map<String, Object> known =
        Map.of(NAME, company.name(), DISPLAY_NAME, company.displayName(), ID, company.id());
    try (PreparedStatement statement = connection.prepareStatement(dialect().insert(present))) {
      int place = 1;
      for (Column column : present.storedColumns()) {
        Object empty = StagingConversion.empty(column.type().kind());
        statement.setObject(place, known.getOrDefault(column.name(), empty));
        place++;
      }
      statement.executeUpdate();
    }
  }

  /** Makes room for a company's tables, where the database keeps them apart in a schema. */
  void makeRoomFor(String company) throws SQLException {
    String schema = dialect().tenantTable(company, "Company", NO_APP).schema();
    if (!schema.equals(dialect().defaultSchema())) {
      try (Connection connection = pool.connection()) {
        execute(connection, "CREATE SCHEMA IF NOT EXISTS " + dialect().quote(schema));
      }
    }
  }

  Trouble trouble(SQLException error) {
    return dialect().trouble(error);
  }

  private Dialect dialect() {
    return adapter.dialect();
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
