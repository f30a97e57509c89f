package org.cloudmigration.service.pipeline;

import java.util.List;
import java.util.Optional;
import org.cloudmigration.domain.replication.CopyExtent;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.database.TableDigest;

/**
 * What a copied table has proven.
 *
 * @param rows that were copied, or deleted as the source deleted them
 * @param bytes size of the values read, before any compression
 * @param source folded while reading, in the snapshot that was copied: all rows, or those that
 *     changed
 * @param tenant a fresh read of what was committed
 * @param contents of the whole table in the tenant; after changes carried on from the last whole
 *     reading, row by row. Where rows of the tenant are preserved: how many it holds, and the hash
 *     of those that were inserted
 * @param pointInTime false if the source could not be read as of one point in time
 * @param columns of the source's table as copied, name and type; empty if not known, as after a
 *     crash between the copy and its report
 * @param preserved empty if the tenant's rows are not preserved; otherwise {@code source} and
 *     {@code tenant} are about the rows that were inserted
 */
public record CopyResult(
    CopyExtent extent,
    long rows,
    long bytes,
    TableDigest source,
    TableDigest tenant,
    TableDigest contents,
    boolean pointInTime,
    List<String> columns,
    Optional<Preserved> preserved) {

  /**
   * @param rows of those that were read whose keys the tenant had: they stay as they are
   * @param inSource rows that the source holds
   */
  public record Preserved(long rows, long inSource) {}

  public CopyResult {
    columns = List.copyOf(columns);
  }

  /** With nothing preserved. */
  public CopyResult(
      CopyExtent extent,
      long rows,
      long bytes,
      TableDigest source,
      TableDigest tenant,
      TableDigest contents,
      boolean pointInTime,
      List<String> columns) {
    this(extent, rows, bytes, source, tenant, contents, pointInTime, columns, Optional.empty());
  }

  /** Of all rows. */
  public static CopyResult whole(
      CopyExtent extent,
      long bytes,
      TableDigest source,
      TableDigest tenant,
      boolean pointInTime,
      List<String> columns) {
    return new CopyResult(
        extent, tenant.rows(), bytes, source, tenant, tenant, pointInTime, columns);
  }

  /** Of so many rows so far. */
  public CopyResult ofContents(TableDigest loaded, long loadedBytes) {
    return whole(extent, loadedBytes, loaded, loaded, pointInTime, columns);
  }

  /** With what was read again on both ends. */
  public CopyResult proven(TableDigest inSource, TableDigest inTenant) {
    return new CopyResult(extent, rows, bytes, inSource, inTenant, contents, pointInTime, columns);
  }

  /**
   * What came of it where the tenant's rows are preserved.
   *
   * @param inserted rows, as they are in the tenant
   * @param inTenant rows that it holds now
   */
  public CopyResult inserted(TableDigest inserted, long inTenant, Preserved kept) {
    return new CopyResult(
        extent,
        inserted.rows(),
        bytes,
        inserted,
        inserted,
        new TableDigest(inTenant, inserted.high(), inserted.low()),
        pointInTime,
        columns,
        Optional.of(kept));
  }

  /** Rows in the source, as read or counted on. */
  public long sourceRows() {
    return preserved
        .map(Preserved::inSource)
        .orElseGet(() -> extent.isWhole() ? source.rows() : contents.rows());
  }

  public Verification verification() {
    if (!source.equals(tenant)) {
      return Verification.DIFFERS;
    }
    if (preserved.isPresent()) {
      return Verification.INSERTED_EQUAL;
    }
    return extent == CopyExtent.CHANGES ? Verification.CHANGES_EQUAL : Verification.CONTENTS_EQUAL;
  }
}
