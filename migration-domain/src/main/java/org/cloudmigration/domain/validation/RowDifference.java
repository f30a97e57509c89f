package org.cloudmigration.domain.validation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A row that a comparison found to differ. Fields are JSON arrays of texts, in column order. */
@Entity
@Table(name = "row_difference")
public class RowDifference {

  private static final int KEY_LIMIT = 500;

  @Id private UUID id;

  @Column(name = "comparison_id", nullable = false)
  private UUID comparisonId;

  /** From 1. */
  @Column(name = "row_order", nullable = false)
  private int rowOrder;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, length = 20)
  private DifferenceKind kind;

  /** Blank where the table has no key. */
  @Column(name = "key_text", nullable = false, length = KEY_LIMIT)
  private String keyText;

  /** Null for a row that only the tenant has. */
  @Column(name = "source_fields")
  private String sourceFields;

  /** Null for a row that the tenant lacks. */
  @Column(name = "tenant_fields")
  private String tenantFields;

  /** JSON array of places, from 0. */
  @Column(name = "differing_fields")
  private String differingFields;

  protected RowDifference() {}

  public RowDifference(UUID comparisonId, int rowOrder, DifferenceKind kind, String keyText) {
    this.id = UUID.randomUUID();
    this.comparisonId = comparisonId;
    this.rowOrder = rowOrder;
    this.kind = kind;
    this.keyText = keyText.length() <= KEY_LIMIT ? keyText : keyText.substring(0, KEY_LIMIT);
  }

  /** JSON arrays; null for a side that has no such row. */
  public void fields(String source, String tenant, String differing) {
    sourceFields = source;
    tenantFields = tenant;
    differingFields = differing;
  }

  public UUID id() {
    return id;
  }

  public UUID comparisonId() {
    return comparisonId;
  }

  public int rowOrder() {
    return rowOrder;
  }

  public DifferenceKind kind() {
    return kind;
  }

  public String keyText() {
    return keyText;
  }

  public String sourceFields() {
    return sourceFields;
  }

  public String tenantFields() {
    return tenantFields;
  }

  public String differingFields() {
    return differingFields;
  }
}
