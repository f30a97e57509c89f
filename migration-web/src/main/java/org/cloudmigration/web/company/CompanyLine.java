package org.cloudmigration.web.company;

import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.domain.operation.ErrorReport;

/**
 * A company as the pages of companies show it.
 *
 * @param migrate chosen for migration
 * @param estimatedBytes zero while it is not known
 * @param createdAt null while it does not exist in the tenant
 * @param replicated whether data of it was ever replicated
 * @param failure null unless creation or initialization failed
 */
public record CompanyLine(
    UUID id,
    String name,
    String displayName,
    boolean migrate,
    long estimatedBytes,
    Instant createdAt,
    boolean replicated,
    InitializationStatus status,
    ErrorReport failure) {}
