package org.cloudmigration.service.operation;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.cloudmigration.domain.operation.AuditEvent;
import org.cloudmigration.domain.operation.EntryOutcome;

/**
 * Runs a command of a person and writes it to the audit trail, whether it was done, refused or
 * broke. Every method of an EJB that changes something goes through here.
 */
@Dependent
public class Commands {

  @Resource SessionContext session;
  @Inject AuditTrail trail;

  /** What a command leaves behind, for the trail. */
  public record Outcome<T>(T result, String before, String after) {}

  public <T> T run(
      String environment, String command, String subject, Supplier<Outcome<T>> action) {
    try {
      Outcome<T> outcome = action.get();
      trail.append(event(environment, command, subject, outcome.before(), outcome.after()));
      return outcome.result();
    } catch (MigrationException refused) {
      trail.appendApart(
          event(
              environment, command, subject, "", EntryOutcome.REFUSED.mark(refused.getMessage())));
      throw refused;
    } catch (RuntimeException broken) {
      trail.appendApart(
          event(
              environment,
              command,
              subject,
              "",
              EntryOutcome.FAILED.mark(broken.getClass().getName())));
      throw broken;
    }
  }

  public String userName() {
    return session.getCallerPrincipal().getName();
  }

  private AuditEvent event(
      String environment, String command, String subject, String before, String after) {
    return new AuditEvent(
        userName(), Origin.current(), environment, command, subject, before, after);
  }
}
