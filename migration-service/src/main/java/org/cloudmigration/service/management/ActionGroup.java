package org.cloudmigration.service.management;

/** Actions that belong together, in the order of the bar. */
public enum ActionGroup {
  REPLICATION("Replication"),
  COMPANIES("Companies"),
  SETUP("Setup"),
  TOOLS("Tools"),
  FINISH("Complete migration");

  private final String label;

  ActionGroup(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
