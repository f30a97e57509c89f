package org.cloudmigration.service.upgrade.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cloudmigration.service.testing.StateWalk.walk;

import java.util.Map;
import org.cloudmigration.domain.upgrade.CompanyUpgradeStatus;
import org.cloudmigration.domain.upgrade.UpgradeStatus;
import org.junit.jupiter.api.Test;

/** Every state with every event: where it leads, or why not. */
class UpgradeStateTablesTest {

  @Test
  void aDataUpgrade() {
    assertThat(walk(UpgradeStates.MACHINE, UpgradeStatus.values(), UpgradeEvent.values()))
        .isEqualTo(
            Map.of(
                "SCHEDULED BEGUN", UpgradeStatus.IN_PROGRESS,
                "SCHEDULED OVERTAKEN", UpgradeStatus.FAILED,
                "IN_PROGRESS TAKEN_UP", UpgradeStatus.IN_PROGRESS,
                "IN_PROGRESS ALL_DONE", UpgradeStatus.COMPLETED,
                "IN_PROGRESS BROKEN", UpgradeStatus.FAILED));
  }

  @Test
  void aCompanyIsNeverSetBackOnceItIsCompleted() {
    assertThat(
            walk(
                CompanyUpgradeStates.MACHINE,
                CompanyUpgradeStatus.values(),
                CompanyUpgradeEvent.values()))
        .isEqualTo(
            Map.of(
                "PENDING REPLICATED", CompanyUpgradeStatus.PENDING,
                "PENDING BEGUN", CompanyUpgradeStatus.STARTED,
                "STARTED BEGUN", CompanyUpgradeStatus.STARTED,
                "STARTED DONE", CompanyUpgradeStatus.COMPLETED,
                "STARTED ERROR", CompanyUpgradeStatus.FAILED,
                "COMPLETED REPLICATED", CompanyUpgradeStatus.COMPLETED,
                "FAILED REPLICATED", CompanyUpgradeStatus.PENDING,
                "FAILED RETRY", CompanyUpgradeStatus.PENDING));
  }
}
