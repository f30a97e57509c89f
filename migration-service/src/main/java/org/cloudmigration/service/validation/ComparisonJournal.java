package org.cloudmigration.service.validation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.replication.MigrationTable;
import org.cloudmigration.domain.validation.ComparisonStatus;
import org.cloudmigration.domain.validation.DifferenceKind;
import org.cloudmigration.domain.validation.RowDifference;
import org.cloudmigration.domain.validation.TableComparison;
import org.cloudmigration.domain.validation.Verification;
import org.cloudmigration.service.database.compare.ComparedRows;
import org.cloudmigration.service.database.compare.DifferingRow;
import org.cloudmigration.service.operation.EntryKind;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.TimeLine;
import org.cloudmigration.service.pipeline.LeaseLostException;

/**
 * Writes how comparisons go. Every write locks the comparison and is made under the fence of its
 * job; one that was closed meanwhile is not written any more.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ComparisonJournal {

  @Inject Comparisons comparisons;
  @Inject TimeLine timeLine;
  @Inject Event<EnvironmentChanged> changes;

  /**
   * @return the table to be compared
   */
  UUID begin(UUID comparisonId, long fence) {
    TableComparison comparison = lock(comparisonId, fence);
    comparison.begin(
        ComparisonStates.MACHINE.next(comparison.status(), ComparisonEvent.BEGIN), Instant.now());
    changed(comparison);
    return comparison.tableId();
  }

  void progress(UUID comparisonId, long fence, long rows) {
    TableComparison comparison = lock(comparisonId, fence);
    comparison.progress(rows);
    changed(comparison);
  }

  void compared(UUID comparisonId, long fence, OpenEnds.Found found) {
    TableComparison comparison = lock(comparisonId, fence);
    ComparedRows rows = found.rows();
    Instant now = Instant.now();
    comparison.found(found.sourceRows(), found.tenantRows(), FieldArray.write(found.columns()));
    comparison.differences(rows.missing(), rows.extra(), rows.changed(), rows.atLeast());
    int order = 0;
    for (DifferingRow row : rows.rows()) {
      order++;
      comparisons.add(difference(comparison, order, row));
    }
    MigrationTable table = comparisons.table(comparison.tableId());
    table.compared(verification(found), found.sourceRows(), found.tenantRows(), now);
    end(comparison, ComparisonEvent.COMPARED, null, now);
    comparisons.forgetOthers(comparison);
  }

  private static Verification verification(OpenEnds.Found found) {
    if (!found.rows().equal()) {
      return Verification.DIFFERS;
    }
    return found.preserved() ? Verification.INSERTED_EQUAL : Verification.CONTENTS_EQUAL;
  }

  void broken(UUID comparisonId, long fence, ErrorReport error) {
    end(lock(comparisonId, fence), ComparisonEvent.BROKEN, error, Instant.now());
  }

  /** Its server went away. */
  void interrupted(UUID job, List<TableComparison> open) {
    long closed = open.stream().filter(this::closeInterrupted).count();
    if (closed > 0) {
      timeLine.record(
          open.getFirst().environmentId(),
          EntryKind.VERIFICATION_INTERRUPTED,
          job.toString(),
          "in progress",
          "interrupted, with " + closed + " tables not compared");
    }
  }

  private boolean closeInterrupted(TableComparison open) {
    TableComparison comparison = comparisons.locked(open.id());
    if (comparison == null
        || !ComparisonStates.MACHINE.allows(comparison.status(), ComparisonEvent.INTERRUPTED)) {
      return false;
    }
    end(comparison, ComparisonEvent.INTERRUPTED, ComparisonErrors.interrupted(), Instant.now());
    return true;
  }

  private void end(
      TableComparison comparison, ComparisonEvent event, ErrorReport error, Instant now) {
    comparison.end(ComparisonStates.MACHINE.next(comparison.status(), event), error, now);
    changed(comparison);
  }

  private static RowDifference difference(TableComparison comparison, int order, DifferingRow row) {
    DifferenceKind kind =
        switch (row.kind()) {
          case MISSING -> DifferenceKind.MISSING;
          case EXTRA -> DifferenceKind.EXTRA;
          case CHANGED -> DifferenceKind.CHANGED;
        };
    RowDifference difference =
        new RowDifference(comparison.id(), order, kind, String.join(" · ", row.key()));
    difference.fields(
        FieldArray.write(row.source()),
        FieldArray.write(row.tenant()),
        FieldArray.write(row.differing()));
    return difference;
  }

  private TableComparison lock(UUID comparisonId, long fence) {
    TableComparison comparison = comparisons.locked(comparisonId);
    boolean open =
        comparison != null
            && comparison.fence() == fence
            && (comparison.status() == ComparisonStatus.WAITING
                || comparison.status() == ComparisonStatus.IN_PROGRESS);
    if (!open) {
      throw new LeaseLostException("Comparison " + comparisonId + " was closed meanwhile.");
    }
    return comparison;
  }

  private void changed(TableComparison comparison) {
    changes.fire(new EnvironmentChanged(comparison.environmentId()));
  }
}
