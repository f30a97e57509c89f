package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.cloudmigration.service.database.ChangedRow;
import org.cloudmigration.service.database.KeyedRows;
import org.cloudmigration.service.database.RowHash;
import org.cloudmigration.service.database.RowWriter;
import org.cloudmigration.service.database.StagingConversion;
import org.cloudmigration.service.database.TableDigest;

/**
 * Writes changes into a live table, a batch at a time, and carries the digest of the whole table
 * on: rows that go are taken out of it, rows that come are put into it. The transaction is the
 * caller's.
 */
final class ChangeWriter implements AutoCloseable {

  private final StagingConversion conversion;
  private final KeyedRows keyed;
  private final RowWriter writer;
  private final RowHash hash = new RowHash();
  private final Tally read = new Tally();
  private final List<Object[]> keys = new ArrayList<>();
  private final List<Object[]> rows = new ArrayList<>();
  private TableDigest contents;
  private long moved;

  /**
   * @param contents of the live table
   */
  ChangeWriter(
      Tenant tenant, Connection connection, StagingConversion conversion, TableDigest contents)
      throws SQLException {
    this.conversion = conversion;
    this.contents = contents;
    keyed = new KeyedRows(connection, tenant.dialect(), conversion.target());
    writer = tenant.adapter().loader().into(connection, conversion.target());
  }

  /**
   * @return true if it is time to {@link #flush}
   */
  boolean add(ChangedRow change) {
    conversion.convertKey(change.key());
    keys.add(change.key());
    moved++;
    if (change.deleted()) {
      read.addDeleted(change.key());
    } else {
      conversion.convert(change.row());
      read.add(change.row());
      rows.add(change.row());
    }
    return read.batchIsFull();
  }

  void flush() throws SQLException {
    keyed.read(keys, before -> contents = hash.unfold(contents, before));
    keyed.delete(keys);
    for (Object[] row : rows) {
      contents = hash.fold(contents, row);
      writer.add(row);
    }
    writer.flush();
    keys.clear();
    rows.clear();
    read.beginBatch();
  }

  /** Rows that were written or deleted. */
  long moved() {
    return moved;
  }

  long bytes() {
    return read.bytes();
  }

  TableDigest contents() {
    return contents;
  }

  @Override
  public void close() throws SQLException {
    try (keyed) {
      writer.close();
    }
  }
}
