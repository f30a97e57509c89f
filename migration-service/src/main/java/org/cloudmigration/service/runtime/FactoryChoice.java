package org.cloudmigration.service.runtime;

import org.cloudmigration.domain.runtime.DataFactory;

/**
 * The data factory of an environment.
 *
 * @param reason why this one; a sentence for people
 */
public record FactoryChoice(DataFactory factory, String reason) {}
