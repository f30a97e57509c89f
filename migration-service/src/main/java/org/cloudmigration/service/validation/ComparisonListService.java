package org.cloudmigration.service.validation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cloudmigration.domain.security.Role;
import org.cloudmigration.domain.validation.ComparisonStatus;
import org.cloudmigration.domain.validation.DifferenceKind;
import org.cloudmigration.domain.validation.RowDifference;
import org.cloudmigration.domain.validation.TableComparison;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.EntityList;
import org.cloudmigration.service.listing.ListRequest;

/**
 * Comparisons of tables with their sources, and the rows that they have found to differ, as callers
 * of the API filter and sort them: by the names of tableComparisons and rowDifferences.
 */
@Stateless
@RolesAllowed({Role.ADMIN, Role.OPERATOR, Role.VIEWER})
public class ComparisonListService {

  private static final EntityList<TableComparison> COMPARISONS =
      new EntityList<>(TableComparison.class)
          .column("id", "id")
          .column("tableId", "tableId")
          .word("status", "status", ComparisonStatus.class)
          .column("startedBy", "startedBy")
          .column("requestedTime", "requestedAt")
          .nullable("startTime", "startTime")
          .nullable("endTime", "endTime")
          .column("recordsRead", "rowsRead")
          .nullable("sourceRecords", "sourceRows")
          .nullable("tenantRecords", "tenantRows")
          .column("recordsMissing", "missing")
          .column("recordsExtra", "extra")
          .column("recordsChanged", "changed")
          .column("atLeast", "atLeast")
          .column("errorCode", "error.code", "");

  private static final EntityList<RowDifference> ROWS =
      new EntityList<>(RowDifference.class)
          .column("id", "id")
          .column("comparisonId", "comparisonId")
          .column("number", "rowOrder")
          .word("kind", "kind", DifferenceKind.class)
          .column("primaryKey", "keyText");

  @PersistenceContext EntityManager entities;

  public List<TableComparisonView> comparisons(UUID environmentId, ListRequest request) {
    return COMPARISONS.page(entities, comparisonsOf(environmentId), request).stream()
        .map(TableComparisonView::of)
        .toList();
  }

  public long countComparisons(UUID environmentId, Condition condition) {
    return COMPARISONS.count(entities, comparisonsOf(environmentId), condition);
  }

  public List<DifferingRow> rows(UUID environmentId, ListRequest request) {
    List<RowDifference> rows = ROWS.page(entities, rowsOf(environmentId), request);
    Map<UUID, List<String>> columns = columns(rows);
    return rows.stream().map(row -> DifferingRow.of(row, columns.get(row.comparisonId()))).toList();
  }

  public long countRows(UUID environmentId, Condition condition) {
    return ROWS.count(entities, rowsOf(environmentId), condition);
  }

  private Map<UUID, List<String>> columns(List<RowDifference> rows) {
    Map<UUID, List<String>> names = new HashMap<>();
    if (!rows.isEmpty()) {
      entities
          .createQuery(
              "select c from TableComparison c where c.id in :comparisons", TableComparison.class)
          .setParameter(
              "comparisons", rows.stream().map(RowDifference::comparisonId).distinct().toList())
          .getResultList()
          .forEach(found -> names.put(found.id(), FieldArray.read(found.columnNames())));
    }
    return names;
  }

  private static EntityList.Scope<TableComparison> comparisonsOf(UUID environmentId) {
    return (builder, query, comparison) ->
        builder.equal(comparison.get("environmentId"), environmentId);
  }

  private static EntityList.Scope<RowDifference> rowsOf(UUID environmentId) {
    return (builder, query, row) -> {
      Subquery<UUID> comparisons = query.subquery(UUID.class);
      Root<TableComparison> of = comparisons.from(TableComparison.class);
      comparisons.select(of.get("id")).where(builder.equal(of.get("environmentId"), environmentId));
      return row.get("comparisonId").in(comparisons);
    };
  }
}
