package org.cloudmigration.domain.operation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * The end of the audit chain: one row, locked while an entry is added, so that the chain never
 * forks.
 */
@Entity
@Table(name = "audit_head")
public class AuditHead {

  public static final int ONLY_ROW = 1;

  /** Stands in the first entry, which has none before it. */
  public static final String NO_HASH = "0".repeat(64);

  @Id private int id;

  @Column(name = "sequence_no", nullable = false)
  private long sequenceNo;

  @Column(nullable = false, length = 64)
  private String hash;

  protected AuditHead() {}

  public void advanceTo(AuditEntry entry) {
    sequenceNo = entry.sequenceNo();
    hash = entry.hash();
  }

  public long sequenceNo() {
    return sequenceNo;
  }

  public String hash() {
    return hash;
  }
}
