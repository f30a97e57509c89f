package org.cloudmigration.service.upgrade.run;

import java.util.UUID;

/**
 * A company's data upgrade is completed; fired in the transaction that notes it.
 *
 * @param startedBy who has begun the upgrade
 */
public record CompanyUpgraded(UUID environmentId, UUID companyId, String startedBy) {}
