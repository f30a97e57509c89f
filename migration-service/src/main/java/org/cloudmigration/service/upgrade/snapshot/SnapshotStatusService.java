package org.cloudmigration.service.upgrade.snapshot;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.upgrade.DetailSnapshot;
import org.cloudmigration.domain.upgrade.SnapshotStatus;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.EntityList;
import org.cloudmigration.service.listing.ListRequest;

/** How detail snapshots stand. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class SnapshotStatusService {

  private static final EntityList<DetailSnapshot> SNAPSHOTS =
      new EntityList<>(DetailSnapshot.class)
          .column("id", "id")
          .column("companyName", "companyName")
          .word("status", "status", SnapshotStatus.class)
          .column("startedBy", "startedBy")
          .column("dueTime", "dueAt")
          .column("attempt", "attempt")
          .nullable("startTime", "startTime")
          .nullable("endTime", "endTime")
          .column("currentPart", "step")
          .column("partsDone", "stepsDone")
          .column("partsTotal", "stepsTotal")
          .column("recordsWritten", "rowsWritten")
          .column("errors", "errors")
          .column("errorCode", "error.code", "");

  @PersistenceContext EntityManager entities;
  @Inject Snapshots snapshots;

  /** By name of the company. */
  public List<SnapshotView> all(UUID environmentId) {
    return snapshots.of(environmentId).stream().map(SnapshotView::of).toList();
  }

  public SnapshotFigures figures(UUID environmentId) {
    return SnapshotFigures.of(snapshots.of(environmentId));
  }

  public List<SnapshotView> page(UUID environmentId, ListRequest request) {
    return SNAPSHOTS.page(entities, ofEnvironment(environmentId), request).stream()
        .map(SnapshotView::of)
        .toList();
  }

  public long count(UUID environmentId, Condition condition) {
    return SNAPSHOTS.count(entities, ofEnvironment(environmentId), condition);
  }

  private static EntityList.Scope<DetailSnapshot> ofEnvironment(UUID environmentId) {
    return (builder, query, root) -> builder.equal(root.get("environmentId"), environmentId);
  }
}
