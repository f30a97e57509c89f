package org.cloudmigration.service.setup;

import org.cloudmigration.domain.environment.Environment;

/**
 * Part of the transaction in which an approval is revoked; the environment's lease is taken, and
 * nothing is in progress.
 */
public record ApprovalRevoked(Environment environment, String userName) {}
