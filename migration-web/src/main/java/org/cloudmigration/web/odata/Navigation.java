package org.cloudmigration.web.odata;

import java.util.function.Function;
import org.cloudmigration.service.listing.Condition;

/**
 * A way from an entity to others.
 *
 * @param target name of the set that holds them
 * @param many whether there may be several
 * @param others what holds of those that belong to the entity
 */
public record Navigation<R>(
    String name, String target, boolean many, Function<R, Condition> others) {}
