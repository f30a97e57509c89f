package org.cloudmigration.service.management;

import org.cloudmigration.domain.operation.ErrorReport;
import org.cloudmigration.domain.security.Role;

/**
 * An action and what stands in its way, whoever looks.
 *
 * @param refusal what its command would say now; null if it would go ahead
 */
public record ActionState(MigrationAction action, ErrorReport refusal) {

  /**
   * @param refusalOfPartners what who works for a partner is told; null while they are approved
   */
  Availability availability(Visitor visitor, ErrorReport refusalOfPartners) {
    return switch (action.offer()) {
      case Offer.Later never when refusal != null -> new Availability.Refused(refusal);
      case Offer.Later(String with) ->
          new Availability.NotYet("Not supported yet: comes with " + with + ".");
      case Offer.ToRole needed when !needed.includes(visitor.role()) ->
          new Availability.NotForRole(
              needed.least().equals(Role.ADMIN)
                  ? "Only an administrator may do this."
                  : "Your role may only read.");
      case Offer.ToRole command
          when command.changes() && visitor.delegated() && refusalOfPartners != null ->
          new Availability.Refused(refusalOfPartners);
      case Offer.ToRole allowed ->
          refusal == null ? new Availability.Available() : new Availability.Refused(refusal);
    };
  }
}
