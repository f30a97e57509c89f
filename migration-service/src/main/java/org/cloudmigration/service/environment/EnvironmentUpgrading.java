package org.cloudmigration.service.environment;

import java.util.UUID;

/**
 * The target is being upgraded, or was: fired in the transaction that stores it. Whoever works with
 * the environment ends that.
 *
 * @param userName who has said so
 * @param happened a sentence for people
 */
public record EnvironmentUpgrading(UUID environmentId, String userName, String happened) {}
