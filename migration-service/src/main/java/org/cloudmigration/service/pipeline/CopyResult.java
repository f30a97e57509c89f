package org.cloudmigration.service.pipeline;

import java.util.List;
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
 *     reading, row by row
 * @param pointInTime false if the source could not be read as of one point in time
 * @param columns of the source's table as copied, name and type; empty if not known, as after a
 *     crash between the copy and its report
 */
public record CopyResult(
    CopyExtent extent,
    long rows,
    long bytes,
    TableDigest source,
    TableDigest tenant,
    TableDigest contents,
    boolean pointInTime,
    List<String> columns) {

  public CopyResult {
    columns = List.copyOf(columns);
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

  public Verification verification() {
    if (!source.equals(tenant)) {
      return Verification.DIFFERS;
    }
    return extent == CopyExtent.CHANGES ? Verification.CHANGES_EQUAL : Verification.CONTENTS_EQUAL;
  }
}
