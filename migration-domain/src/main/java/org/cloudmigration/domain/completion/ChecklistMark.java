package org.cloudmigration.domain.completion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Somebody has ticked an item of an environment's setup checklist. */
@Entity
@Table(name = "checklist_mark")
public class ChecklistMark {

  @Id private UUID id;

  @Column(name = "environment_id", nullable = false)
  private UUID environmentId;

  /** Id of the item in the product's list. */
  @Column(nullable = false, length = 60)
  private String item;

  @Column(name = "ticked_by", nullable = false, length = 100)
  private String tickedBy;

  @Column(name = "ticked_at", nullable = false)
  private Instant tickedAt;

  protected ChecklistMark() {}

  public ChecklistMark(UUID environmentId, String item, String tickedBy, Instant tickedAt) {
    this.id = UUID.randomUUID();
    this.environmentId = environmentId;
    this.item = item;
    this.tickedBy = tickedBy;
    this.tickedAt = tickedAt;
  }

  public String item() {
    return item;
  }

  public String tickedBy() {
    return tickedBy;
  }

  public Instant tickedAt() {
    return tickedAt;
  }
}
