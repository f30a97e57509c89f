package org.cloudmigration.service.database.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import org.cloudmigration.service.database.ColumnType.Kind;
import org.cloudmigration.service.database.RowForm;
import org.cloudmigration.service.database.TableDefinition;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.database.Verifier;

/** Fetches all rows by {@code COPY} and hashes them as they come. */
record CopyVerifier(PostgreSqlDialect dialect) implements Verifier {

  /** Rows between two looks: few, since rows may be large and the line slow. */
  private static final int BATCH = 100;

  @Override
  public TableDigest digest(Connection connection, TableDefinition table, Runnable everyBatch)
      throws SQLException {
    connection.setAutoCommit(false);
    Kind[] kinds = CopyReader.kinds(table);
    try (RawRows rows = RawRows.of(connection, dialect.select(table), kinds)) {
      var form = new RowForm();
      TableDigest digest = TableDigest.EMPTY;
      for (byte[] row = rows.next(); row != null; row = rows.next()) {
        BinaryForm.of(row, kinds, form);
        digest = form.addedTo(digest);
        if (digest.rows() % BATCH == 0) {
          everyBatch.run();
        }
      }
      return digest;
    } finally {
      connection.rollback();
    }
  }
}
