package org.cloudmigration.service.database.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.cloudmigration.service.database.ChangedRow;
import org.cloudmigration.service.database.ChangedRows;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.KeyPosition;
import org.cloudmigration.service.database.Rest;
import org.cloudmigration.service.database.SourcePoint;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.postgresql.RealPostgreSql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** One meaning of changes, whoever records them. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ChangesAreToldOnceIT extends DatabaseAdapterContract {

  private TableDefinition table;
  private String item;

  @BeforeEach
  void track() throws SQLException {
    table =
        create("Item it's", List.of("No_"), column("No_", Kind.INT), column("Quantity", Kind.INT));
    item = dialect.quote(table.name());
    database.track(connection, table);
  }

  @AfterEach
  void forget() throws SQLException {
    if (database == TestDatabase.POSTGRESQL) {
      execute("DROP SCHEMA IF EXISTS cloudmigration CASCADE");
    }
  }

  private String insert(int number) {
    return "INSERT INTO %s VALUES (%d, 0)".formatted(item, number);
  }

  private SourcePoint point() throws SQLException {
    try (Connection reader = another()) {
      SourcePoint point = adapter.changeReader().begin(reader, table.name());
      reader.rollback();
      return point;
    }
  }

  private OptionalLong oldest() throws SQLException {
    try (Connection reader = another()) {
      adapter.changeReader().begin(reader, table.name());
      OptionalLong oldest = adapter.changeReader().oldestVersion(reader, table.name());
      reader.rollback();
      return oldest;
    }
  }

  /** The quantity by number; null of a row that is gone. */
  private TreeMap<Object, Object> since(SourcePoint start) throws SQLException {
    var found = new TreeMap<Object, Object>();
    try (Connection reader = another()) {
      adapter.changeReader().begin(reader, table.name());
      try (ChangedRows rows = ChangedRows.since(start.version(), reader, adapter, table)) {
        for (ChangedRow row = rows.next(); row != null; row = rows.next()) {
          assertThat(found).as("each key once").doesNotContainKey(row.key()[0]);
          found.put(row.key()[0], row.deleted() ? null : row.row()[1]);
        }
      }
      reader.rollback();
    }
    return found;
  }

  @Test
  void theLastThingThatHappenedToAKeyIsTold() throws SQLException {
    execute(insert(1), insert(2), insert(3), insert(9));
    SourcePoint start = point();
    execute(
        insert(4),
        "DELETE FROM %s WHERE %s = 4".formatted(item, dialect.quote("No_")),
        "UPDATE %s SET %s = 7 WHERE %s = 1"
            .formatted(item, dialect.quote("Quantity"), dialect.quote("No_")),
        "UPDATE %s SET %s = 5 WHERE %s = 2"
            .formatted(item, dialect.quote("No_"), dialect.quote("No_")),
        "DELETE FROM %s WHERE %s = 3".formatted(item, dialect.quote("No_")),
        insert(3));
    TreeMap<Object, Object> changes = since(start);
    // Whether a row that came and went is told, databases may decide.
    changes.remove(4L, null);
    assertThat(changes).hasSize(4).containsEntry(1L, 7L).containsEntry(3L, 0L);
    assertThat(changes).containsEntry(2L, null).containsEntry(5L, 0L);
    assertThat(since(point())).isEmpty();
    assertThat(oldest().getAsLong()).isLessThanOrEqualTo(start.version());
  }

  @Test
  void aReadingThatGoesOnCanLeaveOutWhatChanged() throws SQLException {
    execute(insert(1), insert(2), insert(3), insert(4), insert(5));
    SourcePoint start = point();
    execute(
        "UPDATE %s SET %s = 7 WHERE %s = 3"
            .formatted(item, dialect.quote("Quantity"), dialect.quote("No_")),
        "DELETE FROM %s WHERE %s = 4".formatted(item, dialect.quote("No_")),
        insert(6));
    var behind =
        new Rest(
            KeyPosition.of(table, new Object[] {1L, 0L}),
            dialect.keyIsNotIn(table, adapter.changeReader().changedKeys(table, start.version())));
    try (Connection reader = another()) {
      adapter.changeReader().begin(reader, table.name());
      assertThat(all(adapter.reader().rest(reader, table, behind)))
          .containsExactly(List.of(2L, 0L), List.of(5L, 0L));
      reader.rollback();
    }
  }

  @Test
  void whatCommitsAfterAVersionIsToldSinceIt() throws SQLException {
    try (Connection other = another()) {
      other.setAutoCommit(false);
      RealPostgreSql.execute(other, insert(1));
      SourcePoint meanwhile = point();
      assertThat(since(meanwhile)).isEmpty();
      other.commit();
      assertThat(since(meanwhile)).containsOnlyKeys(1L);
    }
  }

  @Test
  void whatIsRolledBackIsNotTold() throws SQLException {
    SourcePoint start = point();
    try (Connection other = another()) {
      other.setAutoCommit(false);
      RealPostgreSql.execute(other, insert(1));
      other.rollback();
    }
    assertThat(since(start)).isEmpty();
  }

  @Test
  void aTableThatWasTruncatedIsNoLongerKnownSinceThen() throws SQLException {
    execute(insert(1));
    SourcePoint start = point();
    execute("TRUNCATE TABLE " + item);
    OptionalLong oldest = oldest();
    assertThat(oldest.isEmpty() || oldest.getAsLong() > start.version()).isTrue();
  }

  @Test
  void aTableThatNobodyTracksHasNoVersion() throws SQLException {
    TableDefinition other = create("Untracked", List.of("a"), column("a", Kind.INT));
    try (Connection reader = another()) {
      adapter.changeReader().begin(reader, other.name());
      assertThat(adapter.changeReader().oldestVersion(reader, other.name())).isEmpty();
      reader.rollback();
    }
  }
}
