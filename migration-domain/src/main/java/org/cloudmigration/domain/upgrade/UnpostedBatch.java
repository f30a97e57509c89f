package org.cloudmigration.domain.upgrade;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A batch of journal lines that a company's data upgrade has made, and that is still to be posted.
 */
@Entity
@Table(name = "unposted_batch")
public class UnpostedBatch {

  private static final int TEXT_LIMIT = 500;

  @Id private UUID id;

  @Column(name = "environment_id", nullable = false)
  private UUID environmentId;

  @Column(name = "company_name", nullable = false, length = 30)
  private String companyName;

  /** In the order in which batches are posted, from 1. */
  @Column(nullable = false)
  private int place;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private Journal journal;

  @Column(name = "template_name", nullable = false, length = 10)
  private String template;

  @Column(name = "batch_name", nullable = false, length = 10)
  private String batch;

  @Column(name = "line_count", nullable = false)
  private long lines;

  /** Of the lines without a balancing account, local currency; 0 for journals of items. */
  @Column(nullable = false, precision = 38, scale = 5)
  private BigDecimal balance;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private BatchCause cause;

  /** The first line that cannot be posted, and why; blank unless posting was tried. */
  @Column(nullable = false, length = TEXT_LIMIT)
  private String reason;

  /** What people have to know who post it; blank if nothing. */
  @Column(nullable = false, length = TEXT_LIMIT)
  private String advice;

  @Column(name = "looked_at", nullable = false)
  private Instant lookedAt;

  protected UnpostedBatch() {}

  public UnpostedBatch(UpgradedCompany company, int place, Journal journal, Instant lookedAt) {
    this.id = UUID.randomUUID();
    this.environmentId = company.environmentId();
    this.companyName = company.companyName();
    this.place = place;
    this.journal = journal;
    this.lookedAt = lookedAt;
  }

  public void hold(String ofTemplate, String name, long count, BigDecimal sum) {
    template = ofTemplate;
    batch = name;
    lines = count;
    balance = sum;
  }

  /** Long texts are cut off at their end. */
  public void explain(BatchCause why, String words, String toKnow) {
    cause = why;
    reason = cut(words);
    advice = cut(toKnow);
  }

  private static String cut(String text) {
    return text.length() <= TEXT_LIMIT ? text : text.substring(0, TEXT_LIMIT);
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

  public int place() {
    return place;
  }

  public Journal journal() {
    return journal;
  }

  public String template() {
    return template;
  }

  public String batch() {
    return batch;
  }

  public long lines() {
    return lines;
  }

  public BigDecimal balance() {
    return balance;
  }

  public BatchCause cause() {
    return cause;
  }

  public String reason() {
    return reason;
  }

  public String advice() {
    return advice;
  }

  public Instant lookedAt() {
    return lookedAt;
  }
}
