package org.cloudmigration.service.replication;

import java.time.Instant;
import org.cloudmigration.domain.replication.TableStatus;

/**
 * A span of a run's time line: one try to copy a table.
 *
 * @param table place of the table in the plan of the run
 * @param companyName blank for a per-database table
 * @param endTime null while it is being copied
 * @param status Not started if the run ended before it did
 */
public record AttemptView(
    int table,
    String companyName,
    String tableName,
    int attempt,
    int worker,
    Instant startTime,
    Instant endTime,
    TableStatus status) {}
