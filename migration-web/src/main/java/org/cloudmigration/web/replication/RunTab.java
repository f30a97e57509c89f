package org.cloudmigration.web.replication;

import java.util.Arrays;
import java.util.Optional;

/** Parts of the page of a run, each with an address of its own. */
enum RunTab {
  TABLES("", "Tables"),
  FINDINGS("findings", "Findings"),
  TIMELINE("timeline", "Time line"),
  LOG("log", "Log"),
  COMPARE("compare", "Compare");

  private final String path;
  private final String label;

  RunTab(String path, String label) {
    this.path = path;
    this.label = label;
  }

  String path() {
    return path;
  }

  String label() {
    return label;
  }

  static RunTab of(Optional<String> path) {
    return Arrays.stream(values())
        .filter(tab -> tab.path.equals(path.orElse("")))
        .findFirst()
        .orElse(TABLES);
  }
}
