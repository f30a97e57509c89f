package org.cloudmigration.service.database;

import java.util.Set;

/**
 * What a server tells of itself and of the database connected to. Facts, no judgement: whether they
 * will do is for the setup to say.
 *
 * @param product as people call it, such as {@code Microsoft SQL Server}
 * @param version as the server writes it, such as {@code 13.0.5026.0}
 * @param majorVersion such as 13 (SQL Server 2016) or 15 (PostgreSQL 15)
 * @param edition blank where the vendor knows none
 * @param compatibilityLevel 0 where the vendor knows none
 * @param encrypted whether this very connection is
 * @param rights those of the login that matter here
 */
public record ServerFacts(
    DatabaseType type,
    String product,
    String version,
    int majorVersion,
    String edition,
    String database,
    int compatibilityLevel,
    ChangeTracking changeTracking,
    boolean encrypted,
    String login,
    Set<Right> rights) {

  /**
   * Whether the database remembers which rows changed.
   *
   * @param possible false where this product cannot have changes told, so that tables are copied
   *     whole
   * @param retentionDays how long changes are kept; 0 while it is off
   */
  public record ChangeTracking(boolean possible, boolean enabled, int retentionDays) {

    public static final ChangeTracking NEVER = new ChangeTracking(false, false, 0);
  }

  /** What a login may do in the database connected to. */
  public enum Right {
    READ_CATALOGUE,
    READ_TABLES,
    WRITE_TABLES,
    CREATE_OBJECTS,
    /** Switch change tracking on, for the database and its tables. */
    ALTER_DATABASE,
    READ_CHANGES
  }

  public ServerFacts {
    rights = Set.copyOf(rights);
  }
}
