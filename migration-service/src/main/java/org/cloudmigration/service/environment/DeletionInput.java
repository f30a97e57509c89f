package org.cloudmigration.service.environment;

/**
 * The consent to delete an environment.
 *
 * @param typedName its name, typed once more
 * @param leaveObjects whether what setup has made in the customer's databases may stay there
 */
public record DeletionInput(String typedName, boolean leaveObjects) {}
