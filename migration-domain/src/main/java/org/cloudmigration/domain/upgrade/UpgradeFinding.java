package org.cloudmigration.domain.upgrade;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A record that a company's data upgrade could not migrate, or one to look at. */
@Entity
@Table(name = "upgrade_finding")
public class UpgradeFinding {

  static final int RECORD_LIMIT = 1000;
  static final int REASON_LIMIT = 4000;
  static final int VALUE_LIMIT = 250;

  @Id private UUID id;

  @Column(name = "environment_id", nullable = false)
  private UUID environmentId;

  @Column(name = "data_upgrade_id", nullable = false)
  private UUID dataUpgradeId;

  @Column(name = "company_name", nullable = false, length = 30)
  private String companyName;

  @Column(name = "step_id", nullable = false, length = 60)
  private String stepId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 10)
  private UpgradeFindingKind kind;

  /** Of Business Central; blank for the whole company. */
  @Column(name = "table_name", nullable = false, length = 128)
  private String tableName;

  /** Its key, as {@code No.=1000}; blank for the whole company. */
  @Column(name = "record_key", nullable = false, length = RECORD_LIMIT)
  private String record;

  @Column(nullable = false, length = REASON_LIMIT)
  private String reason;

  /** Of the test that found it; blank unless source and result were compared. */
  @Column(name = "test_code", nullable = false, length = 30)
  private String testCode;

  /** What the source says; blank unless source and result were compared. */
  @Column(name = "expected_value", nullable = false, length = VALUE_LIMIT)
  private String expected;

  /** What is there instead. */
  @Column(name = "actual_value", nullable = false, length = VALUE_LIMIT)
  private String actual;

  @Column(name = "found_at", nullable = false)
  private Instant foundAt;

  /** Blank unless somebody has looked at it and wants it out of sight. */
  @Column(name = "dismissed_by", nullable = false, length = 100)
  private String dismissedBy;

  @Column(name = "dismissed_at")
  private Instant dismissedAt;

  protected UpgradeFinding() {}

  public UpgradeFinding(UpgradedCompany company, String stepId, UpgradeFindingKind kind) {
    this.id = UUID.randomUUID();
    this.environmentId = company.environmentId();
    this.dataUpgradeId = company.dataUpgradeId();
    this.companyName = company.companyName();
    this.stepId = stepId;
    this.kind = kind;
    this.dismissedBy = "";
    this.testCode = "";
    this.expected = "";
    this.actual = "";
  }

  /** Long texts are cut off at their end. */
  public void tell(String table, String key, String why, Instant now) {
    tableName = table;
    record = cut(key, RECORD_LIMIT);
    reason = cut(why, REASON_LIMIT);
    foundAt = now;
  }

  /** What a test expected of the record, and what it found. */
  public void differ(String test, String wanted, String found) {
    testCode = test;
    expected = cut(wanted, VALUE_LIMIT);
    actual = cut(found, VALUE_LIMIT);
  }

  private static String cut(String text, int limit) {
    return text.length() <= limit ? text : text.substring(0, limit);
  }

  public void dismiss(String user, Instant now) {
    dismissedBy = user;
    dismissedAt = now;
  }

  public UUID id() {
    return id;
  }

  public UUID environmentId() {
    return environmentId;
  }

  public UUID dataUpgradeId() {
    return dataUpgradeId;
  }

  public String companyName() {
    return companyName;
  }

  public String stepId() {
    return stepId;
  }

  public UpgradeFindingKind kind() {
    return kind;
  }

  public String tableName() {
    return tableName;
  }

  public String record() {
    return record;
  }

  public String reason() {
    return reason;
  }

  public String testCode() {
    return testCode;
  }

  public String expected() {
    return expected;
  }

  public String actual() {
    return actual;
  }

  public Instant foundAt() {
    return foundAt;
  }

  public boolean dismissed() {
    return dismissedAt != null;
  }

  public String dismissedBy() {
    return dismissedBy;
  }
}
