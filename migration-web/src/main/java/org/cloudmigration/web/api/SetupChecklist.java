package org.cloudmigration.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.cloudmigration.service.completion.ChecklistService;
import org.cloudmigration.service.completion.ChecklistView.Item;
import org.cloudmigration.web.odata.ApiRefusal;
import org.cloudmigration.web.odata.Body;
import org.cloudmigration.web.odata.EntityShape;
import org.cloudmigration.web.odata.MemorySet;
import org.cloudmigration.web.odata.Scope;

/** The setup checklist: what a person still has to do after the migration, ticked by whom. */
@ApplicationScoped
public class SetupChecklist extends MemorySet<Item> {

  private static final String TICKED = "ticked";

  private static final EntityShape<Item> SHAPE =
      new EntityShape<Item>(ApiNames.CHECKLIST, "setupChecklistItem")
          .text("id", Item::id)
          .text("title", Item::title)
          .text("description", Item::text)
          .flag(TICKED, Item::ticked)
          .writable()
          .text("tickedBy", Item::tickedBy)
          .time("tickedAt", Item::tickedAt);

  @Inject ChecklistService checklist;

  @Override
  public EntityShape<Item> shape() {
    return SHAPE;
  }

  @Override
  protected List<Item> rows(Scope scope) {
    return checklist.of(scope.id()).items();
  }

  @Override
  public Set<Change> changes() {
    return Set.of(Change.UPDATE);
  }

  @Override
  public Item change(Scope scope, Item present, Body body) {
    boolean ticked =
        body.flag(TICKED).orElseThrow(() -> ApiRefusal.badRequest("Send “ticked”, true or false."));
    checklist.mark(scope.name(), present, ticked);
    return rows(scope).stream()
        .filter(item -> item.id().equals(present.id()))
        .findFirst()
        .orElseThrow(ApiRefusal::changedMeanwhile);
  }
}
