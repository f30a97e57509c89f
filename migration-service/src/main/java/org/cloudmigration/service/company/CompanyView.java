package org.cloudmigration.service.company;

import java.util.UUID;
import org.cloudmigration.domain.company.CompanyDataType;
import org.cloudmigration.domain.company.CompanyInitializationStatus;
import org.cloudmigration.domain.company.CompanySetupStatus;
import org.cloudmigration.domain.company.HybridCompany;
import org.cloudmigration.domain.operation.ErrorReport;

/**
 * A company as page and API show it.
 *
 * @param estimatedSize bytes in the source, without per-database tables; null where nobody knows
 * @param listed whether the source still has it
 * @param nameFinding code of a {@link CompanyNameFinding}; blank if the tenant can hold its name
 * @param replicate whether it is selected
 * @param replicated whether at least one of its tables was copied
 * @param created whether the tenant has it; says nothing about its set-up
 * @param dataType null until it was created from here
 * @param creationError null unless its creation failed
 * @param initializing whether an initialization task is active
 * @param initializationError null unless the last task failed
 */
public record CompanyView(
    UUID id,
    String name,
    String displayName,
    Long estimatedSize,
    boolean listed,
    String nameFinding,
    boolean replicate,
    boolean replicated,
    boolean created,
    CompanySetupStatus status,
    CompanyDataType dataType,
    ErrorReport creationError,
    CompanyInitializationStatus initializationStatus,
    boolean initializing,
    ErrorReport initializationError) {

  static CompanyView of(HybridCompany company, boolean replicated) {
    return new CompanyView(
        company.id(),
        company.name(),
        company.displayName(),
        company.estimatedSize(),
        company.listed(),
        company.nameFinding(),
        company.replicate(),
        replicated,
        company.creation().created(),
        company.creation().status(),
        company.creation().dataType(),
        company.creation().error(),
        company.initialization().status(),
        company.initialization().active(),
        company.initialization().error());
  }

  /** Whether it may be among those selected. */
  public boolean canBeSelected() {
    return listed && nameFinding.isEmpty() && !CompanyNames.isMyCompany(name);
  }
}
