package org.cloudmigration.service.pipeline.datafactory;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.cloudmigration.service.database.SourcePoint;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.database.sqlserver.SqlServerAdapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A database that seems to be another one is copied in full once more. */
class EitherEngineKnowsTheSourceAgainTest {

  private static final TableName TABLE = new TableName("TWO", "GL00100");

  /** What a SQL Server answers, with moments as they are told on the way. */
  private record Answers(String createdAt, String trackedSince) implements FactoryQuestions {

    @Override
    public List<Map<String, Object>> ask(String database, String text) {
      if (text.contains("snapshot_isolation_state")) {
        return List.of(Map.of("snapshot_isolation_state", 1));
      }
      if (text.contains("OBJECT_ID(N'[cloudmigration]")) {
        return List.of(Map.of("database_name", "TWO", "procedure_id", 7));
      }
      if (text.contains("GetCurrentVersion")) {
        return List.of(
            Map.of(
                "CurrentVersion",
                42,
                "DatabaseName",
                "TWO",
                "CreatedAt",
                createdAt,
                "RecoveryFork",
                "fork"));
      }
      return List.of(Map.of("create_date", trackedSince));
    }

    @Override
    public void tell(String database, String text) {
      throw new IllegalStateException("Nothing is to be changed by " + text);
    }

    @Override
    public void close() {}
  }

  private static SourcePoint point(String createdAt, String trackedSince) throws SQLException {
    try (Connection connection =
        FactoryConnection.to(
            new Answers(createdAt, trackedSince), "jdbc:sqlserver://source", "TWO")) {
      return new SqlServerAdapter().changeReader().begin(connection, TABLE);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23 10:20:30.123, 2026-11-23T10:20:30.123",
    "2026-11-23 10:20:30.12, 2026-11-23T10:20:30.12Z",
    "2026-11-23 10:20:30.5, 2026-11-23T10:20:30.500Z",
    "2026-11-23 10:20:30.0, 2026-11-23T10:20:30Z",
    "2026-11-23 10:20:00.0, 2026-11-23T10:20:00",
  })
  void momentsAreTheSameHoweverTheyAreTold(String byJdbc, String byFactory) throws SQLException {
    SourcePoint here = point(byJdbc, byJdbc);
    assertThat(here.version()).isEqualTo(42);
    assertThat(here.marker()).contains(byJdbc);
    assertThat(point(byFactory, byFactory)).isEqualTo(here);
  }

  @Test
  void anotherMomentIsAnotherDatabase() throws SQLException {
    String moment = "2026-11-23 10:20:30.123";
    String later = "2026-11-23T10:20:30.124Z";
    assertThat(point(later, moment)).isNotEqualTo(point(moment, moment));
    assertThat(point(moment, later)).isNotEqualTo(point(moment, moment));
  }

  @Test
  void whatIsNoMomentIsTakenAsItIs() throws SQLException {
    assertThat(point("someday", "").marker()).contains("someday");
  }
}
