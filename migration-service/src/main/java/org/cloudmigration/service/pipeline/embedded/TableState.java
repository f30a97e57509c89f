package org.cloudmigration.service.pipeline.embedded;

import java.util.UUID;
import org.cloudmigration.service.database.SourcePoint;
import org.cloudmigration.service.database.TableDigest;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.pipeline.CopyResult;

/**
 * What the tenant knows of one copy of a table: of the live one, or of one that is being loaded
 * beside it.
 *
 * @param table where the copy is
 * @param live where it is to be; the same if it is the live one
 * @param order by which it was copied: a run, or a reload in one
 * @param point of the source; while loading the one of its first row
 * @param bytes of the whole table; while loading of the rows so far
 * @param result while loading of the rows so far
 * @param position checkpoint of a {@link ReadingOrder} up to which rows were loaded; blank if
 *     nobody can go on behind it
 * @param filled which columns are written into a table that keeps its place, because this product
 *     did not make it, or because cloud data is preserved in it; blank if the copy takes the place
 */
record TableState(
    TableName table,
    TableName live,
    String company,
    TableName source,
    CopyPhase phase,
    UUID order,
    long fence,
    SourcePoint point,
    long bytes,
    CopyResult result,
    String position,
    String filled,
    Preserving preserving) {

  /** Whether the live table keeps its place. */
  boolean stays() {
    return !filled.isBlank();
  }

  /** Whether the live table is not this product's to be replaced or dropped. */
  boolean isOfOthers() {
    return stays() && preserving != Preserving.IN_OURS;
  }

  TableState inPhase(CopyPhase next) {
    return with(table, next, order, fence, point, bytes, result, "");
  }

  TableState prepared(CopyResult proven) {
    return with(table, CopyPhase.PREPARED, order, fence, point, proven.bytes(), proven, "");
  }

  /** The same rows in another place, for whoever goes on loading them. */
  TableState takenOver(TableState by) {
    return new TableState(
        by.table,
        live,
        company,
        source,
        CopyPhase.LOADING,
        by.order,
        by.fence,
        point,
        bytes,
        result,
        position,
        by.filled,
        by.preserving);
  }

  /** Loaded so far. */
  TableState reached(String checkpoint, TableDigest contents, long loadedBytes) {
    CopyResult loaded = result.ofContents(contents, loadedBytes);
    return with(table, CopyPhase.LOADING, order, fence, point, loadedBytes, loaded, checkpoint);
  }

  /** All rows, as the source had them at this point. */
  TableState loaded(SourcePoint at, TableDigest contents, long loadedBytes) {
    CopyResult all = result.ofContents(contents, loadedBytes);
    return with(table, CopyPhase.LOADING, order, fence, at, loadedBytes, all, position);
  }

  /** The live one as it is known to be from now on. */
  TableState settled(UUID by, SourcePoint at, CopyResult proven) {
    return with(table, CopyPhase.DONE, by, fence, at, bytes, proven, "");
  }

  TableState under(long lease) {
    return with(table, phase, order, lease, point, bytes, result, position);
  }

  /** With the bytes that so many rows take up on average. */
  TableState grown(TableDigest contents) {
    long rows = Math.max(1, result.contents().rows());
    long grown = bytes / rows * contents.rows();
    return with(table, phase, order, fence, point, grown, result, position);
  }

  TableState done() {
    return with(live, CopyPhase.DONE, order, fence, point, bytes, result, "");
  }

  private TableState with(
      TableName place,
      CopyPhase now,
      UUID by,
      long lease,
      SourcePoint at,
      long size,
      CopyResult known,
      String loadedUpTo) {
    return new TableState(
        place,
        live,
        company,
        source,
        now,
        by,
        lease,
        at,
        size,
        known,
        loadedUpTo,
        filled,
        preserving);
  }
}
