package org.cloudmigration.domain.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * Somebody has changed the mappings of an environment, so that they are stored. Without it they are
 * those of its product, as the present release has them.
 */
@Entity
@Table(name = "mapping_book")
public class MappingBook {

  @Id
  @Column(name = "environment_id")
  private UUID environmentId;

  /** Whose tables were mapped; of no use for a setup of another product or list of tables. */
  @Column(name = "product_id", nullable = false, length = 100)
  private String productId;

  protected MappingBook() {}

  public MappingBook(UUID environmentId, String productId) {
    this.environmentId = environmentId;
    this.productId = productId;
  }

  public String productId() {
    return productId;
  }
}
