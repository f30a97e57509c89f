package org.cloudmigration.domain.upgrade;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A record that a step of a company's data upgrade changed, where all changes are logged. */
@Entity
@Table(name = "logged_change")
public class LoggedChange {

  @Id private UUID id;

  @Column(name = "environment_id", nullable = false)
  private UUID environmentId;

  @Column(name = "company_name", nullable = false, length = 30)
  private String companyName;

  /** In the order of the work, from 1 for each company. */
  @Column(name = "place", nullable = false)
  private long number;

  @Column(name = "step_id", nullable = false, length = 60)
  private String stepId;

  /** Of Business Central. */
  @Column(name = "table_name", nullable = false, length = 128)
  private String tableName;

  /** Its key, as {@code No.=1000}; a long one is cut off at its end. */
  @Column(name = "record_key", nullable = false, length = UpgradeFinding.RECORD_LIMIT)
  private String record;

  @Enumerated(EnumType.STRING)
  @Column(name = "change_kind", nullable = false, length = 10)
  private ChangeKind kind;

  protected LoggedChange() {}

  public LoggedChange(UpgradedCompany company, long number, String stepId) {
    this.id = UUID.randomUUID();
    this.environmentId = company.environmentId();
    this.companyName = company.companyName();
    this.number = number;
    this.stepId = stepId;
  }

  public void tell(ChangeKind what, String table, String key) {
    kind = what;
    tableName = table;
    record =
        key.length() <= UpgradeFinding.RECORD_LIMIT
            ? key
            : key.substring(0, UpgradeFinding.RECORD_LIMIT);
  }

  public UUID id() {
    return id;
  }

  public String companyName() {
    return companyName;
  }

  public long number() {
    return number;
  }

  public String stepId() {
    return stepId;
  }

  public String tableName() {
    return tableName;
  }

  public String record() {
    return record;
  }

  public ChangeKind kind() {
    return kind;
  }
}
