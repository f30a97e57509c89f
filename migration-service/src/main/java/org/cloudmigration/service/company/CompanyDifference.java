package org.cloudmigration.service.company;

import static org.cloudmigration.service.company.CompanyNames.quoted;

import org.cloudmigration.service.operation.RefusedException;

/**
 * Something about a company that the tenant says differently than we do, because somebody changed
 * it there.
 *
 * @param name as we know it
 * @param nameInTenant blank if the tenant has none of this name; of a deleted company, the name of
 *     another one that took its place
 */
public record CompanyDifference(Kind kind, String name, String nameInTenant) {

  /** What has happened to the company in the tenant. */
  public enum Kind {
    RENAMED,
    DELETED,
    /** It is there, although it has not been created from here. */
    APPEARED
  }

  RefusedException refusal() {
    return switch (kind) {
      case RENAMED ->
          RefusedException.because(
              "COMPANY_RENAMED",
              "The tenant calls the company "
                  + quoted(name)
                  + " "
                  + quoted(nameInTenant)
                  + " now: somebody renamed it there.",
              "Take over the new name on the page of companies, or give back the old one.");
      case DELETED ->
          RefusedException.because(
              "COMPANY_DELETED",
              "The tenant does not have the company "
                  + quoted(name)
                  + " any more: somebody deleted it there"
                  + (nameInTenant.isEmpty() ? "." : " and made another one of this name."),
              "Take over the deletion on the page of companies; then select and create it again if"
                  + " it is to be migrated.");
      case APPEARED ->
          RefusedException.because(
              "COMPANY_APPEARED",
              "The tenant has a company " + quoted(name) + " that was not created from here.",
              "Create the selected companies: this one is kept as it is.");
    };
  }
}
