package org.cloudmigration.service.management;

import static org.cloudmigration.service.management.ActionGroup.COMPANIES;
import static org.cloudmigration.service.management.ActionGroup.FINISH;
import static org.cloudmigration.service.management.ActionGroup.REPLICATION;
import static org.cloudmigration.service.management.ActionGroup.SETUP;
import static org.cloudmigration.service.management.ActionGroup.TOOLS;

import org.cloudmigration.domain.security.Role;

/** What can be done with a migration (management-page.md §7), in the order of the bar. */
public enum MigrationAction {
  RUN(REPLICATION, "Run data replication", from(Role.OPERATOR)),
  STOP(REPLICATION, "Stop run", from(Role.OPERATOR)),
  PAUSE_RUN(REPLICATION, "Pause run", from(Role.OPERATOR)),
  RESUME(REPLICATION, "Resume run", from(Role.OPERATOR)),
  RUN_FULL(REPLICATION, "Run full replication", from(Role.ADMIN)),
  RUN_DIAGNOSTIC(REPLICATION, "Create diagnostic run", from(Role.OPERATOR)),
  RUN_UPGRADE(REPLICATION, "Run data upgrade", from(Role.OPERATOR)),
  UPGRADE(REPLICATION, "Data upgrade", from(Role.VIEWER)),

  SELECT_COMPANIES(COMPANIES, "Select companies to replicate", from(Role.OPERATOR)),
  COMPANY_STATUS(COMPANIES, "Company status", from(Role.VIEWER)),
  CONFIGURE_COMPANIES(COMPANIES, "Configure company migration", from(Role.VIEWER)),
  RERUN_SNAPSHOT(COMPANIES, "Rerun detail snapshot", from(Role.OPERATOR)),

  SET_UP(SETUP, "Cloud migration setup", from(Role.VIEWER)),
  RUNTIMES(SETUP, "Integration runtimes", from(Role.VIEWER)),
  GET_KEY(SETUP, "Get runtime service key", from(Role.ADMIN)),
  RESET_KEY(SETUP, "Reset runtime service key", from(Role.ADMIN)),
  CHECK_UPDATE(SETUP, "Check for update", from(Role.ADMIN)),
  MAP_TABLES(SETUP, "Manage table mappings", later("table mappings")),
  CHANGE_TABLES(SETUP, "Change how the data is replicated", later("table mappings")),
  MAP_USERS(SETUP, "Define user mappings", later("user mappings")),

  TABLES(TOOLS, "Tables over all runs", from(Role.VIEWER)),
  NOT_MIGRATED(TOOLS, "Tables not migrated", from(Role.VIEWER)),
  TIME_LINE(TOOLS, "Time line", from(Role.VIEWER)),
  ERRORS(TOOLS, "Errors and what to do", from(Role.VIEWER)),
  REFRESH(TOOLS, "Refresh status", from(Role.VIEWER)),
  DATA_LAKE(TOOLS, "Azure Data Lake", later("the export to a data lake")),

  COMPLETE(FINISH, "Complete migration", from(Role.VIEWER)),
  PAUSE(FINISH, "Pause migration", from(Role.ADMIN)),
  ABANDON(FINISH, "Abandon migration", from(Role.ADMIN)),
  CHECKLIST(FINISH, "Setup checklist", from(Role.VIEWER)),
  RESET_DATA(FINISH, "Reset cloud data", from(Role.ADMIN));

  private final ActionGroup group;
  private final String label;
  private final Offer offer;

  MigrationAction(ActionGroup group, String label, Offer offer) {
    this.group = group;
    this.label = label;
    this.offer = offer;
  }

  private static Offer from(String leastRole) {
    return new Offer.ToRole(leastRole);
  }

  private static Offer later(String with) {
    return new Offer.Later(with);
  }

  public ActionGroup group() {
    return group;
  }

  public String label() {
    return label;
  }

  public Offer offer() {
    return offer;
  }
}
