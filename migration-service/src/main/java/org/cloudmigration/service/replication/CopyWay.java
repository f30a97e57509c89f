package org.cloudmigration.service.replication;

import org.cloudmigration.domain.setup.CopyMethod;
import org.cloudmigration.domain.setup.ReplicatedTable;

/**
 * How runs copy a table after its first load, as the preparation found it.
 *
 * @param reason why it is copied in full; blank where only changes are
 */
public record CopyWay(CopyMethod method, String reason) {

  static CopyWay of(ReplicatedTable table) {
    return new CopyWay(table.copyMethod(), table.reason());
  }
}
