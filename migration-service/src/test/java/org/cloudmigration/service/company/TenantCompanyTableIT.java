package org.cloudmigration.service.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.UUID;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.h2.H2Adapter;
import org.cloudmigration.service.database.h2.H2Location;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TenantCompanyTableIT {

  @TempDir Path directory;
  private DatabaseLocation tenant;

  @BeforeEach
  void prepare() {
    tenant = H2Location.file(directory.resolve("tenant"));
  }

  private TenantCompanyTable open() throws Exception {
    return TenantCompanyTable.open(new H2Adapter(), tenant);
  }

  private String inTenant(String sql) throws Exception {
    try (Connection connection =
            DriverManager.getConnection(tenant.url(), tenant.user(), tenant.password());
        Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      try (ResultSet row = statement.getResultSet()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  @Test
  void myCompanyIsThereFromTheStartAndOnlyOnce() throws Exception {
    for (int i = 0; i < 3; i++) {
      try (TenantCompanyTable table = open()) {
        assertThat(table.list())
            .extracting(TenantCompany::name, TenantCompany::displayName)
            .containsExactly(tuple("My Company", "My Company"));
      }
    }
  }

  @Test
  void aKillBetweenTheTableAndItsFirstRowIsMadeUpFor() throws Exception {
    open().close();
    inTenant("DELETE FROM \"Company\"");
    try (TenantCompanyTable table = open()) {
      assertThat(table.list()).extracting(TenantCompany::name).containsExactly("My Company");
    }
  }

  @Test
  void columnsThatABusinessCentralHasBesidesGetTheEmptyValueOfTheirType() throws Exception {
    inTenant(
        "CREATE TABLE \"Company\" (\"$systemId\" UUID NOT NULL, \"Name\" VARCHAR(30) PRIMARY KEY,"
            + " \"Display Name\" VARCHAR(250) NOT NULL, \"Id\" UUID NOT NULL,"
            + " \"$systemCreatedAt\" TIMESTAMP(3) NOT NULL, \"Count\" DECIMAL(38, 20) NOT NULL,"
            + " \"Upper\" VARCHAR(30) GENERATED ALWAYS AS (UPPER(\"Name\")))");
    UUID id = UUID.randomUUID();
    try (TenantCompanyTable table = open()) {
      table.insert(new TenantCompany(id, "One", "One's \"Inc.\""));
      assertThat(table.find("ONE")).contains(new TenantCompany(id, "One", "One's \"Inc.\""));
    }
    assertThat(inTenant("SELECT \"$systemCreatedAt\" FROM \"Company\" WHERE \"Name\" = 'One'"))
        .startsWith("1753-01-01");
  }

  @Test
  void aNameIsFoundAsTheTenantWouldWriteIt() throws Exception {
    try (TenantCompanyTable table = open()) {
      table.insert(new TenantCompany(UUID.randomUUID(), "A.B Ltd.", ""));
      assertThat(table.find("a_b LTD_")).isPresent();
      assertThat(table.find("A.B")).isEmpty();
      assertThat(table.find("' OR 1=1 --")).isEmpty();
    }
  }

  @Test
  void whereTablesOfCompaniesStandSideBySideNoRoomIsMade() throws Exception {
    try (TenantCompanyTable table = open()) {
      table.makeRoomFor("ONE");
    }
    assertThat(inTenant("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SCHEMATA")).isEqualTo("2");
  }

  @Test
  void whereEachCompanyHasASchemaItIsMadeOnce() throws Exception {
    try (TenantCompanyTable table =
        TenantCompanyTable.open(AlteredH2.withSchemaForEachCompany(), tenant)) {
      table.makeRoomFor("O\"NE");
      table.makeRoomFor("O\"NE");
    }
    assertThat(
            inTenant(
                "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SCHEMATA WHERE SCHEMA_NAME = 'O\"NE'"))
        .isEqualTo("1");
  }
}
