package org.cloudmigration.service.setup.check;

import java.util.List;
import org.cloudmigration.domain.setup.SqlServerType;
import org.cloudmigration.service.database.ServerFacts;

/**
 * The facts that the checks of one side judge.
 *
 * @param type what the person chose; a tenant's kind has the same names
 * @param databases the database connected to first, then the others that hold tables; just one
 *     where a connection sees one database
 * @param certificateTrusted the server's certificate is trusted by choice, though nobody vouches
 *     for it
 * @param objectsMade everything that setup would make on this side is there already, because a DBA
 *     has run the creation script or an earlier setup has left it
 */
public record CheckSubject(
    SqlServerType type,
    List<ServerFacts> databases,
    boolean certificateTrusted,
    boolean objectsMade,
    SourceFacts source,
    EnvironmentFacts environment) {

  public CheckSubject {
    databases = List.copyOf(databases);
    if (databases.isEmpty()) {
      throw new IllegalArgumentException("Facts of the database connected to are missing.");
    }
  }

  /** Of the database connected to. */
  ServerFacts server() {
    return databases.getFirst();
  }

  boolean speaksTransactSql() {
    return type == SqlServerType.SQL_SERVER || type == SqlServerType.AZURE_SQL;
  }
}
