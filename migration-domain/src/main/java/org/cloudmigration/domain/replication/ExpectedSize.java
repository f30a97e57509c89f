package org.cloudmigration.domain.replication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What a table is expected to hold before it is copied; 0 where nobody knows. */
@Embeddable
public record ExpectedSize(
    @Column(name = "rows_expected", nullable = false) long rows,
    @Column(name = "bytes_expected", nullable = false) long bytes) {

  public static final ExpectedSize UNKNOWN = new ExpectedSize(0, 0);
}
