package org.cloudmigration.service.pipeline.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cloudmigration.service.database.ChangedRow;
import org.cloudmigration.service.database.KeyedRows;
import org.cloudmigration.service.database.RowHash;
import org.cloudmigration.service.database.StagingConversion;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.pipeline.alignment.Alignment;

/**
 * Writes changes into a live table, a batch at a time, and carries the digest of the whole table
 * on: rows that go are taken out of it, rows that come are put into it. The transaction is the
 * caller's.
 */
final class ChangeWriter implements AutoCloseable {

  private final StagingConversion conversion;
  private final KeyedRows keyed;
  private final ChangedPlaces places;
  private final RowHash hash = new RowHash();
  private final Tally read = new Tally();
  private final List<Object[]> keys = new ArrayList<>();
  private final List<Object[]> gone = new ArrayList<>();
  private final List<Object[]> rows = new ArrayList<>();
  private TableDigest contents;
  private long moved;

  /**
   * @param alignment with a table that others made
   * @param contents of the live table
   */
  ChangeWriter(
      Tenant tenant,
      Connection connection,
      StagingConversion conversion,
      Optional<Alignment> alignment,
      TableDigest contents)
      throws SQLException {
    this.conversion = conversion;
    this.contents = contents;
    keyed = new KeyedRows(connection, tenant.dialect(), conversion.target());
    places =
        alignment.isPresent()
            ? new UpdatedPlaces(connection, tenant.dialect(), alignment.get())
            : new ChangedPlaces.Replaced(
                tenant.adapter().loader().into(connection, conversion.target()));
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
      gone.add(change.key());
    } else {
      conversion.convert(change.row());
      read.add(change.row());
      rows.add(change.row());
    }
    return read.batchIsFull();
  }

  void flush() throws SQLException {
    keyed.read(keys, before -> contents = hash.unfold(contents, before));
    places.put(keyed, keys, gone, rows);
    for (Object[] row : rows) {
      contents = hash.fold(contents, row);
    }
    keys.clear();
    gone.clear();
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
      places.close();
    }
  }
}
