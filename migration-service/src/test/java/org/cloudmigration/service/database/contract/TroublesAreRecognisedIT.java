package org.cloudmigration.service.database.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.cloudmigration.service.database.Column;
import org.cloudmigration.service.database.ColumnType;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a run does next depends on what an error means. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class TroublesAreRecognisedIT extends DatabaseAdapterContract {

  private interface Work {
    void run() throws SQLException;
  }

  private Trouble of(Work work) {
    try {
      work.run();
      throw new AssertionError("nothing went wrong");
    } catch (SQLException e) {
      return dialect.trouble(e);
    }
  }

  @Test
  void ofTheTable() {
    assertThat(of(() -> execute(dialect.count(name("nowhere"))))).isEqualTo(Trouble.TABLE_MISSING);
  }

  @Test
  void ofValues() throws SQLException {
    TableDefinition table =
        create(
            "narrow",
            List.of("a"),
            column("a", Kind.INT),
            Column.notNull("t", ColumnType.of(Kind.VARCHAR, 3)),
            Column.notNull("n", ColumnType.decimal(4, 2)));
    String insert = "INSERT INTO " + dialect.quote(table.name()) + " VALUES ";
    assertThat(of(() -> execute(insert + "(1, 'four', 1)"))).isEqualTo(Trouble.VALUE_DOES_NOT_FIT);
    assertThat(of(() -> execute(insert + "(1, 'x', 100)"))).isEqualTo(Trouble.VALUE_DOES_NOT_FIT);
    assertThat(of(() -> write(table, new Object[] {1L, "four", java.math.BigDecimal.ONE})))
        .as("also in bulk")
        .isEqualTo(Trouble.VALUE_DOES_NOT_FIT);
    connection.rollback();
    connection.setAutoCommit(true);
    execute(insert + "(1, 'x', 1)");
    assertThat(of(() -> execute(insert + "(1, 'y', 2)"))).isEqualTo(Trouble.KEY_NOT_UNIQUE);
  }

  @Test
  void ofAConnectionThatIsGone() throws SQLException {
    Connection gone = another();
    gone.close();
    assertThat(of(gone::createStatement)).isEqualTo(Trouble.NO_CONNECTION);
  }
}
