package org.cloudmigration.domain.upgrade;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** Values of all settings of one subject, and who gave them. They are always read as a whole. */
@Embeddable
public class KeptSettings {

  /** Whose settings they are; of no use for a setup of another product. */
  @Column(name = "product_id", nullable = false, length = 100)
  private String productId;

  /** By caption, as JSON. */
  @Column(name = "setting_values", nullable = false)
  private String values;

  @Column(name = "modified_by", nullable = false, length = 100)
  private String modifiedBy;

  @Column(name = "modified_at", nullable = false)
  private Instant modifiedAt;

  protected KeptSettings() {}

  public KeptSettings(String productId, String values, String modifiedBy, Instant modifiedAt) {
    this.productId = productId;
    this.values = values;
    this.modifiedBy = modifiedBy;
    this.modifiedAt = modifiedAt;
  }

  public String productId() {
    return productId;
  }

  public String values() {
    return values;
  }

  public String modifiedBy() {
    return modifiedBy;
  }

  public Instant modifiedAt() {
    return modifiedAt;
  }
}
