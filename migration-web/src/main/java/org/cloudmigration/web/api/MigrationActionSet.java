package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.cloudmigration.service.management.ActionAvailability;
import org.cloudmigration.service.management.ManagementService;
import org.cloudmigration.service.management.MigrationAction;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.MemorySet;
import org.cloudmigration.web.odata.Scope;

/** The action bar of the page: what the caller can do now, and why not. */
@ApplicationScoped
public class MigrationActionSet extends MemorySet<ActionAvailability> {

  private static final EntityShape<ActionAvailability> SHAPE =
      new EntityShape<ActionAvailability>(ApiNames.ACTIONS, "migrationAction")
          .text("id", row -> id(row.action()))
          .text("displayName", row -> row.action().label())
          .text("group", row -> row.action().group().label())
          .flag("available", row -> row.availability().usable())
          .text("reason", row -> row.availability().whyNot());

  @Inject ManagementService management;

  @Override
  public EntityShape<ActionAvailability> shape() {
    return SHAPE;
  }

  @Override
  protected List<ActionAvailability> rows(Scope scope) {
    return management.actions(scope.name());
  }

  /** Such as {@code runFull}. */
  private static String id(MigrationAction action) {
    StringBuilder id = new StringBuilder();
    for (String word : action.name().toLowerCase(Locale.ROOT).split("_")) {
      id.append(id.isEmpty() ? word.charAt(0) : Character.toUpperCase(word.charAt(0)));
      id.append(word.substring(1));
    }
    return id.toString();
  }
}
