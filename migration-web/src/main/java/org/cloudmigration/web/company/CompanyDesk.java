package org.cloudmigration.web.company;

import java.util.List;
import java.util.UUID;

/** What the pages of companies ask and do. */
public interface CompanyDesk {

  /**
   * By name.
   *
   * @param search text in the name or display name; blank for all
   */
  List<CompanyLine> list(UUID environmentId, String search, int offset, int limit);

  int count(UUID environmentId, String search);

  /** The companies that are chosen for migration. */
  List<CompanyLine> chosen(UUID environmentId);

  void scheduleInitialization(String environment, UUID companyId);

  /** Sets the status by hand. */
  void markInitialized(String environment, UUID companyId, boolean initialized);

  /** Creates again, in the background, what is chosen and does not exist in the tenant. */
  void retryCreation(String environment);
}
