package org.cloudmigration.service.pipeline.embedded;

import java.util.UUID;
import org.cloudmigration.service.database.SourcePoint;
import org.cloudmigration.service.database.TableName;
import org.cloudmigration.service.pipeline.CopyResult;

/**
 * What the tenant knows of one copy of a table: of the live one, or of one that is being loaded
 * beside it.
 *
 * @param table where the copy is
 * @param live where it is to be; the same if it is the live one
 * @param order by which it was copied: a run, or a reload in one
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
    CopyResult result) {

  TableState inPhase(CopyPhase next) {
    return new TableState(table, live, company, source, next, order, fence, point, result);
  }

  TableState prepared(CopyResult proven) {
    return new TableState(
        table, live, company, source, CopyPhase.PREPARED, order, fence, point, proven);
  }

  TableState done() {
    return new TableState(live, live, company, source, CopyPhase.DONE, order, fence, point, result);
  }
}
