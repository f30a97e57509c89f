package org.cloudmigration.service.pipeline.embedded;

import org.cloudmigration.service.database.RowForm;
import org.cloudmigration.service.database.RowHash;
import org.cloudmigration.service.database.TableDigest;

/** What was read so far, all in all and in the batch. */
final class Tally {

  /** Whichever comes first ends a batch: a stop is seen soon. */
  private static final int BATCH_ROWS = 5_000;

  private static final long BATCH_BYTES = 4L << 20;

  /**
   * Batches that are committed together: what a kill costs at most. Few at first, more later, for
   * both ends stand still at a commit.
   */
  private static final int FIRST_CHUNK = 10;

  private static final int LARGEST_CHUNK = 80;

  private final RowHash hash = new RowHash();
  private TableDigest digest = TableDigest.EMPTY;
  private long bytes;
  private int batchRows;
  private long batchBytes;
  private int batches;
  private int chunk = FIRST_CHUNK;

  Tally() {}

  /** Goes on where another one ended. */
  Tally(TableDigest digest, long bytes) {
    this.digest = digest;
    this.bytes = bytes;
  }

  void add(Object[] row) {
    add(hash.form(row));
  }

  void add(RowForm row) {
    digest = row.addedTo(digest);
    count(row.size());
  }

  /** A row that is gone from the source: its key alone was read. */
  void addDeleted(Object[] key) {
    count(hash.form(key).size());
  }

  private void count(long size) {
    bytes += size;
    batchBytes += size;
    batchRows++;
  }

  TableDigest digest() {
    return digest;
  }

  long bytes() {
    return bytes;
  }

  boolean batchIsFull() {
    return batchRows >= BATCH_ROWS || batchBytes >= BATCH_BYTES;
  }

  void beginBatch() {
    batchRows = 0;
    batchBytes = 0;
    batches++;
  }

  boolean chunkIsFull() {
    return batches >= chunk;
  }

  void beginChunk() {
    batches = 0;
    chunk = Math.min(2 * chunk, LARGEST_CHUNK);
  }
}
