package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cloudmigration.service.database.ChangedRow;
import org.cloudmigration.service.database.KeyedRows;
import org.cloudmigration.service.database.RowHash;
import org.cloudmigration.service.database.StagingConversion;
import org.cloudmigration.service.database.TableDigest;

/** Reads the rows of changed keys in the tenant beside those of the source. */
final class ChangeProof implements AutoCloseable {

  private final StagingConversion conversion;
  private final KeyedRows keyed;
  private final RowHash hash = new RowHash();
  private final List<Object[]> keys = new ArrayList<>();
  private final Tally read = new Tally();
  private TableDigest found = TableDigest.EMPTY;

  ChangeProof(Tenant tenant, Connection connection, StagingConversion conversion) {
    this.conversion = conversion;
    keyed = new KeyedRows(connection, tenant.dialect(), conversion.target());
  }

  /**
   * @return true if it is time to {@link #readBack}
   */
  boolean add(ChangedRow change) {
    conversion.convertKey(change.key());
    keys.add(change.key());
    if (change.deleted()) {
      read.addDeleted(change.key());
    } else {
      conversion.convert(change.row());
      read.add(change.row());
    }
    return read.batchIsFull();
  }

  void readBack() throws SQLException {
    keyed.read(keys, row -> found = hash.fold(found, row));
    keys.clear();
    read.beginBatch();
  }

  TableDigest source() {
    return read.digest();
  }

  TableDigest tenant() {
    return found;
  }

  @Override
  public void close() throws SQLException {
    keyed.close();
  }
}
