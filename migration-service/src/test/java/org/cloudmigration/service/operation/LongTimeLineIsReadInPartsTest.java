package org.cloudmigration.service.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cloudmigration.domain.operation.EntryCategory;
import org.cloudmigration.domain.operation.EntryOutcome;
import org.cloudmigration.service.security.SecretVault;
import org.cloudmigration.service.testing.JpaFixture;
import org.cloudmigration.service.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Years of runs: a page costs the rows of a page, and the order comes from an index. */
class LongTimeLineIsReadInPartsTest {

  private static final int ENTRIES = 200_000;

  private static JpaFixture database;
  private static TestServer server;
  private static TimeLineService service;

  @BeforeAll
  static void fill() {
    database = JpaFixture.on(JpaFixture.memory(), Map.of("hibernate.generate_statistics", "true"));
    database.execute(
        """
        INSERT INTO audit_entry (sequence_no, occurred_at, user_name, origin, environment, command,
          subject, state_before, state_after, previous_hash, hash, category, outcome)
        SELECT x, DATEADD('MINUTE', x, TIMESTAMP WITH TIME ZONE '2020-01-01 00:00:00+00'),
          CASE WHEN MOD(x, 100) = 0 THEN 'admin' ELSE 'server' END, 'server', 'Sandbox',
          CASE WHEN MOD(x, 1000) = 0 THEN 'Get runtime service key' ELSE 'Run completed' END,
          '', '', CASE WHEN MOD(x, 50000) = 7 THEN 'Refused: no' ELSE 'ok' END, '', '',
          CASE WHEN MOD(x, 1000) = 0 THEN 'RUNTIME' ELSE 'RUN' END,
          CASE WHEN MOD(x, 50000) = 7 THEN 'REFUSED' ELSE 'DONE' END
        FROM SYSTEM_RANGE(1, ?)
        """,
        ENTRIES);
    database.execute("UPDATE audit_head SET sequence_no = ?", ENTRIES);
    server = new TestServer(database).with(SecretVault.class, new SecretVault(new byte[32]));
    service = server.bean(TimeLineService.class);
  }

  @AfterAll
  static void close() {
    server.close();
    database.close();
  }

  @Test
  void aPageFarDownLoadsOnlyItsOwnRows() {
    TimeLineFilter all = TimeLineFilter.all("Sandbox");
    long last = service.newest();
    for (int offset : new int[] {0, 1000, ENTRIES - 50}) {
      database.statistics().clear();
      List<AuditView> page = service.page(all, last, offset, 50);
      assertThat(page).hasSize(50);
      assertThat(page.getFirst().sequenceNo()).isEqualTo(ENTRIES - offset);
      assertThat(database.statistics().getEntityLoadCount()).isEqualTo(50);
      assertThat(database.statistics().getPrepareStatementCount()).isEqualTo(2);
    }
    assertThat(service.page(all, last, ENTRIES, 50)).isEmpty();
  }

  @Test
  void filtersCountAndPageWithoutLoading() {
    database.statistics().clear();
    assertThat(count(EnumSet.of(EntryCategory.RUNTIME), Set.of(), "")).isEqualTo(ENTRIES / 1000);
    assertThat(count(Set.of(), Set.of(EntryOutcome.REFUSED), "")).isEqualTo(4);
    assertThat(count(Set.of(), Set.of(), "admin")).isEqualTo(ENTRIES / 100);
    assertThat(database.statistics().getEntityLoadCount()).isZero();
    assertThat(service.people("Sandbox")).containsExactly("admin", "server");
  }

  private static int count(Set<EntryCategory> categories, Set<EntryOutcome> outcomes, String who) {
    return service.count(
        new TimeLineFilter("Sandbox", "", categories, outcomes, who, null, null), 1, ENTRIES);
  }

  /** A sort of all that matches would grow with the trail. */
  @Test
  void theOrderComesFromAnIndex() throws SQLException {
    for (String condition : List.of("", " and category = 'RUNTIME'", " and user_name = 'admin'")) {
      assertThat(
              plan(
                  "select sequence_no from audit_entry where environment = 'Sandbox'"
                      + condition
                      + " order by environment desc, sequence_no desc fetch first 50 rows only"))
          .as(condition)
          .contains("AUDIT_ENTRY_")
          .contains("index sorted");
    }
  }

  private static String plan(String query) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement("EXPLAIN " + query);
        ResultSet plan = statement.executeQuery()) {
      plan.next();
      return plan.getString(1);
    }
  }
}
