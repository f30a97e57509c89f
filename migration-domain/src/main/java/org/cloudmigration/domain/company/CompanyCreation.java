package org.cloudmigration.domain.company;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.cloudmigration.domain.operation.ErrorReport;

/** What the tenant has of a company, and how its creation went. */
@Embeddable
public class CompanyCreation {

  @Enumerated(EnumType.STRING)
  @Column(name = "status", nullable = false, length = 20)
  private CompanySetupStatus status = CompanySetupStatus.BLANK;

  /** Since when the tenant has the company; null where it has none. */
  @Column(name = "created_at")
  private Instant createdAt;

  /** The tenant's own id of the company; null where it has none. It survives a renaming. */
  @Column(name = "tenant_company_id")
  private UUID tenantCompanyId;

  /** Null until the company was created by this product. */
  @Enumerated(EnumType.STRING)
  @Column(name = "data_type", length = 30)
  private CompanyDataType dataType;

  /** When the tenant last lost the company: what was replicated before that is gone. */
  @Column(name = "deleted_at")
  private Instant deletedAt;

  @Embedded
  @AttributeOverride(name = "code", column = @Column(name = "creation_error_code", length = 20))
  @AttributeOverride(
      name = "happened",
      column = @Column(name = "creation_error_happened", length = 2048))
  @AttributeOverride(
      name = "dataImpact",
      column = @Column(name = "creation_error_impact", length = 2048))
  @AttributeOverride(
      name = "action",
      column = @Column(name = "creation_error_action", length = 2048))
  @AttributeOverride(name = "rawText", column = @Column(name = "creation_error_raw", length = 4000))
  private ErrorReport error;

  public void become(CompanySetupStatus to) {
    status = to;
    error = null;
  }

  public void succeed(CompanySetupStatus to, UUID idInTenant, Instant now) {
    become(to);
    tenantCompanyId = idInTenant;
    if (createdAt == null) {
      createdAt = now;
    }
  }

  /** As {@link #succeed}, for one that was not there, or no more. */
  public void succeedAnew(CompanySetupStatus to, UUID newId, CompanyDataType type, Instant now) {
    if (createdAt != null) {
      deletedAt = now;
    }
    createdAt = null;
    succeed(to, newId, now);
    dataType = type;
  }

  public void fail(CompanySetupStatus to, ErrorReport report) {
    status = to;
    error = report;
  }

  /** The tenant has the company no more. */
  public void forget(CompanySetupStatus to, Instant now) {
    become(to);
    createdAt = null;
    tenantCompanyId = null;
    dataType = null;
    deletedAt = now;
  }

  public boolean created() {
    return createdAt != null;
  }

  public CompanySetupStatus status() {
    return status;
  }

  public UUID tenantCompanyId() {
    return tenantCompanyId;
  }

  public CompanyDataType dataType() {
    return dataType;
  }

  public Instant deletedAt() {
    return deletedAt;
  }

  /** Null unless the creation failed. */
  public ErrorReport error() {
    return error;
  }
}
