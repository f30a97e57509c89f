package org.cloudmigration.service.validation;

import java.util.List;

/**
 * What the last whole comparison of a table has found.
 *
 * @param columns names, in the order of the fields of the rows
 */
public record Differences(
    ComparisonView comparison, List<String> columns, List<DifferenceView> rows) {}
