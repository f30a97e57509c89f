package org.cloudmigration.service.pipeline;

import java.util.List;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.database.TableDigest;

/**
 * What a copied table has proven.
 *
 * @param bytes size of the values read, before any compression
 * @param source folded while reading, in the snapshot that was copied
 * @param tenant a fresh read of what was committed
 * @param pointInTime false if the source could not be read as of one point in time
 * @param columns of the source's table as copied, name and type; empty if not known, as after a
 *     crash between the copy and its report
 */
public record CopyResult(
    long rows,
    long bytes,
    TableDigest source,
    TableDigest tenant,
    boolean pointInTime,
    List<String> columns) {

  public CopyResult {
    columns = List.copyOf(columns);
  }

  public Verification verification() {
    return source.equals(tenant) ? Verification.CONTENTS_EQUAL : Verification.DIFFERS;
  }
}
