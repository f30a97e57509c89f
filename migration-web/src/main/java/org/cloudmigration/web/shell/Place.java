package org.cloudmigration.web.shell;

/** First parts of the addresses of an environment's pages, and what the links to them say. */
public enum Place {
  MANAGEMENT(Place.MANAGEMENT_PATH, "Management"),
  SETUP(Place.SETUP_PATH, "Setup"),
  COMPANIES(Place.COMPANIES_PATH, "Companies"),
  UPGRADE(Place.UPGRADE_PATH, "Upgrade"),
  TABLES(Place.TABLES_PATH, "Tables"),
  TIME_LINE(Place.TIME_LINE_PATH, "Time line");

  public static final String MANAGEMENT_PATH = "environments";
  public static final String SETUP_PATH = "setup";
  public static final String COMPANIES_PATH = "companies";
  public static final String UPGRADE_PATH = "upgrade";
  public static final String TABLES_PATH = "tables";
  public static final String TIME_LINE_PATH = "timeline";

  private final String path;
  private final String label;

  Place(String path, String label) {
    this.path = path;
    this.label = label;
  }

  String label() {
    return label;
  }

  String path() {
    return path;
  }
}
