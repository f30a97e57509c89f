package org.cloudmigration.service.upgrade.sql;

import java.util.Map;
import java.util.function.Function;
import org.cloudmigration.service.database.Dialect;
import org.cloudmigration.service.upgrade.table.OptionType;

/**
 * What the placeholders of a step stand for in one run.
 *
 * @param table by name without company and app
 * @param settings value by caption: a Boolean, an Integer or a String
 * @param facts value by name: a LocalDate, an Integer or a String
 * @param macros expressions of the product, by name
 */
public record StepNames(
    Dialect dialect,
    Function<String, TenantTable> table,
    Function<String, OptionType> option,
    Function<String, Object> settings,
    Map<String, Object> facts,
    Map<String, Macro> macros) {}
