package org.cloudmigration.domain.replication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** How fast the runs of an environment may copy, where somebody has said so; 0 is no limit. */
@Entity
@Table(name = "copy_limit")
public class CopyLimit {

  @Id
  @Column(name = "environment_id")
  private UUID environmentId;

  @Column(name = "rows_per_second", nullable = false)
  private long rowsPerSecond;

  @Column(name = "bytes_per_second", nullable = false)
  private long bytesPerSecond;

  protected CopyLimit() {}

  public CopyLimit(UUID environmentId) {
    this.environmentId = environmentId;
  }

  public void change(long rows, long bytes) {
    rowsPerSecond = rows;
    bytesPerSecond = bytes;
  }

  public long rowsPerSecond() {
    return rowsPerSecond;
  }

  public long bytesPerSecond() {
    return bytesPerSecond;
  }
}
