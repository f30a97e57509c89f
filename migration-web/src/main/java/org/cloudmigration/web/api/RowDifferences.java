package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.stream.Collectors;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.service.listing.Order;
import org.cloudmigration.service.validation.ComparisonListService;
import org.cloudmigration.service.validation.DifferingRow;
import org.cloudmigration.web.odata.EntitySet;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.Scope;

/** The rows of tables that are not the same in the source and in the tenant, with both sides. */
@ApplicationScoped
public class RowDifferences extends EntitySet<DifferingRow> {

  private static final String NUMBER = "number";

  private static final EntityShape<DifferingRow> SHAPE =
      new EntityShape<DifferingRow>(ApiNames.DIFFERENCES, "rowDifference")
          .guid("id", DifferingRow::id)
          .guid("comparisonId", DifferingRow::comparisonId)
          .whole(NUMBER, DifferingRow::number)
          .option("kind", row -> OptionName.of(row.difference().kind()))
          .text("primaryKey", row -> row.difference().key())
          .text("differingFields", RowDifferences::differing)
          .text("sourceFields", row -> fields(row, row.difference().source()))
          .text("tenantFields", row -> fields(row, row.difference().tenant()))
          .one(
              ApiNames.COMPARISONS,
              ApiNames.COMPARISONS,
              row -> Condition.equal("id", row.comparisonId()));

  @Inject ComparisonListService comparisons;

  @Override
  public EntityShape<DifferingRow> shape() {
    return SHAPE;
  }

  @Override
  public Order order() {
    return Order.by(NUMBER);
  }

  @Override
  public List<DifferingRow> page(Scope scope, ListRequest request) {
    return comparisons.rows(scope.id(), request);
  }

  @Override
  public long count(Scope scope, Condition condition) {
    return comparisons.countRows(scope.id(), condition);
  }

  private static String differing(DifferingRow row) {
    return row.difference().differing().stream()
        .sorted()
        .map(row.columns()::get)
        .collect(Collectors.joining(", "));
  }

  /** A JSON object of texts by column; null for a side that has no such row. */
  private static String fields(DifferingRow row, List<String> values) {
    if (values == null) {
      return null;
    }
    JsonObjectBuilder object = Json.createObjectBuilder();
    for (int i = 0; i < values.size(); i++) {
      object.add(row.columns().get(i), values.get(i));
    }
    return object.build().toString();
  }
}
