package org.cloudmigration.service.database.sqlserver;

import java.sql.SQLException;
import org.cloudmigration.service.database.Trouble;

/** Error numbers of SQL Server and Azure SQL (sys.messages). The driver's own errors have none. */
final class SqlServerTrouble {

  private SqlServerTrouble() {}

  static Trouble of(SQLException error) {
    return switch (error.getErrorCode()) {
      // Wrong, disabled, locked out, expired, to be changed, another server's, Windows only.
      case 18451, 18452, 18456, 18458, 18461, 18470, 18486, 18487, 18488, 40532 ->
          Trouble.LOGIN_REFUSED;
      // Cannot open the database asked for, or the login's own; no such database.
      case 4060, 4064, 911 -> Trouble.DATABASE_MISSING;
      case 229, 230, 262, 297, 300, 371, 916, 1088, 5011, 15247, 15151 -> Trouble.NO_PERMISSION;
      case 207, 208, 3701, 4701, 4902, 4906 -> Trouble.TABLE_MISSING;
      // Too long, out of range, no date, no number, missing, against a rule.
      case 220, 232, 241, 242, 245, 248, 515, 517, 547, 2628, 4815, 8114, 8115, 8152, 8169 ->
          Trouble.VALUE_DOES_NOT_FIT;
      // A row, a key of an index: too long.
      case 511, 1946 -> Trouble.VALUE_DOES_NOT_FIT;
      case 2601, 2627 -> Trouble.KEY_NOT_UNIQUE;
      // Deadlock victim, lock timeout, changed since the snapshot.
      case 1205, 1222, 3960 -> Trouble.LOCKED;
      // Files and logs full, read or write failed, quota of Azure SQL reached.
      case 823, 824, 825, 1101, 1105, 9002, 40544 -> Trouble.NO_ROOM;
      // Shutting down, restoring, offline, killed; Azure SQL busy, moving or closed by its
      // firewall.
      case 596, 922, 927, 942, 945, 6005, 10928, 10929, 17142, 17187, 18401, 40197, 40501, 40613 ->
          Trouble.NO_CONNECTION;
      case 40615, 40914, 49918, 49919, 49920 -> Trouble.NO_CONNECTION;
      default -> Trouble.ofState(error);
    };
  }
}
