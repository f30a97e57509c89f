package org.cloudmigration.service.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.cloudmigration.domain.operation.AuditEvent;

/**
 * Writes what {@link TimeLine} has taken down as the last step of its transaction: from then on
 * until the commit nobody else can write to the trail, not even the refusal of a command.
 */
@ApplicationScoped
public class TimeLineWriter {

  @Inject AuditTrail trail;

  void write(@Observes(during = TransactionPhase.BEFORE_COMPLETION) AuditEvent event) {
    trail.append(event);
  }
}
