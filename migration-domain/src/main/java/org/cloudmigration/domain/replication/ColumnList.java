package org.cloudmigration.domain.replication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/**
 * The columns of a copied table. Kept once for all tables and runs of an environment that have the
 * same ones.
 */
@Entity
@IdClass(ColumnList.Key.class)
@Table(name = "column_list")
public class ColumnList {

  static final int LINES_LIMIT = 1 << 20;

  /**
   * @param columnsKey fingerprint of the columns
   */
  public record Key(UUID environmentId, String columnsKey) implements Serializable {}

  @Id
  @Column(name = "environment_id", nullable = false)
  private UUID environmentId;

  @Id
  @Column(name = "columns_key", nullable = false, length = 32)
  private String columnsKey;

  /** One a line: name, type, and its place in the primary key where it has one. */
  @Column(name = "column_lines", nullable = false, length = LINES_LIMIT)
  private String lines;

  /** False for lists of older versions, which do not tell the primary key. */
  @Column(name = "key_known", nullable = false)
  private boolean keyKnown;

  protected ColumnList() {}

  public ColumnList(Key key, String lines) {
    this.environmentId = key.environmentId();
    this.columnsKey = key.columnsKey();
    this.lines = lines;
    this.keyKnown = true;
  }

  public String columnsKey() {
    return columnsKey;
  }

  public boolean keyKnown() {
    return keyKnown;
  }

  public String lines() {
    return lines;
  }
}
