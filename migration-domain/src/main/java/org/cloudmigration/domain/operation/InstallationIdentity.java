package org.cloudmigration.domain.operation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What tells this installation from others: one row, written at the first question for it. */
@Entity
@Table(name = "installation_identity")
public class InstallationIdentity {

  public static final int ONLY_ROW = 1;

  @Id private int id;

  @Column(name = "tenant_id", nullable = false)
  private UUID tenantId;

  protected InstallationIdentity() {}

  public InstallationIdentity(UUID tenantId) {
    this.id = ONLY_ROW;
    this.tenantId = tenantId;
  }

  /** Stands in addresses of the API where Business Central has that of its customer. */
  public UUID tenantId() {
    return tenantId;
  }
}
