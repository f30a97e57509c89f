package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.cloudmigration.service.listing.Condition;
import org.cloudmigration.service.listing.ListRequest;
import org.cloudmigration.service.listing.OptionName;
import org.cloudmigration.service.listing.Order;
import org.cloudmigration.service.management.NotMigratedService;
import org.cloudmigration.service.management.NotMigratedTable;
import org.cloudmigration.web.odata.EntitySet;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.Scope;

/** Tables of the selected companies that are not in the tenant, and why. */
@ApplicationScoped
public class NotMigratedTables extends EntitySet<NotMigratedTable> {

  private static final EntityShape<NotMigratedTable> SHAPE =
      new EntityShape<NotMigratedTable>(ApiNames.NOT_MIGRATED, "notMigratedTable")
          .guid("id", NotMigratedTable::id)
          .text("companyName", NotMigratedTable::company)
          .text("tableName", NotMigratedTable::table)
          .option("reason", table -> OptionName.of(table.reason()))
          .text("details", NotMigratedTable::details)
          .one(ApiNames.TABLES, ApiNames.TABLES, table -> Condition.equal("id", table.id()));

  @Inject NotMigratedService tables;

  @Override
  public EntityShape<NotMigratedTable> shape() {
    return SHAPE;
  }

  @Override
  public Order order() {
    return Order.by("companyName");
  }

  @Override
  public List<NotMigratedTable> page(Scope scope, ListRequest request) {
    return tables.list(scope.id(), request);
  }

  @Override
  public long count(Scope scope, Condition condition) {
    return tables.countList(scope.id(), condition);
  }
}
