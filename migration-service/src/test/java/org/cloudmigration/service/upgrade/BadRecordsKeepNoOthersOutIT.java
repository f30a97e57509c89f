package org.cloudmigration.service.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.cloudmigration.service.database.DatabaseLocation;
import org.cloudmigration.service.database.h2.H2Location;
import org.cloudmigration.service.database.postgresql.FreshPostgreSql;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Of many records a few cannot be written. */
@ExtendWith(FreshPostgreSql.class)
class BadRecordsKeepNoOthersOutIT {

  private static final int MANY = 3_000;

  @TempDir Path directory;

  @Test
  void inH2() throws Exception {
    theOthersAreWritten(H2Location.file(directory.resolve("tenant")));
  }

  @Test
  void inPostgreSql(RealPostgreSql server) throws Exception {
    theOthersAreWritten(postgreSql(server, "bad_records"));
  }

  static DatabaseLocation postgreSql(RealPostgreSql server, String name) throws SQLException {
    try (Connection owner = server.owner()) {
      RealPostgreSql.execute(owner, "CREATE DATABASE " + name);
    }
    return server.address(name, "postgres", "postgres", false, false).location();
  }

  private static void theOthersAreWritten(DatabaseLocation tenant) throws Exception {
    try (var company = new AbacusCompany(tenant)) {
      company.narrowNames(40);
      company.connection.setAutoCommit(false);
      for (int i = 1; i <= MANY; i++) {
        company.account(i, "N" + i, i % 1_000 == 0 ? "x".repeat(41) : "Account " + i);
      }
      company.account(MANY + 1, "n1 ", "Written second");
      company.account(MANY + 2, "n2999", "Written second, too");
      company.connection.commit();
      company.connection.setAutoCommit(true);

      StepReport report = company.upgrade().run(List.of("accounts")).getFirst();

      assertThat(report.failures())
          .extracting(RecordFailure::record, failure -> failure.reason().code())
          .containsExactlyInAnyOrder(
              tuple("No.=N1000", "RECORD_VALUE"),
              tuple("No.=N2000", "RECORD_VALUE"),
              tuple("No.=N3000", "RECORD_VALUE"),
              tuple("No.=N1", "RECORD_KEY"),
              tuple("No.=N2999", "RECORD_KEY"));
      assertThat(report.failures())
          .allSatisfy(
              failure -> {
                assertThat(failure.company()).isEqualTo("ONE");
                assertThat(failure.step()).isEqualTo("accounts");
                assertThat(failure.table()).isEqualTo("G/L Account");
                assertThat(failure.reason().happened()).contains(failure.record());
                assertThat(failure.reason().rawText()).isNotBlank();
              });
      assertThat(report.rowsRead()).isEqualTo(MANY + 2);
      assertThat(report.rowsWritten()).isEqualTo(MANY - 3);
      assertThat(company.accounts()).hasSize(MANY - 3).doesNotContain("N1000");
      assertThat(
              company.texts(
                  "SELECT \"Name\" FROM %s WHERE \"No_\" = 'N1'"
                      .formatted(company.sql("G/L Account"))))
          .as("the first of two is kept")
          .containsExactly("Account 1");
    }
  }
}
