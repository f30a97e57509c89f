package org.cloudmigration.domain.upgrade;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** What one test of the comparison with the source found in a company. */
@Entity
@Table(name = "test_verdict")
public class TestVerdict {

  @Id private UUID id;

  @Column(name = "environment_id", nullable = false)
  private UUID environmentId;

  @Column(name = "company_name", nullable = false, length = 30)
  private String companyName;

  @Column(nullable = false, length = 20)
  private String suite;

  /** Never changed once released: people switch tests off by it. */
  @Column(name = "test_code", nullable = false, length = 30)
  private String testCode;

  /** Kind of record, as Business Central calls it. */
  @Column(nullable = false, length = 50)
  private String entity;

  @Column(nullable = false, length = 250)
  private String about;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private TestOutcome outcome;

  /** What the comparison has found, whether people want to see it or not. */
  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private TestOutcome found;

  /** Records that are missing or differ. */
  @Column(nullable = false)
  private long errors;

  /** Records that differ, which may be meant. */
  @Column(nullable = false)
  private long warnings;

  protected TestVerdict() {}

  public TestVerdict(UpgradedCompany company, String suite, String testCode) {
    this.id = UUID.randomUUID();
    this.environmentId = company.environmentId();
    this.companyName = company.companyName();
    this.suite = suite;
    this.testCode = testCode;
  }

  public void tell(String ofEntity, String text, TestOutcome what, long failed, long warned) {
    entity = ofEntity;
    about = text;
    found = what == TestOutcome.IGNORED ? TestOutcome.NOT_MADE : what;
    outcome = what;
    errors = failed;
    warnings = warned;
  }

  /** What was found stays known: {@link #heed} brings it back. */
  public void ignore() {
    outcome = TestOutcome.IGNORED;
  }

  /** As the last comparison has found it. */
  public void heed() {
    outcome = found;
  }

  public UUID id() {
    return id;
  }

  public UUID environmentId() {
    return environmentId;
  }

  public String companyName() {
    return companyName;
  }

  public String suite() {
    return suite;
  }

  public String testCode() {
    return testCode;
  }

  public String entity() {
    return entity;
  }

  public String about() {
    return about;
  }

  public TestOutcome outcome() {
    return outcome;
  }

  public long errors() {
    return errors;
  }

  public long warnings() {
    return warnings;
  }
}
