package org.cloudmigration.service.replication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.cloudmigration.domain.environment.Environment;
import org.cloudmigration.domain.operation.AuditEvent;
import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.service.completion.reset.FollowUps;
import org.cloudmigration.service.completion.reset.FollowUps.Wish;
import org.cloudmigration.service.environment.Environments;
import org.cloudmigration.service.operation.AuditTrail;
import org.cloudmigration.service.operation.EnvironmentChanged;
import org.cloudmigration.service.operation.Origin;

/**
 * Starts the full runs that were wanted with a reset: the run begins and the wish is fulfilled in
 * one transaction, so that no kill starts it twice or never.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class FollowUpRuns {

  @Inject FollowUps wishes;
  @Inject Environments environments;
  @Inject RunGuards guards;
  @Inject RunStarter starter;
  @Inject AuditTrail trail;
  @Inject Event<EnvironmentChanged> changes;

  /**
   * @throws org.cloudmigration.service.operation.RefusedException if a run cannot be started now
   */
  void start(UUID resetId) {
    wishes.claim(resetId).ifPresent(wish -> start(resetId, wish));
  }

  private void start(UUID resetId, Wish wish) {
    Environment environment = environments.byId(wish.environmentId());
    UUID run = starter.start(environment, guards.ready(environment), wish.wantedBy());
    wishes.started(resetId);
    trail.append(event(wish, environment, "Run " + run + " in progress"));
  }

  /** The reason for which a run is refused is not one that passes. */
  void drop(UUID resetId, ErrorReport why) {
    wishes
        .claim(resetId)
        .ifPresent(
            wish -> {
              wishes.dropped(resetId, why);
              trail.append(
                  event(
                      wish, environments.byId(wish.environmentId()), "Refused: " + why.happened()));
              changes.fire(new EnvironmentChanged(wish.environmentId()));
            });
  }

  private static AuditEvent event(Wish wish, Environment environment, String after) {
    return new AuditEvent(
        wish.wantedBy(),
        Origin.SERVER,
        environment.name(),
        "Start full run after reset",
        "",
        "",
        after);
  }
}
