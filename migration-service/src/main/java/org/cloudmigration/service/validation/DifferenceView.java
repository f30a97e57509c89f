package org.cloudmigration.service.validation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cloudmigration.domain.validation.DifferenceKind;
import org.cloudmigration.domain.validation.RowDifference;

/**
 * A row that differs, field by field.
 *
 * @param key blank where the table has none
 * @param source texts in column order; null for a row that only the tenant has
 * @param tenant null for a row that the tenant lacks
 * @param differing places in them, from 0
 */
public record DifferenceView(
    DifferenceKind kind,
    String key,
    List<String> source,
    List<String> tenant,
    Set<Integer> differing) {

  static DifferenceView of(RowDifference row) {
    return new DifferenceView(
        row.kind(),
        row.keyText(),
        FieldArray.read(row.sourceFields()),
        FieldArray.read(row.tenantFields()),
        FieldArray.read(row.differingFields()).stream()
            .map(Integer::valueOf)
            .collect(Collectors.toSet()));
  }
}
