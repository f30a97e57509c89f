package org.cloudmigration.service.replication;

import java.util.UUID;

/**
 * Every table of a run was tried, or its last failed one was settled, and a data upgrade follows;
 * fired in the transaction that writes that down.
 */
public record DataReplicated(UUID environmentId, UUID runId) {}
