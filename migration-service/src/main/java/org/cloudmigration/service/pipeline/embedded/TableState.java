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
 * @param bytes of the whole table
 * @param result all zero while loading
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
    CopyResult result) {

  TableState inPhase(CopyPhase next) {
    return new TableState(table, live, company, source, next, order, fence, point, bytes, result);
  }

  TableState prepared(CopyResult proven) {
    return new TableState(
        table,
        live,
        company,
        source,
        CopyPhase.PREPARED,
        order,
        fence,
        point,
        proven.bytes(),
        proven);
  }

  /** The live one as it is known to be from now on. */
  TableState settled(UUID by, SourcePoint at, CopyResult proven) {
    return new TableState(
        table, live, company, source, CopyPhase.DONE, by, fence, at, bytes, proven);
  }

  TableState under(long lease) {
    return new TableState(table, live, company, source, phase, order, lease, point, bytes, result);
  }

  /** With the bytes that so many rows take up on average. */
  TableState grown(TableDigest contents) {
    long rows = Math.max(1, result.contents().rows());
    return new TableState(
        table,
        live,
        company,
        source,
        phase,
        order,
        fence,
        point,
        bytes / rows * contents.rows(),
        result);
  }

  TableState done() {
    return new TableState(
        live, live, company, source, CopyPhase.DONE, order, fence, point, bytes, result);
  }
}
