package org.cloudmigration.domain.completion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The copied tables of one company, as a step of a reset. */
@Entity
@Table(name = "data_reset_company")
public class DataResetCompany {

  @Id private UUID id;

  @Column(name = "reset_id", nullable = false)
  private UUID resetId;

  /** From 1, in the order of the work. */
  @Column(name = "step_order", nullable = false)
  private int stepOrder;

  /** Name in the tenant; blank for the tables that belong to no company. */
  @Column(name = "company_name", nullable = false, length = 128)
  private String companyName;

  /** Tables when the reset began. */
  @Column(name = "table_count", nullable = false)
  private int tableCount;

  @Column(name = "row_count", nullable = false)
  private long rowCount;

  /** Null until none of its tables is left. */
  @Column(name = "removed_at")
  private Instant removedAt;

  protected DataResetCompany() {}

  public DataResetCompany(
      UUID resetId, int stepOrder, String companyName, int tableCount, long rowCount) {
    this.id = UUID.randomUUID();
    this.resetId = resetId;
    this.stepOrder = stepOrder;
    this.companyName = companyName;
    this.tableCount = tableCount;
    this.rowCount = rowCount;
  }

  public void removed(Instant now) {
    removedAt = now;
  }

  public UUID id() {
    return id;
  }

  public UUID resetId() {
    return resetId;
  }

  public int stepOrder() {
    return stepOrder;
  }

  public String companyName() {
    return companyName;
  }

  public int tableCount() {
    return tableCount;
  }

  public long rowCount() {
    return rowCount;
  }

  public Instant removedAt() {
    return removedAt;
  }
}
