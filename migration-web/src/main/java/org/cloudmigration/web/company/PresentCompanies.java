package org.cloudmigration.web.company;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.cloudmigration.service.company.CompanyService;
import org.cloudmigration.service.company.CompanyView;
import org.cloudmigration.service.operation.RefusedException;

/** As much of the desk as the service of companies serves by now. */
@Dependent
class PresentCompanies implements CompanyDesk {

  @Inject CompanyService companies;

  @Override
  public List<CompanyLine> list(UUID environmentId, String search, int offset, int limit) {
    return found(environmentId, search).skip(offset).limit(limit).toList();
  }

  @Override
  public int count(UUID environmentId, String search) {
    return (int) found(environmentId, search).count();
  }

  @Override
  public List<CompanyLine> chosen(UUID environmentId) {
    return found(environmentId, "").filter(CompanyLine::migrate).toList();
  }

  private Stream<CompanyLine> found(UUID environmentId, String search) {
    String wanted = search.toLowerCase(Locale.ROOT);
    return companies.list(environmentId).stream()
        .filter(
            company ->
                (company.name() + "\n" + company.displayName())
                    .toLowerCase(Locale.ROOT)
                    .contains(wanted))
        .map(PresentCompanies::line);
  }

  private static CompanyLine line(CompanyView company) {
    return new CompanyLine(
        UUID.nameUUIDFromBytes(company.name().getBytes(StandardCharsets.UTF_8)),
        company.name(),
        company.displayName(),
        company.replicate(),
        0,
        null,
        false,
        InitializationStatus.UNKNOWN,
        null);
  }

  @Override
  public void scheduleInitialization(String environment, UUID companyId) {
    throw notYet();
  }

  @Override
  public void markInitialized(String environment, UUID companyId, boolean initialized) {
    throw notYet();
  }

  @Override
  public void retryCreation(String environment) {
    throw notYet();
  }

  private static RefusedException notYet() {
    return RefusedException.because(
        "NOT_YET", "This version cannot do that yet.", "Wait for a later version.");
  }
}
