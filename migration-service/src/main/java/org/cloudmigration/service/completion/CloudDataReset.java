package org.cloudmigration.service.completion;

import java.util.UUID;

/**
 * An environment's cloud data is gone; fired in the transaction that writes that down, so that who
 * keeps books on tables of the tenant can forget them in the same one.
 */
public record CloudDataReset(UUID environmentId) {}
