package org.cloudmigration.service.product.sl.sample;

import java.util.List;
import org.cloudmigration.service.product.SampleTables;

/** Tables that are replicated, though no step reads them: they stay empty. */
final class UnreadTables {

  private static final List<String> NAMES =
      List.of("AP_Balances", "AR_Balances", "POSetup", "SOSetup", "SOShipLot", "Terms", "PJCode");

  private UnreadTables() {}

  static void write(SampleDatabase database, SampleTables tables) {
    NAMES.forEach(tables::open);
  }
}
